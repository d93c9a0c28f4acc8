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

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Times work several times, after one warm-up that does not count; rests before each. */
export async function repeat(repetitions: number, work: () => unknown, milliseconds = 0): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    await rest(milliseconds);
    times.push(await seconds(work));
  }
  return summarise(times);
}

/** Seconds of pieces of work, round by round in turns, so that what else the machine does falls on all; the first round warms up. */
export async function inTurns<N extends string>(
  repetitions: number,
  works: Readonly<Record<N, () => unknown>>,
): Promise<Record<N, readonly number[]>> {
  const names = Object.keys(works) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round <= repetitions; round++) {
    for (const name of names) {
      const time = await seconds(works[name]);
      if (round > 0) times[name].push(time);
    }
  }
  return times;
}

/** How many times as long one piece of work took as another of the same round. */
export const ratios = (times: readonly number[], ones: readonly number[]): Timing =>
  summarise(times.map((time, round) => time / (ones[round] ?? Number.NaN)));

export function scale({ median, least, most }: Timing, factor: number): Timing {
  return { median: median * factor, least: least * factor, most: most * factor };
}
