const bits = new DataView(new ArrayBuffer(8));

/** A double's place among all doubles in ascending order; -0 and 0 share one. */
function place(x: number): bigint {
  bits.setFloat64(0, x);
  const word = bits.getBigInt64(0);
  return word < 0n ? -(word & 0x7fffffffffffffffn) : word;
}

/** How many doubles apart two numbers are; 0 for two NaNs, infinite for one. */
export function ulpsApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b))
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  const apart = place(a) - place(b);
  return Number(apart < 0n ? -apart : apart);
}

/** The argument at which two functions are furthest apart, and by how many doubles. */
export function furthestApart(f: (x: number) => number, g: (x: number) => number, grid: Iterable<number>) {
  let worst = { x: Number.NaN, ulps: 0 };
  for (const x of grid) {
    const ulps = ulpsApart(f(x), g(x));
    if (ulps > worst.ulps) worst = { x, ulps };
  }
  return worst;
}

/** `count` evenly spaced numbers from `low` to `high`, both included. */
export function* linear(low: number, high: number, count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield low + ((high - low) * i) / (count - 1);
}

/** Numbers of every power of two from one exponent to another, `perOctave` to an octave. */
export function* octaves(lowest: number, highest: number, perOctave: number): Generator<number> {
  for (let exponent = lowest; exponent < highest; exponent++) {
    for (let i = 0; i < perOctave; i++) yield 2 ** exponent * (1 + i / perOctave);
  }
}
