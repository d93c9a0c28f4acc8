import { issue, ModelError } from "../../contracts/errors";
import { textOfFloats } from "../../contracts/float-text";
import type { EnsembleSpec } from "../../contracts/model-spec";
import { defineModel, type Model } from "../define";
import { columnsOf } from "./columns";

/** Joint draws as lists of numbers, to be put in place of priors. */
export interface Ensemble extends Pick<EnsembleSpec, "id" | "basis" | "source" | "note"> {
  /**
   * Numbers of every draw by name: of a parameter that the model draws; of a level (`factors.domesticOpinion.JP.level`), on the
   * latent scale; of its long-run mean (`factors.domesticOpinion.JP.level#mean`); or of `gate.atRate`, the gate that the meeting
   * rates belong to. A run of fewer draws takes the first ones, so they should be in no particular order.
   */
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
  /** One a draw, at least 0, with sum 1; all alike where absent. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Lists that should all have one number a draw must be of one length. */
function mustBeEven({ columns, weights = [] }: Ensemble, draws: number): void {
  const lists = Object.entries(columns).map(([name, list]) => ({ path: ["columns", name], list }));
  if (weights.length > 0) lists.push({ path: ["weights"], list: weights });
  const issues = lists
    .filter(({ list }) => list.length !== draws)
    .map(({ path, list: { length } }) => {
      const expected = `${draws} numbers, as the first column has`;
      return issue({
        code: "wrong-length",
        path,
        expected,
        received: `${length}`,
        remedy: "Give one a draw.",
      });
    });
  if (issues.length > 0) throw new ModelError("The ensemble cannot be used", issues);
}

/** Joint draws as they stand in a specification. @throws ModelError where lists have not one number a draw. */
export function ensembleSpec(of: Ensemble): EnsembleSpec {
  const { columns, weights, ...ground } = of;
  const lists = Object.values(columns);
  const draws = lists[0]?.length ?? 0;
  mustBeEven(of, draws);
  const values = new Float32Array(draws * lists.length).map(
    (_, at) => lists[at % lists.length]?.[Math.floor(at / lists.length)] ?? Number.NaN,
  );
  return {
    ...ground,
    draws,
    columns: Object.keys(columns),
    values: textOfFloats(values),
    ...(weights && { weights: textOfFloats(weights) }),
  };
}

/**
 * The model with joint draws in place of the priors of some of its numbers; all others are drawn as before. Draws are kept as
 * float32.
 *
 * @throws ModelError listing every problem: lengths, names, numbers that a parameter cannot have, weights.
 */
export function withEnsemble<P extends string, C extends string>(
  { spec }: Model<P, C>,
  of: Ensemble,
): Model<P, C> {
  return defineModel({ ...spec, ensemble: ensembleSpec(of) }) as Model<P, C>;
}

/**
 * The columns of a model's ensemble by name, as its draws take them: every draw of equal weight, those that had weights
 * resampled. Levels are on the latent scale. Empty where the model has no ensemble.
 */
export function ensembleColumns({ spec }: Model): Record<string, Float64Array> {
  return Object.fromEntries([...columnsOf(spec)].map(([name, column]) => [name, Float64Array.from(column)]));
}
