import { ratios, summarise, type Timing } from "./measure";
import { timeReference } from "./parts-reference";
import { readyYear, TIMES, timeSimd } from "./parts-simd";
import { count, perPathMonth, print, printRow, show } from "./print";
import { ROWS } from "./rows";
import type { Size } from "./setting";
import type { Parts } from "./stopwatch";

/** Seconds of a part, repetition by repetition; undefined where an engine has no such part. */
function timesOf(runs: readonly Parts[], name: string): number[] | undefined {
  const times = runs.map((run) => run.get(name));
  return times.every((time) => time !== undefined) ? times : undefined;
}

/** Seconds of a month in all; streams are part of the stages that draw them. */
const total = (run: Parts): number =>
  [...run].reduce((sum, [name, seconds]) => sum + (name === "streams" ? 0 : seconds), 0);

/** The kernels stage by stage. */
export async function benchParts({ partPaths, repetitions }: Size): Promise<void> {
  const year = await readyYear();
  timeReference(partPaths);
  timeSimd(year, partPaths);
  const [reference, simd]: [Parts[], Parts[]] = [[], []];
  for (let i = 0; i < repetitions; i++) {
    reference.push(timeReference(partPaths));
    simd.push(timeSimd(year, partPaths));
  }
  const cell = (times: readonly number[] | undefined): string =>
    times === undefined ? "-" : show(perPathMonth(summarise(times), partPaths));
  const ratio = (a: readonly number[] | undefined, b: readonly number[] | undefined): string =>
    a === undefined || b === undefined ? "-" : `${show(ratios(a, b) satisfies Timing)} x`;
  print(
    `\nBy stage, ns a path-month, over ${count(partPaths)} paths. A stage has the random numbers it draws in it;`,
  );
  print("streams is all of those again, alone, and no part of the sum. Stages of simd are repeated");
  print(`${TIMES} times over what a draw left behind, so that they are warmer than in a run.`);
  printRow("stage", "reference", "simd", "reference : simd");
  for (const name of ROWS) {
    const [slow, fast] = [timesOf(reference, name), timesOf(simd, name)];
    printRow(name, cell(slow), cell(fast), ratio(slow, fast));
  }
  const [slow, fast] = [reference.map(total), simd.map(total)];
  printRow("sum", cell(slow), cell(fast), ratio(slow, fast));
}
