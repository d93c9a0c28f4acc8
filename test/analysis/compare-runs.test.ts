import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../examples/ferry-spec";
import { type CompareProgress, compare } from "../../src/analysis/compare";
import { AbortError, OptionsError, type TrilateralError } from "../../src/contracts/errors";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import type { Scenario } from "../../src/contracts/scenario/scenario";
import { defineModel } from "../../src/model/define";
import { normalLower } from "../../src/numeric/normal-distribution";
import { simulate } from "../../src/simulation/simulate";
import { rearranged, shuffled, split } from "../simulation/rearranged";
import { atLeast, gapOf, linearModel, logistic, logit, MONTH, TODAY } from "./linear-model";

const ferry = defineModel(ferrySpec);
const change: readonly Intervention[] = [
  { type: "shift-factor", factor: "trust.south", by: 15, from: "2024-09" },
  { type: "scale-cadence", channel: "directors", times: 0.6 },
  { type: "schedule-event", event: "storm", month: "2024-11", probability: 0.5 },
];
const scenario = (horizonMonths?: number): Scenario => ({
  schemaVersion: 1,
  name: "ferry",
  interventions: change,
  ...(horizonMonths === undefined ? {} : { horizonMonths }),
});

describe("a comparison does not depend on how its blocks are run", () => {
  // 136 draws, two rounds: more than one block, more than one round.
  const options = { paths: 4352, draws: 136, horizonMonths: 3, seed: "blocks" };
  const straight = compare(ferry, { change }, options);

  it.each([
    ["shuffled", shuffled],
    ["split unevenly", split],
    [
      "split, shuffled and reversed",
      (blocks: Parameters<typeof split>[0]) => shuffled(split(blocks)).reverse(),
    ],
  ])("%s", async (_, arrange) => {
    const other = await compare(ferry, { change }, { ...options, executor: rearranged(arrange) });
    expect((await straight).provenance).toMatchObject({ paths: 4352, draws: 136 });
    expect(other.fingerprint).toBe((await straight).fingerprint);
    expect(other).toEqual(await straight);
  });

  it("and another seed, size or alternative has another fingerprint", async () => {
    const small = { paths: 64, horizonMonths: 2, seed: 1 };
    const print = async (more: object, list = change) =>
      (await compare(ferry, { change: list }, { ...small, ...more })).fingerprint;
    const prints = [
      await print({}),
      await print({ seed: 2 }),
      await print({ paths: 128 }),
      await print({ horizonMonths: 3 }),
      await print({}, change.slice(1)),
    ];
    expect(new Set(prints).size).toBe(5);
    expect(await print({})).toBe(prints[0]);
  });
});

describe("the error of a paired difference", () => {
  /** Several differences of one comparison, of every kind that has an error. */
  function measured({ alternatives: { change: found } }: Awaited<ReturnType<typeof run>>) {
    const directors = found.channels.find(({ id }) => id === "directors");
    const trust = found.factors.find(({ id, kind }) => id === "trust" && kind === "index");
    const flip = found.flips.find(({ from, to }) => from === "steady" && to === "idle");
    const last = <T>(values: readonly T[] = []) => values.at(-1);
    return {
      idle: found.pathways.idle,
      thriving: found.pathways.thriving,
      any: found.anyDamageByHorizon,
      flip: { difference: flip?.share, standardError: flip?.standardError },
      meetings: directors?.expectedMeetings,
      met: { difference: last(directors?.differenceBy), standardError: last(directors?.standardErrorBy) },
      trust: { difference: last(trust?.difference), standardError: last(trust?.standardError) },
    };
  }
  const run = (seed: number, more: object) =>
    compare(ferry, { change }, { horizonMonths: 6, seed, ...more }) as Promise<
      Awaited<ReturnType<typeof compare<string, string, { readonly change: typeof change }>>>
    >;

  it.each([
    ["one round", { paths: 256 }],
    ["two rounds", { paths: 256, draws: 8 }],
  ])("is the spread of the difference over 24 seeds, with %s", async (_, size) => {
    const runs = [];
    for (let seed = 0; seed < 24; seed++) runs.push(measured(await run(seed, size)));
    for (const key of Object.keys(runs[0] ?? {}) as (keyof (typeof runs)[number])[]) {
      const differences = runs.map((one) => one[key]?.difference ?? Number.NaN);
      const reported = runs.reduce((sum, one) => sum + (one[key]?.standardError ?? Number.NaN) ** 2, 0) / 24;
      const mean = differences.reduce((sum, value) => sum + value, 0) / 24;
      const spread = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 23;
      expect(reported, key).toBeGreaterThan(0);
      // 23 spread / variance is chi-square with 23 degrees of freedom: .0005 and .9995 quantiles.
      expect((23 * spread) / reported, key).toBeGreaterThan(6.9);
      expect((23 * spread) / reported, key).toBeLessThan(52);
    }
  });

  it("counts draws and not paths where all paths of a draw do the same", async () => {
    // P(x >= y) before and after a shift of x; a draw flips in all its paths or in none.
    const by = 9;
    const shift = logit(logistic(TODAY.x.mean) + by) - TODAY.x.mean;
    const flips = normalLower(gapOf(shift)) - normalLower(gapOf());
    const [model, draws] = [linearModel(atLeast("x", "y")), 512];
    const change = [{ type: "shift-factor", factor: "x", by, from: MONTH }] as const;
    const { alternatives: all } = await compare(model, { change }, { paths: 16 * draws, draws, seed: 6 });
    const { difference, standardError, parameterRange } = all.change.pathways.yes ?? {};
    const expected = Math.sqrt((flips * (1 - flips)) / draws);
    expect(Math.abs((difference ?? Number.NaN) - flips)).toBeLessThan(3 * expected);
    expect(Math.abs((standardError ?? Number.NaN) / expected - 1)).toBeLessThan(0.15);
    expect(parameterRange).toEqual([0, 1]);
  });

  it("is below that of two separate runs", async () => {
    const { base, alternatives: all } = await compare(
      ferry,
      { change },
      { paths: 1024, horizonMonths: 9, seed: 5 },
    );
    for (const id of ["idle", "thriving", "steady"] as const) {
      const [one, other] = [base.pathways[id], all.change.forecast.pathways[id]];
      const apart = Math.hypot(one?.standardError ?? 0, other?.standardError ?? 0);
      expect(all.change.pathways[id]?.standardError).toBeLessThan(0.9 * apart);
      expect(all.change.pathways[id]?.standardError).toBeGreaterThan(0);
    }
  });

  it("is there with one draw of several rounds, clustered by round", async () => {
    const options = { paths: 480, draws: 1, horizonMonths: 9, seed: 5 };
    const { alternatives: all, base, provenance } = await compare(ferry, { change }, options);
    expect(provenance).toMatchObject({ paths: 480, draws: 1 });
    const { pathways, channels, forecast } = all.change;
    expect(pathways.idle?.standardError).toBeGreaterThan(0);
    expect(channels.find(({ id }) => id === "directors")?.expectedMeetings.standardError).toBeGreaterThan(0);
    const difference = (forecast.pathways.idle?.probability ?? 0) - (base.pathways.idle?.probability ?? 0);
    expect(pathways.idle?.difference).toBeCloseTo(difference, 12);
    expect(base).toEqual(await simulate(ferry, options));
  });

  it("with many rounds a draw is still that of draws: more rounds do not make parameters known", async () => {
    const few = await compare(ferry, { change }, { paths: 256, draws: 16, horizonMonths: 4, seed: 8 });
    const many = await compare(ferry, { change }, { paths: 2048, draws: 16, horizonMonths: 4, seed: 8 });
    const trust = (one: typeof few) => one.alternatives.change.factors.find(({ id }) => id === "trust.south");
    const [a, b] = [trust(few)?.standardError.at(-1) ?? 0, trust(many)?.standardError.at(-1) ?? 0];
    expect(b / a).toBeGreaterThan(0.5);
    expect(b / a).toBeLessThan(2);
  });
});

describe("a comparison under way", () => {
  it("can be read at any time, and its last reading is the result", async () => {
    const seen: CompareProgress<"change">[] = [];
    const partials: number[] = [];
    const result = await compare(
      ferry,
      { change },
      {
        paths: 4096 + 2048,
        horizonMonths: 2,
        onProgress: (progress) => {
          seen.push(progress);
          partials.push(progress.partial.alternatives.change.forecast.provenance.paths);
        },
      },
    );
    expect(partials.length).toBeGreaterThan(2);
    expect(partials).toEqual([...new Set(partials)].sort((a, b) => a - b));
    expect(partials.at(-1)).toBe(6144);
    expect(seen.map(({ pathsDone, pathsTotal, models }) => [pathsDone, pathsTotal, models])).toEqual(
      partials.map((paths) => [paths, 6144, 2]),
    );
    expect(seen.at(-1)?.partial).toEqual(result);
  });

  it("stops where it is told to", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const run = compare(
      ferry,
      { change },
      { paths: 8192, horizonMonths: 2, signal: stop.signal, onProgress },
    );
    await expect(run).rejects.toBeInstanceOf(AbortError);
    await expect(compare(ferry, { change }, { signal: stop.signal })).rejects.toBeInstanceOf(AbortError);
  });
});

describe("the options of a comparison", () => {
  const placesOf = async (run: Promise<unknown>) => {
    const error = await run.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OptionsError);
    return (error as TrilateralError).issues.map(({ path }) => path.join("."));
  };

  it.each([
    ["16 paths, of which no difference could have an error", { paths: 16 }, "paths"],
    ["one draw of one round", { paths: 8, draws: 1 }, "paths"],
    ["a precision, which is for forecasts", { precision: { halfWidth: 0.01 } }, "precision"],
    ["no months", { horizonMonths: 0 }, "horizonMonths"],
  ])("cannot be %s", async (_, more, place) => {
    expect(await placesOf(compare(ferry, { change }, more as never))).toEqual([place]);
  });

  it("name an alternative at least", async () => {
    expect(await placesOf(compare(ferry, {}))).toEqual(["alternatives"]);
  });

  it("take the horizon that the scenarios name, unless they differ or the options name one", async () => {
    const small = { paths: 32 };
    const months = async (run: Promise<{ base: { timeline: readonly { history: boolean }[] } }>) =>
      (await run).base.timeline.filter(({ history }) => !history).length;
    expect(await months(compare(ferry, { a: scenario(5), b: change }, small))).toBe(5);
    expect(
      await months(compare(ferry, { a: scenario(5), b: scenario(7) }, { ...small, horizonMonths: 3 })),
    ).toBe(3);
    expect(await months(compare(ferry, { change }, small))).toBe(24);
    expect(await placesOf(compare(ferry, { a: scenario(5), b: scenario(7) }, small))).toEqual([
      "horizonMonths",
    ]);
  });
});
