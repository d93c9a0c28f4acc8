import type { Distribution } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import data from "../../model/data/calibration.json";
import { parametersOf } from "../../model/parameters";
import { normalLower } from "../../numeric/normal-distribution";
import { quantileFunction } from "../../random/distribution";

type Law = Exclude<Distribution, { quantiles: unknown }>;

/** One unknown of the calibration: a number that stands for one parameter, or for several with the same prior. */
export interface Unknown {
  readonly id: string;
  readonly names: readonly string[];
  /** Its value at a standard normal number. */
  readonly value: (z: number) => number;
  readonly note: string | undefined;
}

interface UnknownRow {
  readonly id: string;
  readonly names: readonly string[];
  /** In place of the model's prior, where that has counted what the filter reads. */
  readonly prior?: Law;
  readonly note?: string;
}

/** Half-life of the weight of old data, in years. */
export const HALF_LIFE_YEARS = data.halfLifeYears;

/** Just inside (0, 1): a quantile at 0 or 1 may be infinite. */
const EDGE = 1e-12;

/** The unknowns of a model's calibration, in the order of the sampler. */
export function unknownsOf(spec: ModelSpec): Unknown[] {
  const priors = new Map(parametersOf(spec).map(({ name, parameter }) => [name, parameter.prior]));
  return (data.unknowns as readonly UnknownRow[]).map(({ id, names, prior, note }) => {
    const law = prior ?? priors.get(names[0] ?? "");
    if (law === undefined || "quantiles" in law) throw new RangeError(`${id} has no prior to calibrate from`);
    const quantile = quantileFunction(law);
    const value = (z: number) => quantile(Math.min(1 - EDGE, Math.max(EDGE, normalLower(z))));
    return { id, names, value, note };
  });
}
