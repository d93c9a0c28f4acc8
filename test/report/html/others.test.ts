import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../../src/report/brief/input";
import { percent, percentRange } from "../../../src/report/format";
import { others } from "../../../src/report/html/parts/others";
import { sectionMarkup } from "../../../src/report/html/section";
import { builtIn, madeUp } from "../forecasts";
import { publishedOf, structuresOf } from "../others";
import { captionsOf, tableOf, textOf } from "./read";

const noCharts = async () => {
  throw new Error("the section has no chart");
};

async function sectionOf(input: BriefInput): Promise<string> {
  const section = await others(input, noCharts);
  return section === undefined ? "" : String(sectionMarkup(section));
}

describe("the section of other editions and structures", () => {
  it("has every edition with its chances, that of the page first, and every structure with the range", async () => {
    const one = await builtIn();
    const published = await publishedOf(one);
    const page = await sectionOf({ ...one, published });
    const names = tableOf(page, "Chances by where")[0]?.slice(1) ?? [];
    expect(names).toEqual(["Working level", "Damage", "Full intensity"]);
    const ids = ["workingLevel", "damage", "fullIntensity"];
    const at24 = published.forecasts.filter(({ horizonMonths }) => horizonMonths === 24);
    const own24 = { ...at24[0], pathways: one.forecast.pathways };
    const cells = [own24, ...at24.slice(1)].map(({ pathways }) =>
      ids.map((id) => {
        const { probability = 0, parameterRange = [0, 0] as [number, number] } = pathways[id] ?? {};
        return `${percent(probability)} (${percentRange(parameterRange)})`;
      }),
    );
    expect(
      tableOf(page, "Chances by where")
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual(cells);
    const [, own, ...rows] = tableOf(page, "Chances under other structures");
    expect(own).toEqual([
      "the model as it is",
      ...ids.map((id) => percent(at24[0]?.pathways[id]?.probability ?? 0)),
    ]);
    expect(rows.map(([name]) => name)).toEqual([
      ...published.structures.map(({ label }) => label),
      "range over all of them",
    ]);
    expect(rows.at(-1)?.slice(1)).toEqual(ids.map((id) => percentRange(at24[0]?.range[id] ?? [0, 0])));
    expect(textOf(page)).toMatch(/not refitted.*judgement/s);
  });

  it("has the structures that were run, of a model that is not published, and nothing where none were", async () => {
    const one = await madeUp();
    const page = await sectionOf({ ...one, structures: structuresOf(one) });
    expect(captionsOf(page)).toHaveLength(1);
    expect(tableOf(page, "Chances under other structures").map(([name]) => name)).toEqual([
      "Structure",
      "the model as it is",
      "average of the countries",
      "Markov chain of labels",
      "range over all of them",
    ]);
    expect(await sectionOf(one)).toBe("");
  });
});
