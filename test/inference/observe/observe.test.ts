import { describe, expect, it } from "vitest";
import { floatsOfText } from "../../../src/contracts/float-text";
import type { Evidence } from "../../../src/contracts/observe/evidence-document";
import { baselineModel } from "../../../src/index";
import { type Observation, observe } from "../../../src/inference/observe/observe";
import { defineModel, type Model } from "../../../src/model/define";
import { columnsAsWritten } from "../../../src/model/ensemble/columns";
import { latentSlope, toLatent } from "../../../src/model/scale";
import { NORMAL_90_WIDTH } from "../../../src/random/distribution";
import { madeUpSpec } from "../../report/made-up-model";

const DRAWS = 512;
const SMALL = { draws: DRAWS, pathsPerDraw: 16, seed: "observe" };
/** A small model, on which the laws of weights are tried: they hang on no model. */
const base: Model = defineModel(madeUpSpec);
const FACTOR = "trust.east";
const builtIn = baselineModel() as Model;

const meeting = (held: boolean): Evidence => ({
  type: "meeting",
  channel: "shelf",
  month: "2024-12",
  held,
  source: "minutes",
});
const merged = (ratio: 1 | 1.5 | 3 | 10 | 30, source = "memo"): Evidence => ({
  type: "likelihood-ratio",
  pathway: "merged",
  ratio,
  source,
});
const reading = (value: number, error: number, source = "reading"): Evidence => ({
  type: "reading",
  factor: FACTOR,
  month: base.spec.asOf,
  value,
  error,
  source,
});

function weightsOf({ model }: Pick<Observation, "model">): Float64Array {
  const { ensemble } = model.spec;
  const weights = floatsOfText(ensemble?.weights ?? "", ensemble?.draws ?? 0);
  return Float64Array.from(weights ?? []);
}

const widest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, draw) => Math.max(most, Math.abs(value - (b[draw] ?? Number.NaN))), 0);

/** Float32 weights of about 1 / 1024 are off by less than 2^-34 each. */
const FLOAT = 1e-8;

describe("observe", () => {
  it("moves the mean and spread of a factor that is read as two normal laws have it, within the Monte Carlo error", async () => {
    const family = base.spec.families.find(({ id }) => id === "trust");
    const level = base.spec.factors.find(({ id }) => id === FACTOR)?.level.prior;
    if (family === undefined || level === undefined || !("quantiles" in level)) throw new Error("no prior");
    const { p05, p50, p95 } = level.quantiles;
    const sd = (toLatent(family, p95) - toLatent(family, p05)) / NORMAL_90_WIDTH;
    const middle = toLatent(family, p50);
    const value = 45;
    const error = (0.5 * sd) / latentSlope(family, value);
    const seen = await observe(base, [reading(value, error)], SMALL);
    const gain = 1 / (1 + 0.25);
    const expected = middle + gain * (toLatent(family, value) - middle);
    const weights = weightsOf(seen);
    const { ensemble } = seen.model.spec;
    const levels = ensemble && columnsAsWritten(ensemble).get(`factors.${FACTOR}.level`);
    const mean = weights.reduce((sum, weight, draw) => sum + weight * (levels?.[draw] ?? Number.NaN), 0);
    const variance = weights.reduce(
      (sum, weight, draw) => sum + weight * ((levels?.[draw] ?? 0) - expected) ** 2,
      0,
    );
    const left = sd * Math.sqrt(1 - gain);
    const monteCarlo = left / Math.sqrt(seen.diagnostics.ess);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * monteCarlo);
    // The error of a standard deviation is sd / sqrt(2 n).
    expect(Math.abs(Math.sqrt(variance) - left)).toBeLessThan(
      (4 * left) / Math.sqrt(2 * seen.diagnostics.ess),
    );
    expect(Math.abs(expected - middle)).toBeGreaterThan(10 * monteCarlo);
  });

  it("conserves expected evidence: what both outcomes lead to, by their predictive probabilities, is the prior", async () => {
    const [held, missed] = await Promise.all(
      [true, false].map((outcome) => observe(base, [meeting(outcome)], SMALL)),
    );
    if (held === undefined || missed === undefined) throw new Error("two were asked for");
    const p = held.ledger.items[0]?.predictiveProbability ?? Number.NaN;
    expect(missed.ledger.items[0]?.predictiveProbability).toBeCloseTo(1 - p, 10);
    const yes = weightsOf(held);
    const no = weightsOf(missed);
    const mixed = yes.map((weight, draw) => p * weight + (1 - p) * (no[draw] ?? Number.NaN));
    expect(widest(mixed, new Float64Array(DRAWS).fill(1 / DRAWS))).toBeLessThan(FLOAT);
    expect(widest(yes, no)).toBeGreaterThan(1e-4);
  });

  it("gives the same weights and the same total whatever the order", async () => {
    const pieces = [reading(45, 8), meeting(true), merged(3)];
    const [there, back] = [
      await observe(base, pieces, SMALL),
      await observe(base, pieces.toReversed(), SMALL),
    ];
    expect(widest(weightsOf(there), weightsOf(back))).toBeLessThan(FLOAT);
    const end = ({ ledger }: Observation) => ledger.total.at(-1)?.pathways.merged?.difference;
    expect(end(there)).toBeCloseTo(end(back) ?? Number.NaN, 12);
  });

  it("multiplies pieces of different groups, at once or one call after the other", async () => {
    const [a, b] = [reading(45, 10), merged(10)];
    const both = await observe(base, [a, b], SMALL);
    const first = await observe(base, [a], SMALL);
    const after = await observe(first.model, [b], SMALL);
    expect(widest(weightsOf(both), weightsOf(after))).toBeLessThan(FLOAT);
    const second = weightsOf(await observe(base, [b], SMALL));
    const product = weightsOf(first).map((weight, draw) => weight * (second[draw] ?? 0));
    const total = product.reduce((sum, weight) => sum + weight, 0);
    expect(
      widest(
        weightsOf(both),
        product.map((weight) => weight / total),
      ),
    ).toBeLessThan(FLOAT);
  });

  it("counts a piece that a source says twice for more than once and less than twice", async () => {
    const move = async (pieces: Evidence[]) =>
      (await observe(base, pieces, SMALL)).ledger.total.at(-1)?.pathways.merged?.difference ?? Number.NaN;
    const once = await move([merged(3)]);
    const same = await move([merged(3), merged(3)]);
    const apart = await move([merged(3), merged(3, "another")]);
    expect(same).toBeGreaterThan(once);
    expect(apart).toBeGreaterThan(same);
  });

  it("changes nothing for a ratio of 1, and takes back with the inverse what a ratio gave", async () => {
    const even = new Float64Array(DRAWS).fill(1 / DRAWS);
    const nothing = await observe(base, [merged(1)], SMALL);
    expect(widest(weightsOf(nothing), even)).toBeLessThan(FLOAT);
    for (const { pathways } of nothing.ledger.total)
      for (const { difference } of Object.values(pathways)) expect(Math.abs(difference)).toBeLessThan(1e-12);
    const up = await observe(base, [merged(10)], SMALL);
    const down = await observe(base, [{ ...merged(10), against: true } as Evidence], SMALL);
    const moved = ({ ledger }: Observation) => ledger.total.at(-1)?.pathways.merged?.difference ?? 0;
    expect(moved(up)).toBeGreaterThan(0);
    expect(moved(down)).toBeLessThan(0);
  });

  it("never lowers full intensity by a summit that was held, nor raises it by one that was not", async () => {
    for (const held of [true, false]) {
      const summit = {
        type: "meeting",
        channel: "leaders-summit",
        month: "2026-11",
        held,
        source: "a host",
      } as const;
      const { ledger } = await observe(builtIn, [summit], SMALL);
      for (const { pathways } of ledger.total) {
        const { difference, standardError } = pathways.fullIntensity ?? { difference: 0, standardError: 0 };
        expect((held ? 1 : -1) * difference).toBeGreaterThan(-2 * standardError);
      }
    }
  });

  it("has a ledger whose pieces add up to its total, which leads from before to after", async () => {
    const { ledger } = await observe(base, [reading(45, 8), meeting(true), merged(3)], SMALL);
    ledger.total.forEach(({ pathways }, horizon) => {
      for (const [id, { difference }] of Object.entries(pathways)) {
        const added = ledger.items.map(({ added }) => added[horizon]?.pathways[id]?.difference ?? Number.NaN);
        const sum = added.reduce((total, one) => total + one, 0);
        const [from, to] = [ledger.before[horizon]?.pathways[id], ledger.after[horizon]?.pathways[id]];
        expect(sum).toBeCloseTo(difference, 12);
        expect((to?.probability ?? 0) - (from?.probability ?? 0)).toBeCloseTo(difference, 12);
      }
    });
    // Nothing lies after the last piece: added last, it moves what it would move beside all others.
    const last = ledger.items.at(-1);
    expect(last?.added).toEqual(last?.leftOut);
  });

  it("says in the model what was seen, and makes certain what came", async () => {
    const { model } = await observe(base, [meeting(true), merged(3)], SMALL);
    expect(model.spec.asOf).toBe(base.spec.asOf);
    expect(model.spec.observed).toEqual(["shelf met in 2024-12", "judged 3 times likelier if merged"]);
    expect(model.spec.interventions).toEqual([
      { type: "schedule-meeting", channel: "shelf", month: "2024-12" },
    ]);
    const again = await observe(model, [meeting(true)], SMALL);
    expect(again.model.spec.interventions).toEqual(model.spec.interventions);
    expect(again.ledger.items[0]?.lnRatio).toBe(0);
    expect(again.ledger.items[0]?.predictiveProbability).toBeGreaterThan(0.999);
  });

  it("flags what the model held to be all but impossible", async () => {
    const rare: Evidence = {
      type: "act",
      tier: 1,
      country: "US",
      month: "2026-01",
      source: "a statement",
    };
    const { ledger, diagnostics } = await observe(
      builtIn,
      [rare, { ...merged(1.5), pathway: "damage" } as Evidence],
      SMALL,
    );
    expect(ledger.items.map(({ outside }) => outside)).toEqual([true, false]);
    expect(diagnostics.outside).toEqual([0]);
    expect(diagnostics.warnings.join("\n")).toContain("Outside the model's experience: tier 1 act of US");
  });

  it("refuses what the draws cannot carry, with the numbers", async () => {
    const refused = observe(base, [reading(20, 0.05)], SMALL);
    await expect(refused).rejects.toThrow(/moves the model too far/);
    await expect(refused).rejects.toThrow(/effective of 512 draws, Pareto shape/);
  });
});
