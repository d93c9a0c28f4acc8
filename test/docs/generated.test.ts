import { describe, expect, it } from "vitest";
import { checkSections } from "../../src/generate/docs/check";
import { pageNames, readPage } from "../../src/generate/docs/pages";
import { sections } from "../../src/generate/docs/registry";
import { readSection, replaceSection, sectionNames } from "../../src/generate/docs/sections";

/** The pages with another text in one section. */
const altered = (page: string, name: string, change: (text: string) => string) => (wanted: string) => {
  const text = readPage(wanted);
  return wanted === page ? replaceSection(text, name, change(readSection(text, name))) : text;
};

describe("generated sections", () => {
  const known = sections();

  it("are up to date: run npm run docs where they are not", async () => {
    expect(await checkSections(known)).toEqual([]);
  });

  it("are those that the pages have room for, each in one place", () => {
    const places = pageNames().flatMap((page) =>
      sectionNames(readPage(page)).map((name) => `${page} ${name}`),
    );
    expect(places.sort()).toEqual(known.map(({ page, name }) => `${page} ${name}`).sort());
  });

  it("that were edited by hand are found", async () => {
    const faults = await checkSections(
      known,
      altered("docs/history.md", "agreement", (text) => `${text} edited`),
    );
    expect(faults).toContainEqual(expect.stringContaining("agreement is out of date; run npm run docs"));
  });

  it("that were studied with another model are found by their first line", async () => {
    const faults = await checkSections(
      known,
      altered("docs/history.md", "hindcasts", (text) =>
        text.replace(/`[0-9a-f]{64}`/, `\`${"0".repeat(64)}\``),
      ),
    );
    expect(faults).toContainEqual(expect.stringContaining("hindcasts is of another model"));
  });

  it("that nothing generates are found", async () => {
    const faults = await checkSections(known, (page) =>
      page === "docs/concepts.md"
        ? `${readPage(page)}\n<!-- generated:stray -->\n<!-- /generated -->\n`
        : readPage(page),
    );
    expect(faults).toContainEqual(expect.stringContaining("nothing generates the section stray"));
  });
});

describe("a section", () => {
  const page = "# A\n\n<!-- generated:one -->\nold\n<!-- /generated -->\n\nb\n";

  it("is read and replaced between its markers, and the rest stays", () => {
    expect(readSection(page, "one")).toBe("old");
    const next = replaceSection(page, "one", "new $& text");
    expect(readSection(next, "one")).toBe("new $& text");
    expect(next).toBe("# A\n\n<!-- generated:one -->\n\nnew $& text\n\n<!-- /generated -->\n\nb\n");
    expect(replaceSection(next, "one", "new $& text")).toBe(next);
  });

  it("that is missing or open is an error that says so", () => {
    expect(() => readSection(page, "two")).toThrow("there is no section <!-- generated:two -->");
    expect(() =>
      readSection("<!-- generated:one --> <!-- generated:two --> <!-- /generated -->", "one"),
    ).toThrow("the section one is not closed");
  });
});
