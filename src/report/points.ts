import { Z95 } from "../statistics/interval";
import { places } from "./format";

/** Anything smaller is what adding up leaves in the last digits. */
const NOTHING = 1e-9;

/** A number with its standard error. */
export interface Estimate {
  readonly difference: number;
  readonly standardError: number;
}

/** A number with its sign, to so many places: `+1.8`, `-0.3`, `0.0`. */
export function signed(value: number, digits: number): string {
  const text = places(value, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A difference with half its 95 % interval, in the unit it is in: `+1.8 ±0.7`. */
export function estimateText({ difference, standardError }: Estimate, digits: number): string {
  return `${signed(difference, digits)} ±${(Z95 * standardError).toFixed(digits)}`;
}

/** A difference of chances in points, with half its 95 % interval: `+1.8 ±0.7`. */
export function pointsText({ difference, standardError }: Estimate): string {
  return estimateText({ difference: 100 * difference, standardError: 100 * standardError }, 1);
}

/** A range of differences of chances in points, `-0.3 to +1.8`, or that the paths are too few to tell it. */
export function pointsRange(range: readonly [number, number] | null): string {
  if (range === null) return "needs more paths";
  const [low, high] = range;
  return `${signed(100 * low, 1)} to ${signed(100 * high, 1)}`;
}

/** Whether a difference can be told from none: its 95 % interval is all on one side. */
export function isTold({ difference, standardError }: Estimate): boolean {
  return Math.abs(difference) > Math.max(NOTHING, Z95 * standardError);
}

/** Whether nothing at all is different, on any path. */
export function isNothing({ difference, standardError }: Estimate): boolean {
  return Math.abs(difference) <= NOTHING && standardError <= NOTHING;
}

/** Marks what cannot be told from none. */
export const NOT_TOLD = "~";

/** A difference of chances with a mark where it cannot be told from none, and a blank where it can. */
export function markedPoints(one: Estimate): string {
  return pointsText(one) + (isTold(one) ? " " : NOT_TOLD);
}
