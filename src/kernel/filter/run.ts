import { ln } from "../../numeric/elementary";
import { counterWord, PURPOSE, pathWord } from "../../random/counter";
import type { StreamKey } from "../../random/seed";
import { threefry2x32 } from "../../random/threefry";
import { uniformFromWord } from "../../random/uniform";
import { systematicPlaces } from "../../statistics/systematic";

import { normaliseWeights, RESAMPLE_BELOW } from "./weights";

/** Particles that an engine moves: this module says when, and which of them have descendants. */
export interface Particles {
  readonly count: number;
  /** Puts every particle at the start, all of the same weight. */
  start(draw: number): void;
  /** Moves every particle by a month and adds to the ln weights what the record says of it. */
  step(draw: number, month: number): void;
  lnWeights(): ArrayLike<number>;
  /** Replaces every particle by a copy of its ancestor, all of the same weight. */
  inherit(origins: Int32Array): void;
}

/** What came of a run, by month (0 is the start), and the weights of the particles at the end. */
export interface FilterRun {
  readonly lnLikelihoods: Float64Array;
  readonly effective: Float64Array;
  readonly weights: Float64Array;
}

/** The one number that resamples the particles of a month. */
function resamplingUniform(key: StreamKey, draw: number, month: number, words: Uint32Array): number {
  threefry2x32(key.key0, key.key1, pathWord(draw, 0), counterWord(PURPOSE.resample, month, 0), words);
  return uniformFromWord(words[0]!);
}

/**
 * The bootstrap particle filter (Gordon, Salmond and Smith 1993): moves, weighs, and resamples once the particles are worth fewer
 * than half their number. A month that no particle can explain ends the run: its likelihood and all after it are 0.
 */
export function runFilter(particles: Particles, months: number, key: StreamKey, draw: number): FilterRun {
  const { count } = particles;
  const lnLikelihoods = new Float64Array(months + 1);
  const effective = new Float64Array(months + 1).fill(count);
  const weights = new Float64Array(count).fill(1 / count);
  const origins = new Int32Array(count);
  const words = new Uint32Array(2);
  const lnEqual = ln(count);
  let lnBefore = lnEqual;
  particles.start(draw);
  for (let month = 1; month <= months; month++) {
    particles.step(draw, month);
    const weighed = normaliseWeights(particles.lnWeights(), weights);
    if (weighed.lnSum === Number.NEGATIVE_INFINITY) {
      lnLikelihoods.fill(Number.NEGATIVE_INFINITY, month);
      effective.fill(0, month);
      return { lnLikelihoods, effective, weights: weights.fill(1 / count) };
    }
    lnLikelihoods[month] = weighed.lnSum - lnBefore;
    effective[month] = weighed.effective;
    lnBefore = weighed.lnSum;
    if (weighed.effective >= RESAMPLE_BELOW * count || month === months) continue;
    systematicPlaces(weights, resamplingUniform(key, draw, month, words), origins);
    particles.inherit(origins);
    lnBefore = lnEqual;
  }
  return { lnLikelihoods, effective, weights };
}
