import { describe, expect, it } from "vitest";
import type { AnalysisProgress } from "../../../src/analysis/options";
import { AbortError, EvidenceError, OptionsError } from "../../../src/contracts/errors";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import { once } from "../../../src/contracts/once";
import { structuralRangeSchema } from "../../../src/contracts/structural-range";
import { structuralRange } from "../../../src/entries/evidence";
import { evidence } from "../../../src/evidence/evidence";
import { duration } from "../../../src/inference/backtest/baselines/duration";
import { markov } from "../../../src/inference/backtest/baselines/markov";
import { factsOf } from "../../../src/inference/backtest/facts";
import { recordAt } from "../../../src/inference/backtest/record-at";
import { chainForecasts } from "../../../src/inference/structure/chains";
import { defineModel } from "../../../src/model/define";
import { baselineModel, presetModel } from "../../../src/model/presets";
import { simulate } from "../../../src/simulation/simulate";
import { madeUpSpec } from "../../report/made-up-model";

const OPTIONS = { paths: 512, draws: 32, horizonMonths: 12, seed: "range" } as const;
const baseline = baselineModel();
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** The built-in model without acts of damage, which takes no climatology: quick. */
const { acts: _, ...peaceful } = baseline.spec;
const actless = defineModel(peaceful);

const ofBaseline = once(() => structuralRange(evidence, baseline, OPTIONS));

describe("a structural range", () => {
  it("has the model's own forecast first, and every range spans all structures", async () => {
    const range = await ofBaseline();
    const forecast = await simulate(baseline, OPTIONS);
    expect(structuralRangeSchema().safeParse(range).success).toBe(true);
    const [own] = range.structures;
    for (const id of ["damage", "fullIntensity", "workingLevel"] as const) {
      const { probability, standardError, parameterRange } = forecast.pathways[id];
      expect(own?.pathways[id]).toMatchObject({ probability, standardError });
      expect(own?.pathways[id].parameterRange?.[0]).toBeCloseTo(parameterRange[0], 10);
      expect(own?.pathways[id].parameterRange?.[1]).toBeCloseTo(parameterRange[1], 10);
      const chances = range.structures.map(({ pathways }) => pathways[id].probability);
      expect(range.range[id]).toEqual([Math.min(...chances), Math.max(...chances)]);
    }
    expect(range.caveats.join(" ")).toMatch(/not refitted.*judgement/);
  });

  it("pairs every variant with the model, so that differences are known better than forecasts", async () => {
    const { structures } = await ofBaseline();
    const own = structures[0]?.pathways.damage.probability ?? Number.NaN;
    for (const { kind, id, pathways } of structures) {
      const sum = Object.values(pathways).reduce((total, { probability }) => total + probability, 0);
      expect(sum, id).toBeCloseTo(1, 10);
      const { difference, standardError = 0, probability } = pathways.damage;
      expect(difference === undefined, id).toBe(kind === "chain" || id === "weakest-link");
      if (difference === undefined) continue;
      expect(difference.difference).toBeCloseTo(probability - own, 10);
      expect(difference.standardError).toBeLessThan(standardError);
    }
  });

  it("gives the same numbers for the same seed, and others for another", async () => {
    const once = await structuralRange(evidence, actless, OPTIONS);
    expect(await structuralRange(evidence, actless, OPTIONS)).toEqual(once);
    const other = await structuralRange(evidence, actless, { ...OPTIONS, seed: "other" });
    expect(other.fingerprint).not.toBe(once.fingerprint);
    expect(once.omitted).toEqual([{ id: "no-mediation", why: expect.stringMatching(/restrains the acts/) }]);
  });

  it("says of a changed world that the chains do not know it", async () => {
    const small = { ...OPTIONS, paths: 64, draws: 4 };
    const changed = actless.with([
      { type: "cancel-meeting", channel: "defence-ministers", month: "2026-05" },
    ]);
    const caveat = /chains know the record alone/;
    expect((await structuralRange(evidence, changed, small)).caveats.join(" ")).toMatch(caveat);
    expect((await structuralRange(evidence, actless, small)).caveats.join(" ")).not.toMatch(caveat);
  });

  it("is stopped by its signal, tells how far it is, and refuses what cannot be run", async () => {
    const stopped = { ...OPTIONS, signal: AbortSignal.abort() };
    await expect(structuralRange(evidence, actless, stopped)).rejects.toBeInstanceOf(AbortError);
    await expect(structuralRange(evidence, actless, { paths: 16 })).rejects.toBeInstanceOf(OptionsError);
    const nobody = { ...evidence, leaders: [] };
    await expect(structuralRange(nobody, actless, OPTIONS)).rejects.toBeInstanceOf(EvidenceError);
    const told: number[] = [];
    const onProgress = ({ pathsDone, pathsTotal, models }: AnalysisProgress) =>
      told.push(pathsDone / pathsTotal, models);
    await structuralRange(evidence, actless, { ...OPTIONS, onProgress });
    expect(told.slice(-2)).toEqual([1, 4]);
  });
});

describe("the chains", () => {
  const shares = (of: ReturnType<typeof chainForecasts>) =>
    of.chains.map(({ id, pathways }) => [id, Object.entries(pathways)]);

  it("are those of the backtest, counted up to the month of the model and no further", () => {
    const { spec } = presetModel("camp-david-2023");
    const { windows } = factsOf(recordAt(evidence, spec.asOf), spec.asOf);
    const input = { windows, horizonMonths: 12, pathways: spec.pathways.map(({ id }) => id) };
    const expected = [markov, duration].map(({ id, forecast }) => [
      id,
      Object.entries(forecast(input)).map(([pathway, probability]) => [pathway, { probability }]),
    ]);
    expect(shares(chainForecasts(evidence, spec, 12))).toEqual(expected);
    const known = evidence.events.filter(({ date }) => date.slice(0, 7) <= spec.asOf);
    const doubled = [...evidence.events, ...evidence.events.filter((row) => !known.includes(row))];
    expect(shares(chainForecasts({ ...evidence, events: doubled }, spec, 12))).toEqual(expected);
  });

  it("are left out of models that the record does not label, with the reason", () => {
    const why = (spec: ModelSpec, record = evidence) => {
      const { chains, omitted } = chainForecasts(record, spec, 12);
      expect(chains).toEqual([]);
      expect(ids(omitted)).toEqual(["markov", "duration"]);
      return omitted[0]?.why;
    };
    const { spec } = baseline;
    expect(why(madeUpSpec)).toMatch(/other pathways/);
    expect(why({ ...spec, asOf: "1999-12" })).toMatch(/begin with 2008-12/);
    expect(why({ ...spec, asOf: "2031-12" })).toMatch(/the record ends with/);
    const stage = { pathway: "damage", when: { of: "factor", id: "leaderCommitment.US" } } as const;
    expect(why({ ...spec, rules: { base: [stage] } })).toMatch(/not on record/);
  });
});
