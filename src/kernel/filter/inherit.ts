import { LANES } from "../shape";
import type { Cloud } from "./cloud";

/** Writes the next generation: every particle a copy of its ancestor, all of the same weight. */
export function inherit(from: Cloud, ancestors: Int32Array, into: Cloud): void {
  const { width } = from.layout;
  for (let child = 0; child < ancestors.length; child++) {
    const ancestor = ancestors[child]!;
    const source = Math.floor(ancestor / LANES) * width * LANES + (ancestor % LANES);
    const target = Math.floor(child / LANES) * width * LANES + (child % LANES);
    for (let column = 0; column < width * LANES; column += LANES) {
      into.values[target + column] = from.values[source + column]!;
    }
  }
  into.lnWeights.fill(0);
}
