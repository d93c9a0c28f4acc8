import { places } from "../../report/format";
import { Z95 } from "../../statistics/interval";

/** A probability to three places. */
export const probability = (p: number): string => places(p, 3);

/** A probability with half the 95 % interval of its Monte Carlo error. */
export const withError = (p: number, standardError: number): string =>
  `${places(p, 3)} ± ${places(Z95 * standardError, 3)}`;

/** A difference with its sign and half its 95 % interval. */
export function difference(value: number, standardError: number): string {
  const text = places(value, 3);
  return `${Number(text) > 0 ? "+" : ""}${text} ± ${places(Z95 * standardError, 3)}`;
}

/** Two ends of a range of probabilities. */
export const range = ([low, high]: readonly [number, number]): string =>
  `${places(low, 2)} to ${places(high, 2)}`;
