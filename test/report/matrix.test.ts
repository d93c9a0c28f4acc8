import { describe, expect, it } from "vitest";
import { textLength } from "../../src/report/layout";
import { matrixLines } from "../../src/report/matrix";
import { pageFor } from "../../src/report/page";

const matrix = {
  corner: "points",
  names: ["Damage", "Working level"],
  pictured: "",
  rows: [
    { label: "a short one", cells: ["+1.0", "-1.0"], picture: "██│" },
    { label: "one that is far longer than the page at its narrowest", cells: ["0.0", "0.0"], picture: "  │" },
  ],
};

const at = (width: number): string[] => matrixLines(matrix, pageFor(width));

describe("a matrix", () => {
  it("has labels beside their numbers where there is room", () => {
    expect(at(100)[1]).toMatch(/^ {2}a short one +\+1\.0 +-1\.0 {2}██│$/);
    expect(at(100)).toHaveLength(3);
  });

  it("has them above where there is not, and keeps the picture", () => {
    expect(at(60).slice(1, 3)).toEqual(["  a short one", "            +1.0           -1.0  ██│"]);
  });

  it("is sentences on the narrowest page", () => {
    const wide = { ...matrix, names: ["Damage to the framework", "Working level and below"] };
    const lines = matrixLines(wide, pageFor(40));
    expect(lines.slice(0, 2)).toEqual([
      "  a short one: Damage to the framework",
      "    +1.0, Working level and below -1.0",
    ]);
  });

  it("never leaves the page", () => {
    for (const width of [40, 50, 60, 80, 100])
      for (const line of at(width)) expect(textLength(line)).toBeLessThanOrEqual(width);
  });
});
