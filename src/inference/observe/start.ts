import { floatsOfText, floatTextLength } from "../../contracts/float-text";
import { LIMITS } from "../../contracts/limits";
import type { ModelSpec } from "../../contracts/model-spec";
import { climatology, type Model } from "../../model/define";
import { completeEnsemble } from "../../model/ensemble/complete-ensemble";
import { drawnParts } from "../../model/ensemble/names";
import { withEnsemble } from "../../model/ensemble/with-ensemble";
import type { StreamKey } from "../../random/seed";

const MOST_DRAWS = 2048;
const STEP = 64;

/** A model whose draws all have equal weight, and the weights they came with. */
export interface Start {
  readonly model: Model;
  readonly weights: Float64Array;
}

/** Room for the names and notes of an ensemble, and for what is said of the evidence. */
const RESERVE = 50_000;

/** Most draws of every number of a model that a document can hold, as files of it are written: indented. */
function mostDraws({ ensemble: _, ...spec }: ModelSpec, columns: number): number {
  const room = LIMITS.characters - RESERVE - JSON.stringify(spec, null, 2).length;
  const ofDraw = floatTextLength(STEP * (columns + 1)) / STEP;
  return Math.max(STEP, STEP * Math.floor(room / ofDraw / STEP));
}

/** The weights of the first draws of a specification. */
function weightsOf({ ensemble }: ModelSpec, draws: number): Float64Array {
  const written = floatsOfText(ensemble?.weights ?? "", ensemble?.draws ?? 0);
  const weights = Float64Array.from({ length: draws }, (_, draw) => written?.[draw] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function isComplete({ ensemble }: ModelSpec, names: readonly string[]): boolean {
  const columns = ensemble?.columns ?? [];
  return ensemble?.dropped === undefined && names.every((name) => columns.includes(name));
}

/**
 * A model with joint draws of everything that it draws: evidence moves all of it. One that has none takes those of its priors; one
 * that has some numbers keeps them and takes the others from their priors; as many draws as a document can hold.
 */
export function startOf(model: Model, key: StreamKey, asked: number | undefined): Start {
  const { spec } = model;
  const names = [...drawnParts(spec).keys()];
  const has = spec.ensemble?.draws;
  const draws = isComplete(spec, names)
    ? (has ?? STEP)
    : Math.min(has ?? asked ?? MOST_DRAWS, mostDraws(spec, names.length));
  const ensemble = completeEnsemble(spec, climatology(model), key, draws);
  return { model: withEnsemble(model, ensemble), weights: weightsOf(spec, draws) };
}
