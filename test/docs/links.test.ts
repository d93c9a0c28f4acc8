import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageNames, readPage } from "../../src/generate/docs/pages";

/** Pages that live in the site alone: they are no documentation to read elsewhere. */
const SITE_ONLY = ["docs/index.md", "docs/playground.md"];

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

const withoutCode = (page: string): string =>
  page.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");

/** The anchor of a heading, as the usual hosts make it. */
function anchorOf(heading: string): string {
  const text = heading.replace(/[`*_]/g, "").toLowerCase();
  return text.replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-");
}

function anchorsOf(page: string): string[] {
  return [...page.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)].map((match) =>
    anchorOf((match[1] ?? "").trim()),
  );
}

function brokenLinks(page: string): string[] {
  const links = [...withoutCode(readPage(page)).matchAll(LINK)].map((match) => match[1] ?? "");
  return links.filter((link) => {
    if (/^https:\/\//.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(target) || !statSync(target).isFile()) return true;
    return anchor !== undefined && !anchorsOf(readPage(target)).includes(anchor);
  });
}

describe("links between pages", () => {
  it.each(pageNames())("of %s lead somewhere", (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it("are found, and every page of docs is linked from the front page", () => {
    const links = [...readPage("README.md").matchAll(LINK)].map((match) => (match[1] ?? "").split("#")[0]);
    expect(links).toEqual(
      expect.arrayContaining(pageNames().filter((page) => page !== "README.md" && !SITE_ONLY.includes(page))),
    );
  });

  it("to a heading are checked by the heading's anchor", () => {
    expect(anchorOf("Shown, words and base rate")).toBe("shown-words-and-base-rate");
    expect(anchorOf("How complete the log is")).toBe("how-complete-the-log-is");
    expect(anchorsOf("# A\n```sh\n# no heading\n```\n## B c\n")).toEqual(["a", "b-c"]);
  });
});
