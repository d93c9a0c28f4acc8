import { describe, expect, it } from "vitest";
import { ModelError } from "../../../src/contracts/errors";
import { defineModel, type Model } from "../../../src/model/define";
import { type Ensemble, ensembleColumns, withEnsemble } from "../../../src/model/ensemble/with-ensemble";
import { baselineModel } from "../../../src/model/presets";

const base = baselineModel();
const LEVEL = "factors.leaderCommitment.US.level";
const columns = { "gate.sharpness": [2, 2.5, 3, 4], [LEVEL]: Float32Array.of(-0.5, 0.25, 0, 1.5) };
const ensemble: Ensemble = {
  id: "tried",
  basis: "data",
  source: ["own-study"],
  note: "Four draws.",
  columns,
};

describe("a model with an ensemble", () => {
  it("holds its columns under their names, every draw of equal weight", () => {
    expect(ensembleColumns(base)).toEqual({});
    expect(ensembleColumns(withEnsemble(base, ensemble))).toEqual({
      "gate.sharpness": Float64Array.of(2, 2.5, 3, 4),
      [LEVEL]: Float64Array.of(-0.5, 0.25, 0, 1.5),
    });
  });

  it("resamples draws of unequal weight, whole: what stands in a row stays in a row", () => {
    const weighted = ensembleColumns(withEnsemble(base, { ...ensemble, weights: [0, 0.5, 0, 0.5] }));
    const rows = [...(weighted["gate.sharpness"] ?? [])].map(
      (value, draw) => `${value} ${weighted[LEVEL]?.[draw]}`,
    );
    expect(rows.sort()).toEqual(["2.5 0.25", "2.5 0.25", "4 1.5", "4 1.5"]);
  });

  it("is another model, which its document makes again", () => {
    const model = withEnsemble(base, ensemble);
    expect(model.fingerprint).not.toBe(base.fingerprint);
    expect(model.spec.ensemble).toMatchObject({ id: "tried", draws: 4, basis: "data", note: "Four draws." });
    const again = defineModel(JSON.parse(JSON.stringify(model.spec)));
    expect(again.fingerprint).toBe(model.fingerprint);
    expect(ensembleColumns(again)).toEqual(ensembleColumns(model));
    const other = withEnsemble(base, {
      ...ensemble,
      columns: { ...columns, "gate.sharpness": [2, 2.5, 3, 4.5] },
    });
    expect(other.fingerprint).not.toBe(model.fingerprint);
  });

  it("keeps it through what is done to its world", () => {
    const model = withEnsemble(base, ensemble);
    const shifted = model.with([
      { type: "shift-factor", factor: "leaderCommitment.US", by: 3, from: "2026-02" },
    ]);
    expect(shifted.spec.ensemble).toBe(model.spec.ensemble);
    expect(shifted.fingerprint).not.toBe(model.fingerprint);
  });

  it("takes 2,048 draws of 60 numbers, also as an indented document", () => {
    const model = withEnsemble(base, { ...ensemble, columns: manyColumns(base as Model, 60, 2048) });
    const document = JSON.stringify(model.spec, null, 2);
    expect(document.length).toBeLessThan(1_000_000);
    expect(defineModel(JSON.parse(document)).fingerprint).toBe(model.fingerprint);
  });

  it("is refused where a list has another length than the first, with every such list", () => {
    const uneven = { ...ensemble, columns: { ...columns, "acts.rate": [0.1] }, weights: [0.5, 0.5] };
    try {
      withEnsemble(base, uneven);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ModelError);
      const { issues } = error as ModelError;
      expect(issues.map(({ path }) => path.join("/"))).toEqual(["columns/acts.rate", "weights"]);
    }
  });
});

/** So many columns that the model draws, of values that suit any parameter. */
function manyColumns(model: Model, width: number, draws: number): Record<string, number[]> {
  const names = model.spec.channels
    .flatMap(({ id, ratePerYear }) => (ratePerYear === undefined ? [] : [`channels.${id}.ratePerYear`]))
    .concat(model.spec.factors.flatMap(({ id }) => [`factors.${id}.level`, `factors.${id}.level#mean`]))
    .slice(0, width);
  expect(names).toHaveLength(width);
  return Object.fromEntries(
    names.map((name, at) => [name, Array.from({ length: draws }, (_, draw) => ((at + 1) * (draw + 1)) % 7)]),
  );
}
