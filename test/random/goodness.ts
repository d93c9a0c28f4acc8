/** The first four moments of a sample. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  readonly skewness: number;
  readonly excessKurtosis: number;
}

export function moments(sample: ArrayLike<number>): Moments {
  const values = Array.from(sample);
  const count = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / count;
  const central = (power: number) => values.reduce((sum, x) => sum + (x - mean) ** power, 0) / count;
  const [second, third, fourth] = [central(2), central(3), central(4)];
  return {
    count,
    mean,
    variance: (second * count) / (count - 1),
    skewness: third / second ** 1.5,
    excessKurtosis: fourth / second ** 2 - 3,
  };
}

/** How many standard errors of the mean and of the variance a sample is from its law. */
export function momentErrors(
  sample: ArrayLike<number>,
  law: { mean: number; variance: number; excessKurtosis: number },
) {
  const { count, mean, variance } = moments(sample);
  return {
    mean: (mean - law.mean) / Math.sqrt(law.variance / count),
    variance: (variance - law.variance) / (law.variance * Math.sqrt((law.excessKurtosis + 2) / count)),
  };
}

/** Standard errors that a moment at a fixed seed may be off: met by chance once in 16,000. */
export const STANDARD_ERRORS = 4;

/**
 * Kolmogorov's statistic, sqrt(n) times the greatest distance of the sample's distribution function from the law's. Above 1.95
 * by chance once in 1,000 samples of a continuous law.
 */
export function kolmogorov(sample: ArrayLike<number>, lower: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  const count = sorted.length;
  let distance = 0;
  sorted.forEach((x, index) => {
    const p = lower(x);
    distance = Math.max(distance, p - index / count, (index + 1) / count - p);
  });
  return Math.sqrt(count) * distance;
}

export const KOLMOGOROV_999 = 1.95;

/**
 * Pearson's chi-square of observed against expected counts, as standard deviations above its mean (the degrees of freedom).
 * Cells with fewer than five expected are put together with the next.
 */
export function chiSquareExcess(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let statistic = 0;
  let cells = 0;
  let [seen, due] = [0, 0];
  let rest = Array.from(expected).reduce((sum, x) => sum + x, 0);
  for (let i = 0; i < expected.length; i++) {
    seen += observed[i] ?? 0;
    due += expected[i] ?? 0;
    rest -= expected[i] ?? 0;
    const last = i === expected.length - 1;
    if (!last && (due < 5 || rest < 5)) continue;
    statistic += (seen - due) ** 2 / due;
    cells += 1;
    [seen, due] = [0, 0];
  }
  const freedom = cells - 1;
  return (statistic - freedom) / Math.sqrt(2 * freedom);
}

/** Pearson's correlation, in standard errors 1 / sqrt(n) from 0. */
export function correlationErrors(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [moments(a), moments(b)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? Number.NaN) - x.mean) * ((b[i] ?? Number.NaN) - y.mean);
  return (sum / a.length / Math.sqrt(x.variance * y.variance)) * Math.sqrt(a.length);
}
