import type { EnsembleSpec, ModelSpec } from "../../contracts/model-spec";
import type { LoadSample } from "../../kernel/load-sample";
import { allocateTheta, type Theta } from "../../kernel/theta";
import type { StreamKey } from "../../random/seed";
import { compile } from "../compile/compile";
import { AT_RATE, drawnParts, MEAN_SUFFIX } from "./names";
import type { Ensemble } from "./with-ensemble";

const GROUND = { id: "prior", basis: "judgement", source: ["model-judgement"] } as const;

/** A specification whose draws stand in the order of its rows, each once. */
export function withoutWeights(spec: ModelSpec): ModelSpec {
  if (spec.ensemble?.weights === undefined) return spec;
  const { weights: _, ...ensemble } = spec.ensemble;
  return { ...spec, ensemble };
}

/** Levels, long-run means and the gate at rates, which follow from several numbers; undefined for all others. */
function derivedFrom(spec: ModelSpec, name: string): ((theta: Theta) => number) | undefined {
  if (name === AT_RATE) return ({ gateAtRate }) => gateAtRate[0] ?? Number.NaN;
  const field = name.endsWith(MEAN_SUFFIX) ? "mean" : "start";
  const level = field === "mean" ? name.slice(0, -MEAN_SUFFIX.length) : name;
  const factor = spec.factors.findIndex(({ id }) => level === `factors.${id}.level`);
  return factor < 0 ? undefined : (theta) => theta[field][factor] ?? Number.NaN;
}

/**
 * The first draws of a model with a column for every number that it draws: those of its ensemble, and of all others the numbers
 * that a run under this key draws from their priors. Weights are left aside.
 */
export function completeEnsemble(
  spec: ModelSpec,
  loadSample: LoadSample | undefined,
  key: StreamKey,
  draws: number,
): Ensemble {
  const { program, names, valuesOf, fill } = compile(withoutWeights(spec), 1, loadSample);
  const write = valuesOf(key);
  const values = new Float64Array(names.length);
  const theta = allocateTheta(program.shape);
  const columns = [...drawnParts(spec).keys()].map((name) => {
    const list = new Float64Array(draws);
    return { name, place: names.indexOf(name), derived: derivedFrom(spec, name), list };
  });
  for (let draw = 0; draw < draws; draw++) {
    write(draw, values);
    fill(values, theta);
    for (const { place, derived, list } of columns)
      list[draw] = derived?.(theta) ?? values[place] ?? Number.NaN;
  }
  const { id, basis, source, note }: Pick<EnsembleSpec, "id" | "basis" | "source" | "note"> =
    spec.ensemble ?? GROUND;
  return {
    id,
    basis,
    source: [...source],
    ...(note === undefined ? {} : { note }),
    columns: Object.fromEntries(columns.map(({ name, list }) => [name, list])),
  };
}
