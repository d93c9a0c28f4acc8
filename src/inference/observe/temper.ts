import { EvidenceError, issue } from "../../contracts/errors";
import { paretoShape } from "../../statistics/pareto-shape";
import { effective, weightsAt } from "./weights";

/** Effective draws, as a share of all, below which weights are tempered, and below which there is a warning. */
export const LEAST_SHARE = 0.1;
export const WARN_SHARE = 0.25;
/** Pareto shape from which means over weighted draws are unreliable (Vehtari, Simpson, Gelman, Yao and Gabry 2024). */
export const MOST_SHAPE = 0.7;
/** Where so many of the draws count, no tail of their weights can carry a mean, whatever its shape: that of rare counts has ties. */
export const SAFE_SHARE = 0.5;
/** Below this power more than half of the evidence would be thrown away. */
export const LEAST_POWER = 0.5;
/** Fewest effective draws a forecast can rest on. */
export const LEAST_EFFECTIVE = 64;

const STEPS = 30;

/** Weights that the draws can carry, and how they were come by. */
export interface Tempered {
  readonly weights: Float64Array;
  readonly power: number;
  readonly full: { readonly ess: number; readonly shape: number };
  readonly ess: number;
  readonly shape: number;
}

function measured(weights: Float64Array) {
  return { weights, ess: effective(weights), shape: paretoShape(weights) };
}

/** The greatest power at which the draws carry the weights, by bisection; 0 where there is none. */
function greatestPower(carries: (power: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (carries(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function refusal({ full, power, ess }: Tempered, draws: number): EvidenceError {
  const received = `${full.ess.toFixed(0)} effective of ${draws} draws, Pareto shape ${full.shape.toFixed(2)}; tempered to the power ${power.toFixed(2)}, ${ess.toFixed(0)}`;
  const expected = `at least ${100 * LEAST_SHARE} % of the draws effective (${100 * SAFE_SHARE} % where the Pareto shape is ${MOST_SHAPE} or more), or as much at a power of at least ${LEAST_POWER} and ${LEAST_EFFECTIVE} effective draws`;
  const remedy =
    "The draws of this model hardly hold a world like the one observed. Leave out pieces that it finds all but impossible, give readings their real error, use an ensemble of more draws, or append what happened to the record and take a nowcast of it.";
  return new EvidenceError("The evidence moves the model too far", [
    issue({ code: "not-carried", path: ["evidence"], expected, received, remedy }),
  ]);
}

/**
 * Weights that are as sharp as the evidence, or as sharp as the draws can carry: where too few of them would count, the
 * likelihood is raised to the greatest power at which enough do.
 *
 * @throws EvidenceError with the numbers where that power is below 0.5, or fewer than 64 draws would count.
 */
export function temper(prior: Float64Array, lnLikelihood: Float64Array): Tempered {
  const draws = prior.length;
  const at = (power: number) => measured(weightsAt(prior, lnLikelihood, power));
  const isCarried = ({ ess, shape }: ReturnType<typeof at>) =>
    ess >= (shape < MOST_SHAPE ? LEAST_SHARE : SAFE_SHARE) * draws;
  const full = at(1);
  const power = isCarried(full) ? 1 : greatestPower((tried) => isCarried(at(tried)));
  const tempered = { ...at(power), power, full };
  if (power < LEAST_POWER || tempered.ess < LEAST_EFFECTIVE) throw refusal(tempered, draws);
  return tempered;
}
