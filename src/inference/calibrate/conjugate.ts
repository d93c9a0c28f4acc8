import type { Distribution } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import type { CountedNumber } from "../../contracts/posterior";
import data from "../../model/data/calibration.json";
import { parametersOf } from "../../model/parameters";
import { quantileFunction } from "../../random/distribution";
import type { StreamKey } from "../../random/seed";
import { namedStream } from "../../random/stream";
import { spread } from "./spread";

type Counted = Extract<Distribution, { gamma: unknown } | { beta: unknown }>;

/** A number whose posterior is known in closed form: rows of the record counted in so many months, or out of so many. */
export interface Conjugate {
  readonly name: string;
  readonly law: Counted;
}

const isCounted = (law: Distribution): law is Counted => "gamma" in law || "beta" in law;

/**
 * The conjugate blocks of a model: event rates, turnover and venues, as far as they are counted. The filter takes events and
 * office-holders as given, so that their rates are independent of the other unknowns given the record.
 */
export function conjugatesOf(spec: ModelSpec): Conjugate[] {
  return parametersOf(spec).flatMap(({ name, parameter: { prior, basis } }) => {
    const isOne = basis === "data" && data.conjugate.some((start) => name.startsWith(start));
    return isOne && isCounted(prior) ? [{ name, law: prior }] : [];
  });
}

/** Independent draws of each by inversion, under a stream of its own name. */
export function drawConjugates(
  conjugates: readonly Conjugate[],
  draws: number,
  key: StreamKey,
): Record<string, Float64Array> {
  return Object.fromEntries(
    conjugates.map(({ name, law }) => {
      const quantile = quantileFunction(law);
      const stream = namedStream(key, `counted ${name}`);
      return [name, Float64Array.from({ length: draws }, () => quantile(stream()))];
    }),
  );
}

/** What old months of less weight make of every counted number. */
export function countedNumbers(
  undiscounted: readonly Conjugate[],
  discounted: readonly Conjugate[],
): CountedNumber[] {
  const plain = new Map(undiscounted.map(({ name, law }) => [name, law]));
  return discounted.map(({ name, law }) => ({
    name,
    undiscounted: spread(quantileFunction(plain.get(name) ?? law)),
    posterior: spread(quantileFunction(law)),
  }));
}
