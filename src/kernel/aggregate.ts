import { AGGREGATE, LANES } from "./shape";

/** Mean, maximum or minimum over a list of columns at one lane; 0 for an empty list. */
export function aggregate(
  kind: number,
  values: Float64Array,
  members: Int32Array,
  first: number,
  last: number,
  lane: number,
): number {
  if (first === last) return 0;
  let result = values[members[first]! * LANES + lane]!;
  for (let i = first + 1; i < last; i++) {
    const value = values[members[i]! * LANES + lane]!;
    if (kind === AGGREGATE.mean) result += value;
    else if (kind === AGGREGATE.max ? value > result : value < result) result = value;
  }
  return kind === AGGREGATE.mean ? result / (last - first) : result;
}

/** Population standard deviation over a list of columns at one lane. */
export function dispersion(
  values: Float64Array,
  members: Int32Array,
  first: number,
  last: number,
  lane: number,
): number {
  const mean = aggregate(AGGREGATE.mean, values, members, first, last, lane);
  let squares = 0;
  for (let i = first; i < last; i++) {
    const d = values[members[i]! * LANES + lane]! - mean;
    squares += d * d;
  }
  return first === last ? 0 : Math.sqrt(squares / (last - first));
}
