import { places } from "../format";

/** Percentage points with their sign: `+2.3`, `−0.4`, `0.0`. */
export function signedPoints(points: number): string {
  const written = places(points, 1);
  return Number(written) > 0 ? `+${written}` : written.replace("-", "\u2212");
}

/** A range of differences of chances: `+1.9 to +2.7`. */
export function pointsRange([low, high]: readonly [number, number]): string {
  return `${signedPoints(100 * low)} to ${signedPoints(100 * high)}`;
}

/** How far a chance moves, in words: `falls by 2.5 points (2.1 to 2.8)`. */
export function movedText(difference: number, [low, high]: readonly [number, number]): string {
  const [least, most] = difference < 0 ? [-high, -low] : [low, high];
  const size = places(100 * Math.abs(difference), 1);
  return `${difference < 0 ? "falls" : "rises"} by ${size} points (${places(100 * least, 1)} to ${places(100 * most, 1)})`;
}
