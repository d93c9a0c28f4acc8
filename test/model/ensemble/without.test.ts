import { describe, expect, it } from "vitest";
import type { Intervention } from "../../../src/contracts/scenario/interventions";
import { allocateTheta } from "../../../src/kernel/theta";
import { compile } from "../../../src/model/compile/compile";
import type { Model } from "../../../src/model/define";
import { type Ensemble, ensembleColumns, withEnsemble } from "../../../src/model/ensemble/with-ensemble";
import { baselineModel } from "../../../src/model/presets";
import { streamKey } from "../../../src/random/seed";
import { simulate } from "../../../src/simulation/simulate";
import { peaceful } from "../../laws/interventions/paths";

const LEVEL = "factors.domesticOpinion.JP.level";
const ensemble: Ensemble = {
  id: "tried",
  basis: "data",
  source: [],
  columns: {
    "gate.sharpness": [2, 3],
    [LEVEL]: [-0.5, 0.25],
    "gate.atRate": [0.5, 1.5],
    [`${LEVEL}#mean`]: [0, 0.5],
    "summit.agreement": [0.25, 0.5],
  },
  weights: [0.5, 0.5],
};
const model = withEnsemble(peaceful, ensemble) as Model;

const belief = (path: string, more: object = { value: 2 }) =>
  ({ type: "set-parameter", path, basis: "judgement", source: [], ...more }) as unknown as Intervention;
const columnsAfter = (...paths: readonly string[]) => {
  const values: Readonly<Record<string, number>> = { [LEVEL]: 40, "summit.agreement": 0.5 };
  return ensembleColumns(model.with(paths.map((path) => belief(path, { value: values[path] ?? 2 }))));
};

function firstDraw({ spec }: Model) {
  const { program, drawer } = compile(spec, 3, undefined);
  const theta = allocateTheta(program.shape);
  drawer(streamKey("without"))(0, theta);
  return theta;
}

describe("a parameter that is set leaves the ensemble", () => {
  const all = ensembleColumns(model);

  it("alone, where nothing follows from it; the other columns keep their numbers", () => {
    const { "summit.agreement": _, ...rest } = all;
    expect(columnsAfter("summit.agreement")).toEqual(rest);
  });

  it("with its long-run mean, where it is a level", () => {
    const { [LEVEL]: _, [`${LEVEL}#mean`]: __, ...rest } = all;
    expect(columnsAfter(LEVEL)).toEqual(rest);
  });

  it("without its long-run mean, where that has a law of its own: it goes when that is set", () => {
    const own = withEnsemble(baselineModel(), ensemble) as Model;
    const leftAfter = (path: string) => ensembleColumns(own.with([belief(path, { value: 40 })]));
    const { [LEVEL]: _, ...rest } = all;
    expect(leftAfter(LEVEL)).toEqual(rest);
    const { [`${LEVEL}#mean`]: __, ...others } = all;
    expect(leftAfter("factors.domesticOpinion.JP.mean")).toEqual(others);
  });

  it("with the gate at rates, where it is of the gate: that follows from the gate again", () => {
    const { "gate.sharpness": _, "gate.atRate": __, ...rest } = all;
    expect(columnsAfter("gate.sharpness")).toEqual(rest);
    const { "gate.atRate": ___, ...kept } = all;
    expect(columnsAfter("gate.terms.opinion.weight")).toEqual(kept);
  });

  it("in one step or in several alike, and wholly where all of them are set", () => {
    const set = (path: string) => [belief(path, { value: path === LEVEL ? 40 : 0.5 })];
    const paths = ["summit.agreement", LEVEL, "gate.sharpness"];
    const once = model.with(paths.flatMap(set));
    const often = paths.toReversed().reduce<Model>((held, path) => held.with(set(path)), model);
    expect(often.spec.ensemble).toEqual(once.spec.ensemble);
    expect(ensembleColumns(once)).toEqual({});
    expect(once.spec.ensemble?.dropped).toEqual(Object.keys(ensemble.columns).sort());
  });

  it("and is drawn from what was set: a value, or a prior", () => {
    expect(firstDraw(model).sharpness[0]).toBe(2);
    expect(firstDraw(model.with([belief("gate.sharpness", { value: 5 })])).sharpness[0]).toBe(5);
    const prior = { uniform: { low: 7, high: 8 } };
    const drawn = firstDraw(model.with([belief("gate.sharpness", { prior })])).sharpness[0];
    expect(drawn).toBeGreaterThan(7);
    expect(drawn).toBeLessThan(8);
  });

  it("and the forecast says so, as it says where draws repeat", async () => {
    const options = { paths: 32, horizonMonths: 1 };
    const warningsOf = async (of: Model) => (await simulate(of, options)).provenance.warnings.join("\n");
    expect(await warningsOf(peaceful)).not.toContain("ensemble");
    expect(await warningsOf(model)).not.toContain("ensemble");
    const set = await warningsOf(model.with([belief("gate.sharpness")]));
    expect(set).toContain("Set in place of what the ensemble tried holds");
    expect(set).toContain("gate.atRate, gate.sharpness.");
    expect((await simulate(model, { paths: 64, horizonMonths: 1 })).provenance.warnings.join("\n")).toContain(
      "The ensemble tried has 2 draws, which repeat",
    );
  });
});
