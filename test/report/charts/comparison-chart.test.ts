import { describe, expect, it } from "vitest";
import { comparisonChart } from "../../../src/entries/charts";
import { draw, rowsOf, textsOf } from "./draw";
import { comparisonOnce, copyOf } from "./samples";

describe("the chart of a comparison", () => {
  it("has both chances and the paired difference of every pathway, of the alternative named", async () => {
    const comparison = await comparisonOnce();
    const rows = rowsOf(comparisonChart(comparison, { alternative: "shrineVisit" }));
    const { pathways, forecast } = comparison.alternatives.shrineVisit;
    for (const [id, { difference }] of Object.entries(pathways)) {
      expect(rows.find((row) => row.pathway === id && "difference" in row)).toMatchObject({
        from: comparison.base.pathways[id as "damage"].probability,
        to: forecast.pathways[id as "damage"].probability,
        difference,
      });
    }
  });

  it("takes the first alternative where none is named, and says what it does in the title", async () => {
    const { description } = comparisonChart(await comparisonOnce());
    expect(description).toMatch(
      /^Under tariffs, [\w ]+ (rises|falls) by \d+\.\d points \(\d+\.\d to \d+\.\d\); \d+\.\d% of paths change sides\./,
    );
  });

  it("shows every flip: from where, to where, how many paths with their error", async () => {
    const comparison = await comparisonOnce();
    const spec = comparisonChart(comparison, { width: 320 });
    const { flips } = comparison.alternatives.tariffs;
    const moving = flips.filter(({ share }) => share > 0);
    const drawn = new Set(
      rowsOf(spec).flatMap((row) => ("share" in row ? [`${row.from} ${row.to} ${row.share}`] : [])),
    );
    expect([...drawn].sort()).toEqual(moving.map(({ from, to, share }) => `${from} ${to} ${share}`).sort());
    const all = textsOf((await draw(spec)).svg).join(" ");
    const [most] = [...moving].sort((a, b) => b.share - a.share);
    expect(all).toContain(
      `${(100 * (most?.share ?? 0)).toFixed(1)}% ±${(196 * (most?.standardError ?? 0)).toFixed(1)} from `,
    );
  });

  it("says so where nothing moves: no path changes sides", async () => {
    const comparison = copyOf(await comparisonOnce());
    const { tariffs } = comparison.alternatives;
    for (const flip of tariffs.flips) flip.share = 0;
    for (const item of Object.values(tariffs.pathways)) {
      item.difference = 0;
      item.interval = [0, 0];
      item.parameterRange = null;
    }
    const spec = comparisonChart(comparison);
    expect(spec.description).toMatch(
      /^Under tariffs, no pathway moves by more than Monte Carlo error; 0\.0% of paths change sides\./,
    );
    const { svg, warnings } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(textsOf(svg)).toContain("No path changes sides");
    expect(svg).toContain("cannot be told from noise");
  });

  it("writes what was seen seldom as less than 0.1%, never as none", async () => {
    const comparison = copyOf(await comparisonOnce());
    const [first] = comparison.alternatives.tariffs.flips;
    if (first === undefined) throw new Error("a comparison has flips");
    first.share = 0.0001;
    const texts = textsOf((await draw(comparisonChart(comparison))).svg);
    expect(texts.some((text) => text.startsWith("<0.1% from "))).toBe(true);
  });

  it("says which alternatives there are where another is asked for", async () => {
    const comparison = await comparisonOnce();
    expect(() => comparisonChart(comparison, { alternative: "tarifs" })).toThrow(/Did you mean "tariffs"\?/);
    expect(() => comparisonChart(comparison, { alternative: "toString" })).toThrow(/alternative: expected/);
    expect(() => comparisonChart({ ...comparison, alternatives: {} })).toThrow(/Compare with one at least/);
  });

  it("calls an alternative by its name, in quotes where that is of several words, and one without a name the scenario", async () => {
    const comparison = await comparisonOnce();
    const { tariffs } = comparison.alternatives;
    const said = (name: string) =>
      comparisonChart({ ...comparison, alternatives: { [name]: tariffs } } as never).description;
    expect(said("Tariffs back to 25")).toMatch(
      /^Under “Tariffs back to 25”, .*: “Tariffs back to 25” against/,
    );
    expect(said("scenario")).toMatch(/^Under the scenario, .*: the scenario against the base/);
    expect(said("")).toMatch(/^Under the alternative, /);
    expect(said("__proto__")).toMatch(/^Under __proto__, /);
  });
});
