import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { STYLE } from "../../../src/report/html/style/style";
import { TOKENS } from "../../../src/report/html/style/tokens";

const namesIn = (text: string) => [...new Set(text.match(/--report-[a-z-]+(?![a-z-]*\*)/g))].sort();

describe("custom properties of a report", () => {
  it("are those that its documentation names", () => {
    const documented = namesIn(readFileSync("docs/report.md", "utf8"));
    expect(documented.length).toBeGreaterThan(8);
    expect(documented).toEqual(namesIn(TOKENS));
  });

  it("are all used, and none is used that is not set", () => {
    const used = [...STYLE.matchAll(/var\((--report-[a-z-]+)\)/g)].map(([, name = ""]) => name);
    expect([...new Set(used)].sort()).toEqual(namesIn(TOKENS));
  });
});
