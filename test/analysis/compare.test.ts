import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare";
import { comparisonSchema } from "../../src/contracts/analysis/comparison";
import { checkShapeOnly } from "../../src/contracts/check";
import { type Issue, ScenarioError, type TrilateralError } from "../../src/contracts/errors";
import type { Forecast } from "../../src/contracts/forecast";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import type { Scenario } from "../../src/contracts/scenario/scenario";
import { baselineModel, presetModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";

const base = baselineModel();
const options = { paths: 256, horizonMonths: 8, seed: "compare" };
const list: readonly Intervention[] = [
  { type: "shift-factor", factor: "leaderCommitment.US", by: 25, from: "2026-02" },
  { type: "schedule-meeting", channel: "leaders-summit", month: "2026-05" },
  { type: "scale-cadence", level: "working", times: 0.3 },
  { type: "schedule-meeting", channel: "policy-planning", month: "2026-03", probability: 0.5 },
];
const scenario: Scenario = {
  schemaVersion: 1,
  name: "A bad year",
  interventions: [
    { type: "schedule-act", country: "KR", tier: 2, month: "2026-04" },
    { type: "schedule-event", event: "history-dispute", month: "2026-03", probability: 0.7 },
    { type: "change-leader", country: "JP", month: "2026-06" },
  ],
};
const model = base.with([{ type: "set-tariff", pair: "US-JP", ratePercent: 60, from: "2026-01" }]);
const alternatives = { list, scenario, model, nothing: [] };
const names = ["list", "scenario", "model", "nothing"] as const;

const compared = compare(base, alternatives, options);
const alone = {
  base: simulate(base, options),
  list: simulate(base.with(list), options),
  scenario: simulate(base.with(scenario), options),
  model: simulate(model, options),
  nothing: simulate(base, options),
};

/** Every number of plain data with the keys that lead to it. */
function numbersOf(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => numbersOf(item, `${path}.${key}`));
}

describe("compare", () => {
  it("gives the forecasts that separate runs give, to the last number", async () => {
    expect((await compared).base).toEqual(await alone.base);
    for (const name of names)
      expect((await compared).alternatives[name].forecast, name).toEqual(await alone[name]);
  });

  it.each(names)("%s differs from the base by what its forecast differs, in every part", async (name) => {
    const [before, after, found] = [await alone.base, await alone[name], (await compared).alternatives[name]];
    const near = (difference: number | undefined, of: (forecast: Forecast) => number | undefined) =>
      expect(difference).toBeCloseTo((of(after) ?? 0) - (of(before) ?? 0), 12);
    for (const id of ["damage", "fullIntensity", "workingLevel"] as const) {
      near(found.pathways[id].difference, ({ pathways }) => pathways[id]?.probability);
      found.timeline.forEach(({ month, pathways }) => {
        near(
          pathways[id].difference,
          ({ timeline }) => timeline.find((one) => one.month === month)?.pathways[id],
        );
      });
    }
    near(found.anyDamageByHorizon?.difference, ({ anyDamageByHorizon }) => anyDamageByHorizon?.probability);
    for (const id of ["functioning", "atrophied"])
      near(found.workingLevelBy[id]?.difference, ({ workingLevelBy }) => workingLevelBy[id]);
    for (const part of ["channels", "events", "leaders", "acts"] as const) {
      expect(found[part].length).toBeGreaterThan(2);
      for (const { id, months, differenceIn, differenceBy } of found[part])
        months.forEach((_, i) => {
          const of = (forecast: Forecast) => forecast[part].find((one) => one.id === id);
          near(differenceIn[i], (forecast) => of(forecast)?.probabilityIn[i]);
          near(differenceBy[i], (forecast) => of(forecast)?.probabilityBy[i]);
        });
    }
    for (const { id, expectedMeetings } of found.channels)
      near(
        expectedMeetings.difference,
        ({ channels }) => channels.find((one) => one.id === id)?.expectedMeetings,
      );
  });

  it("lists a channel that only the alternative has, against none in the base", async () => {
    const { channels } = (await compared).alternatives.list;
    const dormant = channels.find(({ id }) => id === "policy-planning");
    expect(dormant?.differenceIn[2]).toBeGreaterThan(0.3);
    expect((await compared).base.channels.some(({ id }) => id === "policy-planning")).toBe(false);
  });

  it("gives the differences of the means of factors and indices, in shown units", async () => {
    const keepPaths = {
      series: ["leaderCommitment.US", "tariffFriction.US-JP", "tariffFriction", "leaderCommitment"],
    };
    const kept = async (of: typeof base) =>
      (await simulate(of, { ...options, keepPaths })).paths?.series ?? {};
    const [before, after] = [await kept(base), await kept(model)];
    for (const id of keepPaths.series) {
      const found = (await compared).alternatives.model.factors.find((one) => one.id === id);
      const mean = (series: typeof before, month: number) =>
        (series[id] ?? []).reduce((sum, path) => sum + (path[month] ?? 0), 0) / options.paths;
      // Paths are summed in 256ths of a point.
      found?.difference.forEach((difference, month) => {
        expect(Math.abs(difference - (mean(after, month) - mean(before, month)))).toBeLessThan(1 / 256);
      });
      expect(found?.difference).toHaveLength(8);
    }
  });

  it.each(names)(
    "the flips of %s add up to its differences, and none is of a world to itself",
    async (name) => {
      const { flips, pathways } = (await compared).alternatives[name];
      expect(flips).toHaveLength(6);
      for (const id of ["damage", "fullIntensity", "workingLevel"] as const) {
        const total = (key: "from" | "to") =>
          flips.filter((flip) => flip[key] === id).reduce((sum, { share }) => sum + share, 0);
        expect(total("to") - total("from")).toBeCloseTo(pathways[id].difference, 12);
      }
      for (const { from, to, share } of flips) {
        expect(from).not.toBe(to);
        expect(share).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it("with nothing done differs by exactly 0, with no error, everywhere", async () => {
    const { forecast: _, ...differences } = (await compared).alternatives.nothing;
    const numbers = numbersOf(differences);
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.filter(([, value]) => value !== 0)).toEqual([]);
  });

  it("is antisymmetric: the other way round every difference has the other sign and the same error", async () => {
    const { alternatives: there } = await compare(base, { other: model }, options);
    const { alternatives: back } = await compare(model, { other: base }, options);
    const { forecast: _, flips, ...differences } = there.other;
    const { forecast: __, flips: reversed, ...opposite } = back.other;
    const mirrored = new Map(numbersOf(opposite));
    for (const [path, value] of numbersOf(differences)) {
      const end = /\.(interval|parameterRange)\.([01])$/.exec(path);
      const place = end === null ? path : path.replace(/[01]$/, end[2] === "0" ? "1" : "0");
      const sign = /\.standardError/.test(path) ? 1 : -1;
      expect(Math.abs((mirrored.get(place) ?? Number.NaN) - sign * value), path).toBeLessThan(1e-12);
    }
    const turned = reversed.map(({ from, to, ...rest }) => ({ from: to, to: from, ...rest }));
    const key = ({ from, to }: (typeof flips)[number]) => `${from} ${to}`;
    expect(new Map(turned.map((flip) => [key(flip), flip]))).toEqual(
      new Map(flips.map((flip) => [key(flip), flip])),
    );
  });

  it("does not depend on the company an alternative is in", async () => {
    const { alternatives: few } = await compare(base, { scenario }, options);
    expect(few.scenario).toEqual((await compared).alternatives.scenario);
  });

  it("is plain data of its schema, and says where it comes from", async () => {
    const plain = JSON.parse(JSON.stringify(await compared));
    expect(plain).toEqual(await compared);
    expect(checkShapeOnly(comparisonSchema() as never, plain).issues).toEqual([]);
    const { provenance, fingerprint } = await compared;
    expect(provenance).toMatchObject({
      paths: 256,
      draws: 16,
      models: 5,
      seed: "compare",
      modelFingerprint: base.fingerprint,
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the alternatives of a comparison", () => {
  const asking = (id: string, value: number): Scenario => ({
    ...scenario,
    indicators: { [id]: { apply: ">=", to: [{ name: "summits" }, { constant: value }] } },
  });
  const issuesOf = async (run: Promise<unknown>): Promise<readonly Issue[]> => {
    const error = await run.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as TrilateralError).issues;
  };

  it("are all asked every indicator of any of them, the base too", async () => {
    const small = { ...options, paths: 64 };
    const one = base.with([{ type: "schedule-meeting", channel: "leaders-summit", month: "2026-03" }]);
    const { base: first, alternatives: all } = await compare(
      base,
      { a: asking("once", 1), b: asking("twice", 2), one },
      small,
    );
    for (const forecast of [first, all.a.forecast, all.b.forecast, all.one.forecast])
      expect(forecast.indicators.map(({ id }) => id)).toEqual(["once", "twice"]);
    const own = await simulate(base.with(asking("once", 1)), small);
    expect(all.a.forecast.indicators[0]).toEqual(own.indicators[0]);
    const [once] = all.one.indicators;
    expect(once?.differenceIn[2]).toBe(1 - (first.indicators[0]?.probabilityIn[2] ?? Number.NaN));
    expect(first.pathways).toEqual((await simulate(base, small)).pathways);
  });

  it("may not mean different things by one indicator", async () => {
    const issues = await issuesOf(compare(base, { a: asking("often", 1), b: asking("often", 2) }, options));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "contradiction b.indicators.often",
    ]);
  });

  it("must be of the same things as the base, and every problem of every one is listed under its name", async () => {
    const wrong = [{ ...list[0], factor: "leaderCommitment.UK" }] as never;
    const other = presetModel("camp-david-2023");
    const issues = await issuesOf(compare(base, { wrong, other, none: 7 as never }, options));
    const places = issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(places).toEqual(
      expect.arrayContaining([
        "unknown-reference wrong.interventions.0.factor",
        "not-comparable other.asOf",
        "invalid-type none",
      ]),
    );
  });
});
