import { beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../../src/contracts/forecast";
import { briefLines } from "../../../src/report/brief/brief";
import type { BriefInput } from "../../../src/report/brief/input";
import { others } from "../../../src/report/brief/others";
import { percent, percentRange } from "../../../src/report/format";
import { textLength } from "../../../src/report/layout";
import { pageFor } from "../../../src/report/page";
import { builtIn, madeUp } from "../forecasts";
import { publishedOf, structuresOf } from "../others";

let known: BriefInput;
let strange: BriefInput;
beforeAll(async () => {
  const [one, other] = [await builtIn(), await madeUp()];
  known = { ...one, published: await publishedOf(one) };
  strange = { ...other, structures: structuresOf(other) };
});

const linesOf = (input: BriefInput, width = 100) => others(input, pageFor(width));
const textOf = (input: BriefInput, width = 100) => linesOf(input, width).join(" ").replace(/ +/g, " ");

describe("other editions and structures in a brief", () => {
  it("are at most six lines under their title where it is short, and say that they are judged and not refitted", () => {
    const [title, ...lines] = linesOf(known);
    expect(title).toBe("OTHER EDITIONS AND OTHER STRUCTURES");
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines.join(" ")).toMatch(/judgement, not refitted/);
    expect(briefLines(known, pageFor(80)).length).toBeLessThanOrEqual(60);
  });

  it("have what the other edition says where a question is not published, and nothing of structures", () => {
    const asked = structuredClone(known.forecast) as { provenance: { horizonMonths: number } } & Forecast;
    asked.provenance.horizonMonths = 13;
    const elsewhere = { edition: "data", forecast: known.forecast } as const;
    const lines = linesOf({ ...known, forecast: asked, elsewhere });
    expect(lines[0]).toBe("THE OTHER EDITION");
    const text = lines.join(" ");
    for (const { probability, parameterRange } of Object.values(known.forecast.pathways))
      expect(text).toContain(`${percent(probability)} (${percentRange(parameterRange)})`);
    expect(text).not.toMatch(/structure/i);
  });

  it("have the published chance and range of every other edition, and the range over structures", () => {
    const { forecasts = [] } = known.published ?? {};
    const at24 = forecasts.filter(({ horizonMonths }) => horizonMonths === 24);
    const text = textOf(known);
    for (const { edition, pathways, range } of at24) {
      for (const [id, { probability, parameterRange }] of Object.entries(pathways)) {
        const cell = `${percent(probability)} (${percentRange(parameterRange)})`;
        if (edition !== "priors") expect(text).toContain(cell);
        else expect(text).toContain(percentRange(range[id] ?? [0, 0]));
      }
    }
    expect(text).toContain("over 7 structures");
    expect(text).not.toContain("Markov");
  });

  it("list every structure in full", () => {
    const text = textOf({ ...known, full: true });
    for (const { label } of known.published?.structures ?? []) expect(text).toContain(label);
    expect(text).toMatch(/Structures are not refitted.*judgement/);
  });

  it("are left out of a forecast of another model, or of a horizon that is not published", () => {
    const { forecast } = known;
    const of = (change: object): BriefInput => ({
      ...known,
      forecast: { ...forecast, provenance: { ...forecast.provenance, ...change } },
    });
    expect(linesOf(of({ modelFingerprint: "of another" }))).toEqual([]);
    expect(linesOf(of({ horizonMonths: 18 }))).toEqual([]);
    expect(linesOf(of({ horizonMonths: 12 }))).not.toEqual([]);
    expect(linesOf({ ...known, published: undefined })).toEqual([]);
  });

  it("are the structures that were run where they were, of any model, with what was left out", () => {
    const text = textOf(strange);
    expect(text).toMatch(/^OTHER STRUCTURES/);
    expect(text).toMatch(/average of the countries.* 20%/);
    expect(text).toMatch(/Markov chain of labels.* 30%/);
    expect(text).toMatch(/range over 3 structures.*10 to 30%/);
    expect(textOf({ ...strange, full: true })).toContain("Left out: no-mediation, since nobody mediates.");
    expect(textOf({ ...strange, scenario: { file: "a.yaml", numbersSet: 0 } })).toMatch(
      /do not know the scenario/,
    );
    const again = briefLines(strange, pageFor(100)).join(" ");
    expect(again).toContain("--structures");
  });

  it("keep within the width of the page", () => {
    for (const input of [known, strange, { ...known, full: true }])
      for (const width of [40, 46, 60, 80, 100])
        for (const line of linesOf(input, width)) expect(textLength(line), line).toBeLessThanOrEqual(width);
  });
});
