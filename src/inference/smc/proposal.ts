import { cholesky } from "../../statistics/cholesky";

/** Keeps the covariance of few points from being singular: added to its diagonal (judgement). */
const RIDGE = 1e-6;

/** The covariance of a population, as the lower triangle of its root. */
export function rootOfCovariance(points: Float64Array, unknowns: number): readonly (readonly number[])[] {
  const count = points.length / unknowns;
  const places = Array.from({ length: unknowns }, (_, i) => i);
  const at = (point: number, place: number) => points[point * unknowns + place] ?? 0;
  const means = places.map((place) => {
    let sum = 0;
    for (let point = 0; point < count; point++) sum += at(point, place);
    return sum / count;
  });
  const matrix = places.map((row) =>
    places.map((column) => {
      let sum = row === column ? RIDGE * count : 0;
      for (let point = 0; point < count; point++) {
        sum += (at(point, row) - (means[row] ?? 0)) * (at(point, column) - (means[column] ?? 0));
      }
      return sum / count;
    }),
  );
  return cholesky(matrix) ?? places.map((row) => places.map((column) => (row === column ? 1 : 0)));
}

/** A step from a point: correlated as the population is, 2.38 / sqrt(d) of its spread (Roberts, Gelman and Gilks 1997). */
export function propose(
  from: Float64Array,
  root: readonly (readonly number[])[],
  normals: readonly number[],
): Float64Array {
  const scale = 2.38 / Math.sqrt(from.length);
  return from.map((value, row) => {
    let step = 0;
    for (let column = 0; column <= row; column++) step += (root[row]?.[column] ?? 0) * (normals[column] ?? 0);
    return value + scale * step;
  });
}
