import type { Chance } from "./messages";

/** Standard errors in half of an interval of 95 per cent: the quantile of the normal law at 0.975. */
export const Z95 = 1.959963984540054;

const MINUS = "\u2212";

/** Hundredths of a share, to one place: `14.1`. */
export function points(share: number): string {
  return (100 * share).toFixed(1).replace(/^-(?=0\.0$)/, "");
}

/** The same with its sign: `+3.1`. What is rounded to nothing has none. */
export function signedPoints(share: number): string {
  const text = points(Math.abs(share));
  if (text === "0.0") return text;
  return `${share < 0 ? MINUS : "+"}${text}`;
}

export const interval = ([low, high]: readonly [number, number]): string =>
  `${signedPoints(low)} to ${signedPoints(high)}`;

/** Half of the 95 per cent interval, in points. */
export const halfWidth = (standardError: number): string => points(Z95 * standardError);

export const range = ({ parameterRange: [low, high] }: Chance): string =>
  `${Math.round(100 * low)} to ${Math.round(100 * high)}`;

export const count = (whole: number): string => whole.toLocaleString("en-GB");
