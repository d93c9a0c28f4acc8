import type { Filtered } from "../kernel/filter/filter";
import { levelMoments } from "./state-rows";

/** Pools the particles of many draws: variance of each factor over all of them, draws counting alike. */
export class PooledMoments {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private draws = 0;

  constructor(factors: number) {
    this.means = new Float64Array(factors);
    this.squares = new Float64Array(factors);
  }

  add(filtered: Filtered): void {
    this.draws += 1;
    for (let factor = 0; factor < this.means.length; factor++) {
      const [mean, square] = levelMoments(filtered, factor);
      this.means[factor] = (this.means[factor] ?? 0) + mean;
      this.squares[factor] = (this.squares[factor] ?? 0) + square;
    }
  }

  variances(): Float64Array {
    return this.means.map((sum, factor) => {
      const mean = sum / this.draws;
      return (this.squares[factor] ?? 0) / this.draws - mean * mean;
    });
  }
}
