/** What a line of dots is drawn on: the values at its ends. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

/** The place of a value on an axis, from 0. */
function placeOn({ low, high, width }: Axis, value: number): number {
  const part = high === low ? 0.5 : (value - low) / (high - low);
  return Math.round(Math.max(0, Math.min(1, part)) * (width - 1));
}

/** A value as a dot on its axis, with its interval as a line. */
export function dotLine(value: number, [from, to]: readonly [number, number], axis: Axis): string {
  const [at, first, last] = [value, from, to].map((one) => placeOn(axis, one));
  return Array.from({ length: axis.width }, (_, place) => {
    if (place === at) return "●";
    return place >= (first ?? 0) && place <= (last ?? 0) ? "─" : " ";
  }).join("");
}
