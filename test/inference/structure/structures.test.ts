import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import { once } from "../../../src/contracts/once";
import { AS_IT_IS, BLUNT, interventionsOf, STRUCTURES } from "../../../src/inference/structure/structures";
import { structuralVariants } from "../../../src/inference/structure/variants";
import { softMinimum } from "../../../src/kernel/gate";
import { LANES } from "../../../src/kernel/shape";
import { defineModel, type Model } from "../../../src/model/define";
import { AT_RATE } from "../../../src/model/ensemble/names";
import { ensembleColumns, withEnsemble } from "../../../src/model/ensemble/with-ensemble";
import { parametersOf } from "../../../src/model/parameters";
import { baselineModel } from "../../../src/model/presets";
import { streamKey } from "../../../src/random/seed";
import { simulate } from "../../../src/simulation/simulate";
import { madeUpSpec } from "../../report/made-up-model";

const KEY = streamKey("structures");
const baseline = baselineModel() as Model;
const OPTIONS = { paths: 512, draws: 32, horizonMonths: 12, seed: "structures" } as const;

/** The model under one structure. */
function under(id: string, model: Model = baseline): Model {
  const found = structuralVariants(model, KEY).variants.find(({ structure }) => structure.id === id);
  if (found === undefined) throw new Error(`no structure ${id}`);
  return found.model;
}

/** The model with another institutional stock at its start. */
function startingFrom(value: number, model: Model = baseline): Model {
  const path = "institution.initial";
  return model.with([{ type: "set-parameter", path, value, basis: "judgement", source: ["mine"] }]);
}

/** Two libraries of which each trusts as the other does. */
function evenSpec(): ModelSpec {
  const [first] = madeUpSpec.factors;
  if (first === undefined) throw new Error("the made-up model has factors");
  return { ...madeUpSpec, factors: [{ ...first, countries: ["east", "west"] }] };
}

describe("the average", () => {
  it("is the mean to within BLUNT / 2 times the variance, and to ten digits", () => {
    const values = new Float64Array(3 * LANES);
    [-3.5, 0.25, 1.75].forEach((value, place) => {
      values[place * LANES] = value;
    });
    const mean = -0.5;
    const variance = ((-3.5 - mean) ** 2 + (0.25 - mean) ** 2 + (1.75 - mean) ** 2) / 3;
    const blunt = softMinimum(values, 3, BLUNT, 0);
    expect(Math.abs(blunt - mean + (BLUNT * variance) / 2)).toBeLessThan(1e-9);
    expect(Math.abs(blunt - mean)).toBeLessThan(1e-5);
  });

  it("is the weakest link, path by path, where all countries are equally willing", async () => {
    const even = defineModel(evenSpec());
    const before = await simulate(even, OPTIONS);
    const after = await simulate(under("average", even), OPTIONS);
    expect(after.pathways).toEqual(before.pathways);
    expect(after.channels).toEqual(before.channels);
    const uneven = defineModel(madeUpSpec);
    const weakest = await simulate(uneven, OPTIONS);
    const average = await simulate(under("average", uneven), OPTIONS);
    expect(average.channels).not.toEqual(weakest.channels);
  });
});

const stockless = once(() => under("no-institution", startingFrom(0)));

describe("no institutional stock", () => {
  const run = async (model: Model) => (await simulate(model, OPTIONS)).fingerprint;

  it("makes what the stock starts from matter to nothing", async () => {
    expect(await run(stockless())).toBe(await run(under("no-institution", startingFrom(20))));
  });

  it("takes something away: otherwise meetings heed it, acts or no acts", async () => {
    const { acts: _, ...peaceful } = baseline.spec;
    const actless = defineModel(peaceful);
    expect(await run(startingFrom(0, actless))).not.toBe(await run(startingFrom(20, actless)));
  });
});

describe("no mediation", () => {
  it("leaves meetings, factors and the gate as they were, and moves acts alone, where no stock ties them", async () => {
    const before = await simulate(stockless(), OPTIONS);
    const after = await simulate(under("no-mediation", stockless()), OPTIONS);
    expect(after.channels).toEqual(before.channels);
    expect(after.factors).toEqual(before.factors);
    expect(after.vetoHolder).toEqual(before.vetoHolder);
    expect(after.acts).not.toEqual(before.acts);
  });
});

describe("structures", () => {
  it("set numbers that the built-in model has, to what they can be, and nothing else", () => {
    const names = new Set(parametersOf(baseline.spec).map(({ name }) => name));
    const { variants, omitted } = structuralVariants(baseline, KEY);
    expect(omitted).toEqual([]);
    expect(variants.map(({ structure }) => structure)).toEqual(STRUCTURES);
    for (const structure of STRUCTURES) {
      const changes = interventionsOf(structure, baseline.spec);
      expect(changes.length > 0).toBe(structure.id !== AS_IT_IS);
      for (const change of changes) {
        expect(change).toMatchObject({ type: "set-parameter", basis: "judgement" });
        expect(names).toContain("path" in change ? change.path : undefined);
      }
    }
  });

  it("that a model has nothing of are left out with the reason", () => {
    const { variants, omitted } = structuralVariants(defineModel(madeUpSpec), KEY);
    expect(variants.map(({ structure }) => structure.id)).toEqual([AS_IT_IS, "average"]);
    expect(omitted.map(({ id }) => id)).toEqual(["no-misalignment", "no-institution", "no-mediation"]);
    for (const { why } of omitted) expect(why).not.toBe("");
  });
});

describe("the gate that meeting rates belong to", () => {
  const told = [0.3, -0.2, 0.1, 0.6];
  const sharp = [1, 2, 3, 1.5];
  const given = withEnsemble(baseline, {
    id: "told",
    basis: "judgement",
    source: ["mine"],
    columns: { "gate.sharpness": sharp, [AT_RATE]: told },
  });

  it("stays what the ensemble says where the gate does, and is moved by as much as the judged states where not", () => {
    expect(ensembleColumns(under("no-mediation", given))[AT_RATE]).toEqual(
      Float64Array.from(told, Math.fround),
    );
    const moved = ensembleColumns(under("average", given))[AT_RATE] ?? [];
    expect(moved).toHaveLength(told.length);
    // An average lies above a weakest link, the more so the sharper it is; weights are drawn alike.
    for (const [draw, gate] of moved.entries()) expect(gate).toBeGreaterThan(told[draw] ?? 0);
  });

  it("moves by nothing where the change is none", () => {
    const even = defineModel({
      ...evenSpec(),
      ensemble: withEnsemble(defineModel(evenSpec()), {
        id: "told",
        basis: "judgement",
        source: ["mine"],
        columns: { [AT_RATE]: told },
      }).spec.ensemble,
    });
    const moved = ensembleColumns(under("average", even))[AT_RATE] ?? [];
    for (const [draw, gate] of moved.entries()) expect(gate).toBeCloseTo(told[draw] ?? Number.NaN, 6);
  });
});
