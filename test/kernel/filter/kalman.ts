/** A normal law of a state: its mean and covariance. */
export interface Normal {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

type Matrix = readonly (readonly number[])[];

export const zeros = (rows: number, columns = rows): number[][] =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(0));

const at = (a: Matrix, i: number, j: number): number => a[i]?.[j] ?? Number.NaN;

const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) =>
    Array.from({ length: b[0]?.length ?? 0 }, (_, j) =>
      row.reduce((sum, value, k) => sum + value * at(b, k, j), 0),
    ),
  );

const transposed = (a: Matrix): number[][] =>
  Array.from({ length: a[0]?.length ?? 0 }, (_, j) => a.map((row) => row[j] ?? Number.NaN));

const applied = (row: readonly number[], vector: readonly number[]): number =>
  row.reduce((sum, value, k) => sum + value * (vector[k] ?? Number.NaN), 0);

/** The law a month on, under s' = transition s + offset + noise. */
export function predicted(
  { mean, covariance }: Normal,
  transition: Matrix,
  offset: readonly number[],
  noise: Matrix,
): Normal {
  const moved = times(times(transition, covariance), transposed(transition));
  return {
    mean: transition.map((row, i) => applied(row, mean) + (offset[i] ?? 0)),
    covariance: moved.map((row, i) => row.map((value, j) => value + at(noise, i, j))),
  };
}

/** The law given a reading `loads s + error`, and the ln density of the reading before it was known. */
export function updated(
  { mean, covariance }: Normal,
  loads: readonly number[],
  value: number,
  variance: number,
): Normal & { readonly lnDensity: number } {
  const cross = covariance.map((row) => applied(row, loads));
  const spread = applied(loads, cross) + variance;
  const surprise = value - applied(loads, mean);
  return {
    mean: mean.map((m, i) => m + ((cross[i] ?? 0) / spread) * surprise),
    covariance: covariance.map((row, i) =>
      row.map((value, j) => value - ((cross[i] ?? 0) * (cross[j] ?? 0)) / spread),
    ),
    lnDensity: -0.5 * (Math.log(2 * Math.PI * spread) + surprise ** 2 / spread),
  };
}

/** ln density of a joint normal vector by Cholesky's factor. */
export function lnNormalDensity(covariance: Matrix, residual: readonly number[]): number {
  const n = residual.length;
  const lower = zeros(n);
  const z = Array<number>(n).fill(0);
  let sum = -0.5 * n * Math.log(2 * Math.PI);
  for (let i = 0; i < n; i++) {
    const row = lower[i] ?? [];
    for (let j = 0; j <= i; j++) {
      let left = at(covariance, i, j);
      for (let k = 0; k < j; k++) left -= (row[k] ?? 0) * at(lower, j, k);
      row[j] = i === j ? Math.sqrt(left) : left / at(lower, j, j);
    }
    let rest = residual[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (z[k] ?? 0);
    z[i] = rest / (row[i] ?? 0);
    sum -= Math.log(row[i] ?? 0) + 0.5 * (z[i] ?? 0) ** 2;
  }
  return sum;
}
