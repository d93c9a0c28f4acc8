import { scale, type Timing } from "./measure";
import { HORIZON_MONTHS } from "./setting";

export const print = (line = ""): void => console.log(line);

/** A row of a section: a label and its numbers. */
export function printRow(label: string, ...cells: readonly string[]): void {
  print(`  ${label.padEnd(34)}${cells.map((cell) => cell.padStart(24)).join("")}`);
}

export const count = (value: number): string => value.toLocaleString("en-US");

/** `5.12 [5.01, 5.40]`: the median and the range, with as many digits as tell something. */
export function show({ median, least, most }: Timing): string {
  const digits = median >= 100 ? 0 : median >= 10 ? 1 : median >= 1 ? 2 : 3;
  return `${median.toFixed(digits)} [${least.toFixed(digits)}, ${most.toFixed(digits)}]`;
}

/** Nanoseconds a path and month, from seconds a run of so many paths. */
export const perPathMonth = (time: Timing, paths: number, months = HORIZON_MONTHS): Timing =>
  scale(time, 1e9 / (paths * months));
