import type { LabelledWindow } from "../../../model/label-history";
import { type Baseline, sumsBy, withHalves } from "./baseline";

/** Half a year, unless the horizon is no multiple of it. */
const LONGEST_STEP = 6;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Transitions over some months from every window that has one: each counts for as much as it shares with no other. */
function transitionRows(
  windows: readonly LabelledWindow[],
  step: number,
  pathways: readonly string[],
): Map<string, Record<string, number>> {
  const pairs = windows
    .slice(step)
    .map((after, i) => ({ before: windows[i]?.pathway, after: after.pathway }));
  const rows = pathways.map((from) => {
    const left = pairs.filter(({ before }) => before === from);
    const sums = sumsBy(
      left,
      ({ after }) => after,
      () => 1 / step,
    );
    return [from, withHalves(pathways, (to) => sums.get(to) ?? 0)] as const;
  });
  return new Map(rows);
}

/** One step of the chain. */
function advance(
  shares: Readonly<Record<string, number>>,
  rows: ReadonlyMap<string, Readonly<Record<string, number>>>,
  pathways: readonly string[],
): Record<string, number> {
  const into = (to: string) =>
    pathways.reduce((sum, from) => sum + (shares[from] ?? 0) * (rows.get(from)?.[to] ?? 0), 0);
  return Object.fromEntries(pathways.map((to) => [to, into(to)]));
}

/** A first-order chain from half-year to half-year. Month by month would take the overlap of the windows for memory of the world. */
export const markov: Baseline = {
  id: "markov",
  label: "Markov",
  method:
    "First-order chain of half-yearly steps: transitions counted between windows six months apart, six of them counting for one, with a Jeffreys half for each (a Dirichlet prior).",
  forecast({ windows, horizonMonths, pathways }) {
    const step = greatestCommonDivisor(horizonMonths, LONGEST_STEP);
    const rows = transitionRows(windows, step, pathways);
    const now = windows.at(-1)?.pathway;
    let shares: Record<string, number> = Object.fromEntries(
      pathways.map((pathway) => [pathway, pathway === now ? 1 : 0]),
    );
    for (let month = 0; month < horizonMonths; month += step) shares = advance(shares, rows, pathways);
    return shares;
  },
};
