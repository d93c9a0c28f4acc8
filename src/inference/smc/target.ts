/**
 * What is sampled: unknowns that are independent standard normal before the data (a parameter is its prior's quantile at Phi of
 * one), and an unbiased estimate of the likelihood of the data given them. The estimate has random numbers of its own, named by
 * `estimate`: an accepted point keeps its estimate (Andrieu and Roberts 2009).
 */
export interface Target {
  readonly unknowns: number;
  lnLikelihood(unknowns: Float64Array, estimate: number): number;
  /** The same of several points at once, where that can be shared out; `first` names the estimate of the first. */
  lnLikelihoods?(points: readonly Float64Array[], first: number): Promise<ArrayLike<number>>;
}

/** Points with what the data say of them. All have the same weight. */
export interface Population {
  /** Unknowns of point after point. */
  readonly points: Float64Array;
  readonly lnLikelihoods: Float64Array;
  /** Which point of the first stage each is descended from. */
  readonly founders: Int32Array;
}

/** How far a sampler has come: the share of the data's ln likelihood that is in force, and what it has found so far. */
export interface Stage {
  readonly stage: number;
  readonly temperature: number;
  /** ln of the mean likelihood under the prior, up to this temperature. */
  readonly lnEvidence: number;
  readonly population: Population;
  /** Estimates of the likelihood so far: names of the next ones. */
  readonly estimates: number;
  /** Share of the proposals accepted in this stage; 1 at the start. */
  readonly acceptance: number;
  /** Points that the weights of the step to this temperature were worth, and the Pareto shape of their tail; -1 without one. */
  readonly effective: number;
  readonly paretoShape: number;
}
