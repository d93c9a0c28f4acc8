/** Quantile of sorted values by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (at - below) * (high - low);
}

/**
 * Quantiles, in ascending order, of counts in cells of equal width from `low`, values spread evenly within a cell. Exact to
 * the cell, so that merged counts give the same answer in any order.
 */
export function histogramQuantiles(
  cells: ArrayLike<number>,
  low: number,
  step: number,
  levels: readonly number[],
): number[] {
  let total = 0;
  for (let i = 0; i < cells.length; i++) total += cells[i] ?? 0;
  const quantiles: number[] = [];
  let below = 0;
  for (let i = 0; i < cells.length && quantiles.length < levels.length; i++) {
    const count = cells[i] ?? 0;
    if (count === 0) continue;
    let next = levels[quantiles.length];
    while (next !== undefined && next * total <= below + count) {
      quantiles.push(low + step * (i + (next * total - below) / count));
      next = levels[quantiles.length];
    }
    below += count;
  }
  while (quantiles.length < levels.length) quantiles.push(low + step * cells.length);
  return quantiles;
}
