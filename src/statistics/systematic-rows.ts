import { systematicPlaces } from "./systematic";

/** Steps of the golden section round a circle fall evenly, at whatever number of them one stops. */
const GOLDEN = 0.6180339887498949;

/**
 * As many rows of equal weight as there are weights, by systematic resampling with points in the middle of their cells: among n, a
 * row of weight w stands n w times, give or take one. They are not in order, so that the first of them, as many as one takes, are
 * spread over the whole.
 *
 * @param weights At least 0, with a sum above 0.
 */
export function systematicRows(weights: Float32Array): Uint32Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inOrder = new Uint32Array(weights.length);
  systematicPlaces(weights, 0.5, inOrder, total);
  const rows = new Uint32Array(weights.length);
  [...weights.keys()]
    .sort((a, b) => ((a * GOLDEN) % 1) - ((b * GOLDEN) % 1))
    .forEach((place, point) => {
      rows[place] = inOrder[point] ?? 0;
    });
  return rows;
}
