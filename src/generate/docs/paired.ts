import type { Forecast } from "../../contracts/forecast";

/** A paired difference with its standard error, clustered by parameter draw. */
export interface Difference {
  readonly value: number;
  readonly standardError: number;
}

/** Share of each draw's paths in a pathway in the window that ends with a month (1 is the first after `asOf`). */
export function sharesByDraw({ paths, provenance }: Forecast, pathway: string, month: number): number[] {
  if (paths === undefined) throw new Error("shares by draw need a run that keeps its paths");
  const place = paths.pathwayIds.indexOf(pathway);
  const counts = new Array<number>(provenance.draws).fill(0);
  paths.pathway.forEach((windows, path) => {
    const draw = paths.draw[path] ?? 0;
    if (windows[month - 1] === place) counts[draw] = (counts[draw] ?? 0) + 1;
  });
  const each = provenance.paths / provenance.draws;
  return counts.map((count) => count / each);
}

/** Mean of the differences draw by draw. Paths of one draw share its parameters, so the draw is what is independent. */
export function pairedDifference(before: readonly number[], after: readonly number[]): Difference {
  const differences = before.map((share, draw) => (after[draw] ?? 0) - share);
  const n = differences.length;
  const value = differences.reduce((sum, d) => sum + d, 0) / n;
  const squares = differences.reduce((sum, d) => sum + (d - value) * (d - value), 0);
  return { value, standardError: Math.sqrt(squares / (n - 1) / n) };
}
