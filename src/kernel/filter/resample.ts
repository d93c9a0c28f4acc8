/**
 * The ancestor of every particle of the next generation: systematic resampling of weights that sum to 1, with one uniform
 * number (Kitagawa 1996). A particle of weight w has between floor(n w) and ceil(n w) descendants.
 */
export function drawAncestors(weights: Float64Array, u: number, into: Int32Array): void {
  const last = weights.length - 1;
  let particle = 0;
  let below = weights[0]!;
  for (let child = 0; child <= last; child++) {
    const edge = (child + u) / weights.length;
    while (below <= edge && particle < last) below += weights[++particle]!;
    into[child] = particle;
  }
}
