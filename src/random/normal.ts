import { cosTurn, ln, sinTurn } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal-distribution";
import { uniformFromWord } from "./uniform";

/** Two independent standard normals from two words (Box and Muller 1958), written to `out[at]` and `out[at + step]`. */
export function normalPair(word0: number, word1: number, out: Float64Array, at: number, step: number): void {
  const radius = Math.sqrt(-2 * ln(uniformFromWord(word0)));
  const turn = uniformFromWord(word1);
  out[at] = radius * cosTurn(turn);
  out[at + step] = radius * sinTurn(turn);
}

/** The law of Normal(mean, sd) as its quantile function. */
export function normal(mean: number, sd: number): (u: number) => number {
  return (u) => mean + sd * normalQuantile(u);
}
