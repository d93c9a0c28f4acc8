/** What repeated timings amount to: the median, and the range they lie in. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function summarise(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** Seconds that a piece of work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Times work several times, after one warm-up that does not count. */
export async function repeat(repetitions: number, work: () => unknown): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < repetitions; i++) times.push(await seconds(work));
  return summarise(times);
}

export function scale({ median, least, most }: Timing, factor: number): Timing {
  return { median: median * factor, least: least * factor, most: most * factor };
}
