/** Non-decreasing values nearest to `values` in weighted squares: pool adjacent violators (Ayer and others 1955). */
export function isotonic(values: ArrayLike<number>, weights: ArrayLike<number>): number[] {
  const pools: { mean: number; weight: number; length: number }[] = [];
  for (let i = 0; i < values.length; i++) {
    pools.push({ mean: values[i] ?? 0, weight: weights[i] ?? 0, length: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (last === undefined || before === undefined || before.mean <= last.mean) break;
      const weight = before.weight + last.weight;
      const mean =
        weight > 0
          ? (before.mean * before.weight + last.mean * last.weight) / weight
          : (before.mean + last.mean) / 2;
      pools.splice(-2, 2, { mean, weight, length: before.length + last.length });
    }
  }
  return pools.flatMap(({ mean, length }) => new Array<number>(length).fill(mean));
}

/** A monotone curve, and which way it goes. */
export interface MonotoneFit {
  readonly direction: "increasing" | "decreasing";
  readonly values: readonly number[];
}

/** The monotone curve nearest to the values, of both directions the one that is nearer. */
export function monotoneFit(values: readonly number[], weights: readonly number[]): MonotoneFit {
  const rising = isotonic(values, weights);
  const falling = isotonic(
    values.map((value) => -value),
    weights,
  ).map((value) => -value);
  const distance = (fit: readonly number[]) =>
    fit.reduce((sum, value, i) => {
      const off = value - (values[i] ?? 0);
      return sum + (weights[i] ?? 0) * off * off;
    }, 0);
  return distance(falling) < distance(rising)
    ? { direction: "decreasing", values: falling }
    : { direction: "increasing", values: rising };
}

/** Where a curve of straight pieces through (x, y) first crosses 0, or undefined where it does not. */
export function zeroCrossing(x: readonly number[], y: readonly number[]): number | undefined {
  for (let i = 0; i + 1 < x.length; i++) {
    const [a = 0, b = 0] = [y[i], y[i + 1]];
    if (a === 0 && b === 0) continue;
    if (a * b > 0) continue;
    const [from = 0, to = 0] = [x[i], x[i + 1]];
    return from + ((to - from) * a) / (a - b);
  }
  return undefined;
}
