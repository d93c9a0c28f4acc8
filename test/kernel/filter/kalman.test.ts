import { describe, expect, it } from "vitest";
import type { Parameter } from "../../../src/contracts/distribution";
import { columnsOf } from "../../../src/kernel/filter/cloud";
import type { Filtered } from "../../../src/kernel/filter/filter";
import type { Observations } from "../../../src/kernel/filter/observations";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { LANES } from "../../../src/kernel/shape";
import { compileReadings } from "../../../src/model/nowcast/readings";
import { toLatent } from "../../../src/model/scale";
import { streamKey } from "../../../src/random/seed";
import { moments, STANDARD_ERRORS } from "../../random/goodness";
import { linearSpec, nothingSeen, subjectOf } from "./harbour";
import { type Normal, predicted, updated, zeros } from "./kalman";

const MONTHS = 18;
const PARTICLES = 512;
const RUNS = 40;
const FACTORS = linearSpec.factors.length;
const HOUSES = [0.3 ** 2, 0.6 ** 2];

/** Two houses read two factors, one of them both: by turns, and both in one month. */
const readings = [
  [2, 0, 0, 0.7],
  [5, 0, 1, 0.1],
  [6, 3, 1, 0.9],
  [9, 0, 0, 0.2],
  [9, 0, 1, -0.4],
  [13, 3, 1, 1.1],
  [16, 0, 0, -0.3],
  [18, 3, 1, 0.6],
].map(([month = 0, factor = 0, house = 0, value = 0]) => ({
  month,
  factor,
  house,
  value,
  variance: 0.25 ** 2,
  row: "",
}));

const observations: Observations = {
  ...nothingSeen(linearSpec, MONTHS),
  start: {
    centre: Float64Array.of(0.2, -0.2, 0.4, 0.5, 0.7),
    meanSpread: Float64Array.of(0.4, 0.3, 0.2, 0.3, 0.1),
    levelSpread: Float64Array.of(0.5, 0.5, 0.3, 0.2, 0.4),
  },
  readings: compileReadings(readings, HOUSES, MONTHS),
};

/** What a prior that is fixed amounts to. */
function fixedValue(parameter: Parameter | undefined): number {
  if (parameter === undefined || !("fixed" in parameter.prior)) throw new Error("a prior is not fixed");
  return parameter.prior.fixed;
}

const left = (halfLife: number) => 0.5 ** (1 / halfLife);

/** A factor's share of a month's movement: decay to the mean, the mean's to the reference, and the month's shock. */
const dynamics = linearSpec.factors.map((factor) => {
  const family = linearSpec.families.find(({ id }) => id === factor.family);
  if (family === undefined) throw new Error("a factor has a family");
  const decay = left(fixedValue(family.halfLifeMonths));
  const { meanHalfLifeMonths } = family;
  return {
    family,
    decay,
    meanDecay: meanHalfLifeMonths === undefined ? 1 : left(fixedValue(meanHalfLifeMonths)),
    reference: toLatent(family, factor.reference.value),
    shock: fixedValue(family.stationarySd) * Math.sqrt(1 - decay * decay),
  };
});

/** Correlation of the shocks of two factors: by the matrix of the family, or its common shock. */
function correlation(i: number, j: number): number {
  const [a, b] = [dynamics[i], dynamics[j]];
  if (a === undefined || b === undefined || a.family !== b.family) return 0;
  const first = dynamics.findIndex(({ family }) => family === a.family);
  const common = a.family.commonCorrelation;
  return a.family.correlation?.[i - first]?.[j - first] ?? (i === j ? 1 : fixedValue(common));
}

/** The exact filter: levels, means and house effects as one normal vector. */
function kalman(): { readonly lnDensity: number; readonly law: Normal } {
  const size = 2 * FACTORS + HOUSES.length;
  const covariance = zeros(size);
  const transition = zeros(size);
  const noise = zeros(size);
  const offset = Array<number>(size).fill(0);
  const set = (matrix: number[][], i: number, j: number, value: number) => {
    const row = matrix[i];
    if (row !== undefined) row[j] = value;
  };
  dynamics.forEach(({ decay, meanDecay, reference, shock }, x) => {
    const mu = FACTORS + x;
    const mean = (observations.start.meanSpread[x] ?? 0) ** 2;
    set(covariance, mu, mu, mean);
    set(covariance, x, mu, mean);
    set(covariance, mu, x, mean);
    set(covariance, x, x, mean + (observations.start.levelSpread[x] ?? 0) ** 2);
    set(transition, x, x, decay);
    set(transition, x, mu, (1 - decay) * meanDecay);
    set(transition, mu, mu, meanDecay);
    offset[mu] = (1 - meanDecay) * reference;
    offset[x] = (1 - decay) * (1 - meanDecay) * reference;
    dynamics.forEach((other, y) => {
      set(noise, x, y, correlation(x, y) * shock * other.shock);
    });
  });
  HOUSES.forEach((variance, house) => {
    set(covariance, 2 * FACTORS + house, 2 * FACTORS + house, variance);
    set(transition, 2 * FACTORS + house, 2 * FACTORS + house, 1);
  });
  const centre = [...observations.start.centre];
  let law: Normal = { mean: [...centre, ...centre, ...HOUSES.map(() => 0)], covariance };
  let lnDensity = 0;
  for (let month = 1; month <= MONTHS; month++) {
    law = predicted(law, transition, offset, noise);
    for (const { factor, house, value, variance } of readings.filter((one) => one.month === month)) {
      const loads = law.mean.map((_, i) => (i === factor || i === 2 * FACTORS + house ? 1 : 0));
      const next = updated(law, loads, value, variance);
      lnDensity += next.lnDensity;
      law = next;
    }
  }
  return { lnDensity, law };
}

/** Weighted mean and variance of the particles in a column. */
function columnMoments({ layout, values, weights }: Filtered, column: number) {
  const lanes = { layout, groups: PARTICLES / LANES, values: values as Float64Array, lnWeights: weights };
  let [mean, square] = [0, 0];
  weights.forEach((weight, particle) => {
    const value = columnsOf(lanes, Math.floor(particle / LANES), column, 1)[particle % LANES] ?? Number.NaN;
    mean += weight * value;
    square += weight * value * value;
  });
  return { mean, variance: square - mean * mean };
}

describe("a linear and Gaussian model with readings alone: the filter agrees with Kalman's", () => {
  const exact = kalman();
  const filter = referenceFilter(subjectOf(linearSpec, observations), PARTICLES, streamKey("kalman"));
  const runs = Array.from({ length: RUNS }, (_, draw) => filter(draw));
  const errors = (values: readonly number[], truth: number) => {
    const { mean, variance } = moments(values);
    return Math.abs(mean - truth) / Math.sqrt(variance / values.length);
  };

  it("its estimate of the likelihood has no bias", () => {
    const ratios = runs.map(({ lnLikelihoods }) =>
      Math.exp(lnLikelihoods.reduce((sum, ln) => sum + ln, 0) - exact.lnDensity),
    );
    expect(errors(ratios, 1)).toBeLessThan(STANDARD_ERRORS);
    // A run is off by a fifth at most as a rule: the test above has something to say.
    expect(Math.sqrt(moments(ratios).variance)).toBeLessThan(0.2);
  });

  it("levels and means at the last month have its mean and its variance, and house effects its mean", () => {
    for (let column = 0; column < 2 * FACTORS + HOUSES.length; column++) {
      const found = runs.map((run) => columnMoments(run, column));
      const means = found.map(({ mean }) => mean);
      expect(errors(means, exact.law.mean[column] ?? 0), `mean of ${column}`).toBeLessThan(STANDARD_ERRORS);
      // Particles hold the mean of a house effect, not a draw of it.
      if (column >= 2 * FACTORS) continue;
      const variance = exact.law.covariance[column]?.[column] ?? 0;
      const variances = found.map((one) => one.variance);
      expect(errors(variances, variance), `variance of ${column}`).toBeLessThan(STANDARD_ERRORS);
    }
  });
});
