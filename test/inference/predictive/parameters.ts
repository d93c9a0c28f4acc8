import type { ModelSpec } from "../../../src/contracts/model-spec";
import type { Posterior } from "../../../src/contracts/posterior";
import { unknownsOf } from "../../../src/inference/calibrate/unknowns";
import { columnsAsWritten } from "../../../src/model/ensemble/columns";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";

/** Values of the calibrated parameters in a draw, by name. */
export type Parameters = (draw: number) => ReadonlyMap<string, number>;

/** Steps of this share of a list come back near where they have been as late as steps can: the golden section. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** Draws of a posterior, all over its ensemble: rows of one point of the sampler stand at regular distances. */
export function posteriorParameters({ ensemble, unknowns }: Posterior): Parameters {
  const columns = columnsAsWritten(ensemble);
  const names = unknowns.flatMap((unknown) => unknown.names);
  return (draw) => {
    const row = Math.floor(((draw * STEP) % 1) * ensemble.draws);
    return new Map(names.map((name) => [name, columns.get(name)?.[row] ?? Number.NaN]));
  };
}

/** Draws of the priors that the calibration began with. */
export function priorParameters(spec: ModelSpec): Parameters {
  const unknowns = unknownsOf(spec);
  return (draw) => {
    const stream = namedStream(streamKey("prior predictive"), `draw ${draw}`);
    return new Map(
      unknowns.flatMap(({ names, value }) => {
        const number = value(normalQuantile(stream()));
        return names.map((name) => [name, number] as const);
      }),
    );
  };
}

/** Puts values in place of those of a draw; what the calibration did not ask about keeps its own. */
export function putParameters(
  values: Float64Array,
  names: readonly string[],
  parameters: ReadonlyMap<string, number>,
): void {
  for (const [name, value] of parameters) {
    const at = names.indexOf(name);
    if (at >= 0) values[at] = value;
  }
}
