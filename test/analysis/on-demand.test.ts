import { describe, expect, it } from "vitest";
import { attribute } from "../../src/analysis/attribute";
import { compare } from "../../src/analysis/compare";
import * as onDemand from "../../src/analysis/on-demand";
import { rankLevers } from "../../src/analysis/rank-levers";
import { sweep } from "../../src/analysis/sweep";
import { tornado } from "../../src/analysis/tornado";
import { OptionsError } from "../../src/contracts/errors";
import { baselineModel } from "../../src/model/presets";

const model = baselineModel();
const options = { paths: 64, draws: 2, horizonMonths: 3, seed: "on demand" };
const tariffs = { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-01" } as const;
const of = { vary: tariffs, field: "ratePercent", values: [0, 25] };
const change = { from: model, to: model.with([tariffs]) };

const ANALYSES = {
  compare: (from: { compare: typeof compare }, asked = options) =>
    from.compare(model, { tariffs: [tariffs] }, asked),
  sweep: (from: { sweep: typeof sweep }, asked = options) => from.sweep(model, of, asked),
  tornado: (from: { tornado: typeof tornado }, asked = options) =>
    from.tornado(model, { ...asked, inputs: ["acts.rate"] }),
  attribute: (from: { attribute: typeof attribute }, asked = options) => from.attribute(change, asked),
  rankLevers: (from: { rankLevers: typeof rankLevers }, asked = options) => from.rankLevers(model, asked),
};
const loaded = { attribute, compare, rankLevers, sweep, tornado };

describe("an analysis that is loaded when it is asked for", () => {
  it.each(Object.entries(ANALYSES))("%s does what it does when it is loaded already", async (_, run) => {
    expect(await run(onDemand)).toEqual(await run(loaded));
  });

  it.each(Object.entries(ANALYSES))("%s refuses in its promise, as it always did", async (_, run) => {
    await expect(run(onDemand, { ...options, paths: -1 })).rejects.toBeInstanceOf(OptionsError);
  });

  it("is every one that the library exports", () => {
    expect(Object.keys(onDemand).sort()).toEqual(Object.keys(loaded).sort());
  });
});
