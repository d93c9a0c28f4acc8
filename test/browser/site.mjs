// A web server for one folder under one policy, which notes what was asked for and what the policy forbade.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

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

export const POLICIES = {
  wasm: policy({ ...STRICT, "script-src": "'self' 'wasm-unsafe-eval'" }),
  noWasm: policy(STRICT),
};

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Serves a folder on a port of its own until it is closed. */
export async function openSite(folder, contentPolicy) {
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
      const body = await readFile(join(folder, pathname));
      response.writeHead(200, {
        "content-type": TYPES[extname(pathname)] ?? "application/octet-stream",
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
