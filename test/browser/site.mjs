// A web server for one folder under one policy, which notes what was asked for and what the policy forbade.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

const REPORTS = "/violations";

/** The strictest policy under which a page can load the app's own modules and start its workers. */
const STRICT = {
  "default-src": "'none'",
  "script-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

const policy = (directives) =>
  Object.entries({ ...directives, "report-uri": REPORTS })
    .map((directive) => directive.join(" "))
    .join("; ");

/** What the site of the docs needs beside the app's own modules: its styles, its data, and styles of single elements. */
const DOCS = {
  ...STRICT,
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "style-src-attr": "'unsafe-inline'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
};

export const POLICIES = {
  wasm: policy({ ...STRICT, "script-src": "'self' 'wasm-unsafe-eval'" }),
  noWasm: policy(STRICT),
  docs: policy(DOCS),
  /** Vega turns the expressions of a chart into code. */
  docsWithCharts: policy({ ...DOCS, "script-src": "'self' 'wasm-unsafe-eval' 'unsafe-eval'" }),
};

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** The file of a folder that an address means: that of a place ending in a slash is its index. */
const fileOf = (folder, base, pathname) =>
  join(folder, pathname.slice(base.length - 1).replace(/\/$/, "/index.html"));

/** Serves a folder on a port of its own, under a path, until it is closed. */
export async function openSite(folder, contentPolicy, base = "/") {
  const missing = [];
  const violations = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    if (pathname === REPORTS) {
      const report = JSON.parse(await bodyOf(request))["csp-report"];
      violations.push(`${report["violated-directive"]}: ${report["blocked-uri"]}`);
      response.writeHead(204).end();
      return;
    }
    try {
      if (!pathname.startsWith(base)) throw new Error(`${pathname} is not under ${base}`);
      const file = fileOf(folder, base, pathname);
      const body = await readFile(file);
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": contentPolicy,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      response.end(body);
    } catch {
      missing.push(pathname);
      response.writeHead(404, { "content-security-policy": contentPolicy }).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    missing,
    violations,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
