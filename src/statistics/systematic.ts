/**
 * Places drawn in proportion to weights, as many as `into` holds, by systematic resampling (Kitagawa 1996): points at equal
 * distances through the weights end to end, all of them moved on by one uniform number. Among n, a place of weight w (of a sum of
 * 1) stands between floor(n w) and ceil(n w) times; places are in order.
 *
 * @param weights At least 0, with the sum `total`.
 * @param u From 0 up to 1.
 */
export function systematicPlaces(
  weights: ArrayLike<number>,
  u: number,
  into: Int32Array | Uint32Array,
  total = 1,
): void {
  const last = weights.length - 1;
  let place = 0;
  let below = weights[0] ?? 0;
  for (let point = 0; point < into.length; point++) {
    const edge = ((point + u) / into.length) * total;
    while (below <= edge && place < last) below += weights[++place] ?? 0;
    into[point] = place;
  }
}
