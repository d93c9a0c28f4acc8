// Every fenced block of what a reader is given, and what runs it: table.json says so by page, language and first line.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** Of docs what is committed and written: the reference is made of the docstrings. */
const IS_WRITTEN = /^(?!reference\/|\.vitepress\/|node_modules\/).*\.md$/;

export const table = JSON.parse(readFileSync(new URL("table.json", import.meta.url), "utf8"));

export function pagesToRead() {
  const docs = readdirSync(join(repository, "docs"), { recursive: true }).filter((file) =>
    IS_WRITTEN.test(file),
  );
  return ["README.md", "CHANGELOG.md", ...docs.sort().map((file) => `docs/${file}`)];
}

export const textOf = (page) => readFileSync(join(repository, page), "utf8");

/** A line that opens or closes a block, also in a list or a quotation. */
const MARK = /^[ \t>]*(?:[-*+] +|\d+\. +)?(`{3,}|~{3,})\s*(.*?)\s*$/;

/** The fenced blocks of a page, in order, with the line on which the code of each begins, from 1. */
export function fencesIn(page, text) {
  const fences = [];
  let open;
  text.split("\n").forEach((line, place) => {
    const [, mark, language] = MARK.exec(line) ?? [];
    if (open === undefined) {
      if (mark !== undefined) open = { mark, language, line: place + 2, lines: [] };
    } else if (language === "" && mark.startsWith(open.mark)) {
      const code = open.lines.map((one) => `${one}\n`).join("");
      fences.push({ page, language: open.language, line: open.line, code });
      open = undefined;
    } else open.lines.push(line);
  });
  if (open !== undefined) throw new Error(`${page}:${open.line}: the block is not closed`);
  return fences;
}

export const allFences = () => pagesToRead().flatMap((page) => fencesIn(page, textOf(page)));

/** Whether a row of the table means a block: what a row leaves out, it leaves open. */
const means = (row, { page, language, code }) =>
  row.language === language &&
  (row.page === undefined || row.page === page) &&
  (row.begins === undefined || code.split("\n")[0] === row.begins);

/** The rows of the table that mean a block; there should be one. */
export const rowsOf = (fence) => table.fences.filter((row) => means(row, fence));

/** The blocks that a runner is to run, each with its row of the table. */
export function fencesOf(runner) {
  if (!(runner in table.runners)) throw new Error(`the table of blocks knows no runner ${runner}`);
  return allFences().flatMap((fence) => {
    const row = rowsOf(fence).find((one) => one.runner === runner);
    return row === undefined ? [] : [{ ...fence, row }];
  });
}
