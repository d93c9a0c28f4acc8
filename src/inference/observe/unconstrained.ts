import { exp, ln, logistic, logit } from "../../numeric/elementary";

/** A scale without bounds for numbers that have some. */
export interface Unconstrained {
  readonly to: (value: number) => number;
  readonly from: (free: number) => number;
}

const AS_IT_IS: Unconstrained = { to: (value) => value, from: (free) => free };

/** Past so many, bounds are taken for none: those of latent levels. */
const FAR = 25;

/** Positive numbers by their logarithm, shares by their logit, others as they are. */
export function unconstrained(low: number, high: number): Unconstrained {
  if (low < -FAR && high > FAR) return AS_IT_IS;
  if (high === Number.POSITIVE_INFINITY)
    return { to: (value) => ln(value - low), from: (free) => low + exp(free) };
  const width = high - low;
  return { to: (value) => logit((value - low) / width), from: (free) => low + width * logistic(free) };
}

/** The scale of a column: as it is where a number stands on a bound, since it has no place on the other. */
export function scaleOf(column: ArrayLike<number>, low: number, high: number): Unconstrained {
  const scale = unconstrained(low, high);
  const isInside = Array.from(column).every((value) => Number.isFinite(scale.to(value)));
  return isInside ? scale : AS_IT_IS;
}
