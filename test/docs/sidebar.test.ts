import { describe, expect, it } from "vitest";
import { GUIDE, type Item } from "../../docs/.vitepress/sidebar";
import { pageNames } from "../../src/generate/docs/pages";

/** The front page of the site is reached by its title. */
const FRONT = "docs/index.md";

const linksOf = ({ link, items = [] }: Item): string[] => [
  ...(link === undefined ? [] : [link]),
  ...items.flatMap(linksOf),
];

describe("the sidebar of the site", () => {
  it("leads to every page of docs, and to each once", () => {
    const pages = pageNames().filter((page) => page.startsWith("docs/") && page !== FRONT);
    const links = GUIDE.flatMap(linksOf).filter((link) => link !== "/reference/");
    expect(links.map((link) => `docs${link}.md`).sort()).toEqual(pages.sort());
  });
});
