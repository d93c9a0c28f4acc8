import { describe, expect, it } from "vitest";
import { readPage } from "../../src/generate/docs/pages";
import { checkPictures, drawPictures } from "../../src/generate/docs/pictures";

const drawn = drawPictures();

describe("the pictures of the charts", () => {
  it("are those that the code draws: run npm run docs where they are not", async () => {
    expect(await checkPictures(await drawn)).toEqual([]);
  });

  it("are all shown on a page, each with words for those who do not see it", async () => {
    const pages = ["charts", "validity", "verification"].map((name) => readPage(`docs/${name}.md`)).join("");
    const shown = [...pages.matchAll(/!\[([^\]]{20,})\]\(pictures\/([^)]+)\)/g)];
    expect(shown.map((match) => match[2]).sort()).toEqual((await drawn).map(({ file }) => file).sort());
  });

  it("show every kind of chart", async () => {
    const page = readPage("docs/charts.md");
    for (const kind of ["pathway", "timeline", "fan", "channel", "comparison", "sweep", "tornado", "history"])
      expect(page).toContain(`${kind}Chart(`);
  });

  it("are small, and hold neither script nor reference", async () => {
    for (const { svg, file } of await drawn) {
      expect(svg.length, file).toBeLessThan(60_000);
      expect(svg, file).not.toMatch(/<script|href=|url\(/);
    }
  });

  it("that were edited, or that nothing draws, are found", async () => {
    const [first, ...others] = await drawn;
    if (first === undefined) throw new Error("there are pictures");
    expect(await checkPictures([{ ...first, svg: `${first.svg} ` }, ...others])).toEqual([
      `docs/pictures/${first.file} is out of date; run npm run docs`,
    ]);
    expect(await checkPictures(others)).toEqual([
      `docs/pictures/${first.file}: no code draws it; run npm run docs`,
    ]);
  });
});
