import { exp, ln } from "../numeric/elementary";
import type { Theta } from "./theta";

/**
 * States of a long run from the reference state, as what the load of each author reads off them: one row of departures
 * from the reference a state (a column a loading, and one for ln(1 + K)), authors one after another. Rows of one path
 * stand together.
 */
export interface LoadSample {
  readonly countries: number;
  readonly loadings: number;
  readonly states: number;
  readonly statesPerPath: number;
  readonly departures: Float64Array;
}

/** exp(load) of one author in every sampled state, under the weights of a draw. */
function exponentialLoads(sample: LoadSample, theta: Theta, author: number): Float64Array {
  const { countries, loadings, states, departures } = sample;
  const width = loadings + 1;
  const weights = new Float64Array(width);
  for (let loading = 0; loading < loadings; loading++) {
    weights[loading] = theta.loadWeight[loading * countries + author]!;
  }
  weights[loadings] = -theta.actStockWeight[0]!;
  const loads = new Float64Array(states);
  let row = author * states * width;
  for (let state = 0; state < states; state++) {
    let load = 0;
    for (let column = 0; column < width; column++) load += weights[column]! * departures[row++]!;
    loads[state] = exp(load);
  }
  return loads;
}

/** The mean of exp(load) over the sample: what the hazard is divided by so that its long-run mean is the recorded rate. */
function meanExponentialLoad(sample: LoadSample, theta: Theta, author: number): number {
  const loads = exponentialLoads(sample, theta, author);
  let sum = 0;
  for (let state = 0; state < sample.states; state++) sum += loads[state]!;
  return sum / sample.states;
}

/** Makes hazards of the rates of acts: such that they average to the rates over the sample, where there is one. */
export function normaliseHazards(theta: Theta, sample: LoadSample | undefined): void {
  for (let author = 0; author < theta.actLnRate.length; author++) {
    const mean = sample === undefined ? 1 : meanExponentialLoad(sample, theta, author);
    theta.actLnHazard[author] = theta.actLnRate[author]! - ln(mean);
  }
}

/** That mean with its Monte Carlo standard error, paths taken as independent. */
export function loadMeanWithError(
  sample: LoadSample,
  theta: Theta,
  author: number,
): { mean: number; standardError: number } {
  const loads = exponentialLoads(sample, theta, author);
  const { statesPerPath } = sample;
  const paths = sample.states / statesPerPath;
  const means = Array.from({ length: paths }, (_, path) => {
    let sum = 0;
    for (let i = 0; i < statesPerPath; i++) sum += loads[path * statesPerPath + i] ?? 0;
    return sum / statesPerPath;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / paths;
  const squares = means.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (paths - 1) / paths) };
}
