/**
 * What a record says of the months after a start, as a particle filter reads it. Month 0 is the start, `months` the last. Lists
 * by month are a `start` (of months + 2) into parallel columns. Nothing here knows a country, a factor or a channel by name.
 */
export interface Observations {
  readonly months: number;
  readonly start: StartLaw;
  /** Stance of each office-holder (turnover by turnover) as a month begins. */
  readonly stances: Int32Array;
  /** ln(1 + institutional stock) at the end of each month. */
  readonly lnStock: Float64Array;
  readonly contacts: Contacts;
  readonly summits: Summits;
  readonly acts: Onsets;
  readonly readings: Readings;
  readonly impositions: Impositions;
}

/** By factor, latent scale: the long-run mean is normal about `centre`, the level normal about the mean. */
export interface StartLaw {
  readonly centre: Float64Array;
  readonly meanSpread: Float64Array;
  readonly levelSpread: Float64Array;
}

/**
 * Whether channels that were alive met. A channel's rate is known as a gamma of its meetings before the month, so that the
 * probability of no contact at hazard E times the usual is (1 + exposure E)^-shape.
 */
export interface Contacts {
  readonly start: Int32Array;
  readonly channel: Int32Array;
  readonly shape: Float64Array;
  /** The month's hazard at the mean rate over the shape. */
  readonly exposure: Float64Array;
  /** ln(1 + stock) as the month begins less its value where the rate was counted. */
  readonly lnStock: Float64Array;
  /** 1 where a summit was held in this or the two months before. */
  readonly echo: Int32Array;
  readonly met: Int32Array;
}

/** By month: venues that all attended, those among them with a summit, and whether a summit stood alone. */
export interface Summits {
  readonly venues: Int32Array;
  readonly met: Int32Array;
  readonly alone: Int32Array;
}

/** By month: whether no episode was open, and each country's share in the onset of one; all 0 where there was none. */
export interface Onsets {
  readonly atRisk: Int32Array;
  readonly share: Float64Array;
}

/**
 * Readings of factors on the latent scale, with error. Those of a series share a house effect, normal about 0: it is integrated
 * out particle by particle, a Kalman step a reading, and not sampled. The steps do not depend on what was read.
 */
export interface Readings {
  readonly start: Int32Array;
  readonly factor: Int32Array;
  readonly series: Int32Array;
  readonly value: Float64Array;
  /** Variance of the reading about factor and mean house effect, given the readings before it. */
  readonly spread: Float64Array;
  /** Share of a surprise that is put down to the house. */
  readonly gain: Float64Array;
  /** Months before a reading from which particles are weighed by how well they head for it; it moves no expectation. */
  readonly aheadMonths: number;
  /** Number of series. */
  readonly houses: number;
}

/**
 * Levels that are public record, not sampled: from its month on a factor and its mean stand there, up to the error of what the
 * level is taken to be (half of it for the mean), until another is put. They are taken as given and not weighed.
 */
export interface Impositions {
  readonly start: Int32Array;
  readonly factor: Int32Array;
  /** 1 where a level that was put before still stands. */
  readonly stands: Int32Array;
  readonly value: Float64Array;
  readonly spread: Float64Array;
}

/** Months of a record that the gate of a meeting rate is averaged over. */
export const GATE_MONTHS = 60;
