/** Quantile of sorted values by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (at - below) * (high - low);
}

/**
 * Quantile of counts in cells of equal width from `low`, values spread evenly within a cell. Exact to the cell, so that
 * merged counts give the same answer in any order.
 */
export function histogramQuantile(cells: ArrayLike<number>, low: number, step: number, p: number): number {
  let total = 0;
  for (let i = 0; i < cells.length; i++) total += cells[i] ?? 0;
  let left = p * total;
  for (let i = 0; i < cells.length; i++) {
    const count = cells[i] ?? 0;
    if (count > 0 && left <= count) return low + step * (i + left / count);
    left -= count;
  }
  return low + step * cells.length;
}
