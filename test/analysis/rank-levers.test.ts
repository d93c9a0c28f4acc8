import { describe, expect, it } from "vitest";
import { rankLevers } from "../../src/analysis/rank-levers";
import { leverRankingSchema } from "../../src/contracts/analysis/lever-ranking";
import { checkShapeOnly } from "../../src/contracts/check";
import { OptionsError, ScenarioError } from "../../src/contracts/errors";
import { normalLower } from "../../src/numeric/normal-distribution";
import { simulate } from "../../src/simulation/simulate";
import { atLeast, gapOf, linearModel, MONTH, SPREAD, slopeAt, TODAY } from "./linear-model";

const model = linearModel(atLeast("x", "y"));
const options = { paths: 4096, draws: 256, seed: "levers" };
const ranked = rankLevers(model, options);
const nothing = { difference: 0, standardError: 0, interval: [0, 0], parameterRange: [0, 0] };
const few = { ...options, paths: 512, draws: 32 };
const of = async (id: string, run = ranked) => (await run).levers.find((lever) => lever.id === id);

describe("rankLevers of a model with a closed form", () => {
  it.each([
    ["nudge", 3, 1],
    ["push", 8, 3],
  ])("gives %s the exact change of the probability, its own spread included", async (id, mean, sd) => {
    const slope = slopeAt("x");
    const exact = normalLower(gapOf(slope * mean, slope * sd)) - normalLower(gapOf());
    const found = (await of(id))?.pathways.yes;
    expect(Math.abs((found?.difference ?? Number.NaN) - exact)).toBeLessThan(3 * (found?.standardError ?? 0));
    expect((await of(id))?.pathways.no?.difference).toBeCloseTo(-(found?.difference ?? 0), 12);
  });

  it("measures health by the worlds in which the divided pathway has not divided", async () => {
    const slope = slopeAt("z");
    const at = (shift: number, spread: number) =>
      normalLower((TODAY.z.mean + shift) / Math.hypot(SPREAD.z, spread));
    const cure = (await of("cure"))?.health;
    const exact = at(10 * slope, 2 * slope) - at(0, 0);
    expect(Math.abs((cure?.difference ?? Number.NaN) - exact)).toBeLessThan(3 * (cure?.standardError ?? 0));
    expect((await of("push"))?.health).toEqual(nothing);
  });

  it("puts the best for health first, then goes by id", async () => {
    expect((await ranked).levers.map(({ id }) => id)).toEqual(["cure", "idle", "nudge", "push"]);
  });

  it("is the difference between the forecasts with and without the lever", async () => {
    const [before, after] = [
      await simulate(model, options),
      await simulate(model.with([{ type: "pull-lever", lever: "push", from: MONTH }]), options),
    ];
    const difference = (after.pathways.yes?.probability ?? 0) - (before.pathways.yes?.probability ?? 0);
    expect((await of("push"))?.pathways.yes?.difference).toBeCloseTo(difference, 12);
  });

  it("leaves out what rests on a title alone unless it is asked for, by flag or by name", async () => {
    const ids = async (more: object) =>
      (await rankLevers(model, { ...few, ...more })).levers.map(({ id }) => id);
    expect(await ids({ includeTitleOnly: true })).toContain("dream");
    expect(await ids({ levers: ["dream"] })).toEqual(["dream"]);
    expect((await of("dream", rankLevers(model, { ...few, levers: ["dream"] })))?.titleOnly).toBe(true);
  });

  it("says that every effect is judgement, from when and how hard, and is plain data of its schema", async () => {
    const result = await ranked;
    expect([result.basis, result.from, result.strength]).toEqual(["judgement", MONTH, 1]);
    expect(result.provenance.models).toBe(5);
    const plain = JSON.parse(JSON.stringify(result));
    expect(plain).toEqual(result);
    expect(checkShapeOnly(leverRankingSchema() as never, plain).issues).toEqual([]);
  });

  it("with no strength, or a month after the horizon, changes exactly nothing", async () => {
    for (const more of [{ strength: 0 }, { from: "2025-06" }]) {
      const { levers } = await rankLevers(model, { ...few, ...more, includeTitleOnly: true });
      expect(levers).toHaveLength(5);
      for (const { health, pathways } of levers) {
        expect(health).toEqual(nothing);
        expect(pathways).toEqual({ yes: nothing, no: nothing });
      }
    }
  });

  it("has no health where no pathway is divided", async () => {
    const undivided = linearModel(atLeast("x", "y"), {
      pathways: model.spec.pathways.map(({ id, label }) => ({ id, label })),
    });
    const { levers } = await rankLevers(undivided, few);
    expect(levers.map(({ health }) => health)).toEqual([null, null, null, null]);
  });

  it("refuses levers that are none, and a model without", async () => {
    const errorOf = (more: object, of = model) =>
      rankLevers(of, { ...options, ...more }).catch((error: unknown) => error);
    const unknown = await errorOf({ levers: ["pusch"] });
    expect(unknown).toBeInstanceOf(ScenarioError);
    expect((unknown as ScenarioError).issues[0]?.remedy).toContain('"push"');
    expect(await errorOf({ strength: 11 })).toBeInstanceOf(ScenarioError);
    expect(await errorOf({ from: "2024-12" })).toBeInstanceOf(ScenarioError);
    expect(await errorOf({}, linearModel(atLeast("x", "y"), { levers: [] }))).toBeInstanceOf(OptionsError);
  });
});
