// The built site, as it lies in its folder.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../../runtimes/failure.mjs";

export const folder = fileURLToPath(new URL("../../../docs/.vitepress/dist", import.meta.url));

const LINK = /<a [^>]*href="([^"]*)"/g;
const ID = / id="([^"]+)"/g;

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1].replaceAll("&amp;", "&"));

/** The path that the site was built for. */
export function builtBase() {
  if (!existsSync(join(folder, "index.html"))) throw new Failure("The site is not built. Run: npm run site");
  const front = readFileSync(join(folder, "index.html"), "utf8");
  return /src="(\/(?:[^"]*\/)?)assets\//.exec(front)[1];
}

const pages = () => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html"));

/** Where a link leads, as a file of the folder and an anchor in it; undefined where it leaves the site. */
function targetOf(page, href, base) {
  const url = new URL(href, `http://site${base}${page}`);
  if (url.host !== "site") return undefined;
  if (!url.pathname.startsWith(base)) return { file: url.pathname, anchor: "" };
  const file = url.pathname.slice(base.length).replace(/(^|\/)$/, "$1index.html");
  return { file, anchor: decodeURIComponent(url.hash.slice(1)) };
}

/** Links of the built pages that lead nowhere: to no file, or to no heading of it. */
export function brokenLinks() {
  const base = builtBase();
  const texts = new Map(pages().map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const ids = new Map([...texts].map(([page, text]) => [page, new Set(all(text, ID))]));
  const leadsSomewhere = ({ file, anchor }) =>
    existsSync(join(folder, file)) && (anchor === "" || (ids.get(file)?.has(anchor) ?? true));
  let count = 0;
  const broken = [...texts].flatMap(([page, text]) =>
    all(text, LINK)
      .filter((href) => {
        const target = targetOf(page, href, base);
        count += 1;
        return target !== undefined && !leadsSomewhere(target);
      })
      .map((href) => `${page}: ${href}`),
  );
  return { broken, count };
}
