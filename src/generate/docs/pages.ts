import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeWhenChanged } from "../write";

const inRepository = (place: string): string => fileURLToPath(new URL(`../../../${place}`, import.meta.url));

/** A page of the documentation by its place in the repository: `docs/history.md`. */
export type PageName = string;

/** Every page that a reader is given: the front page and what is in docs. */
export function pageNames(): PageName[] {
  const docs = readdirSync(inRepository("docs")).filter((file) => file.endsWith(".md"));
  return ["README.md", ...docs.sort().map((file) => `docs/${file}`)];
}

export const readPage = (name: PageName): string => readFileSync(inRepository(name), "utf8");

export const writePage = (name: PageName, text: string): void => writeWhenChanged(inRepository(name), text);
