import type { FactorForecast, Provenance } from "../../contracts/forecast";
import { places } from "../format";
import { plain } from "./names";
import { endName } from "./provenance";

/** A value of a series: whole from ten on, else to one place. */
const shown = (value: number): string => places(value, Math.abs(value) < 9.95 ? 1 : 0);

/** The first and last values of a series. */
function endsOf({ quantiles: { p05, p50, p95 } }: FactorForecast) {
  return { from: p50.at(0) ?? 0, low: p05.at(-1) ?? 0, to: p50.at(-1) ?? 0, high: p95.at(-1) ?? 0 };
}

/** How far the median moves, as a part of the spread at the end. */
function moveOf(series: FactorForecast): number {
  const { from, low, to, high } = endsOf(series);
  return high > low ? (to - from) / (high - low) : 0;
}

/** A median that moves by less than this part of the spread is said to stay. */
const LITTLE = 0.1;

/** Where a series ends: `median 52, 5 to 95%: 38 to 71`. */
export function endText(series: FactorForecast): string {
  const { low, to, high } = endsOf(series);
  return `median ${shown(to)} (${shown(low)} to ${shown(high)})`;
}

/** What the fans say first: the median that moves most, with its range at the end. */
export function fanTitle(series: readonly FactorForecast[], provenance: Provenance): string {
  const [most] = [...series].sort((a, b) => Math.abs(moveOf(b)) - Math.abs(moveOf(a)));
  if (most === undefined) return "No series";
  const { from, low, to, high } = endsOf(most);
  const end = `${shown(to)} by ${endName(provenance)} (${shown(low)} to ${shown(high)})`;
  const move = moveOf(most);
  if (Math.abs(move) < LITTLE) {
    const who = series.length > 1 ? "No median moves much" : "The median hardly moves";
    return `${who}: ${plain(most.label)} from ${shown(from)} to ${end}`;
  }
  return `${plain(most.label)} ${move > 0 ? "rises" : "falls"}${series.length > 1 ? " most" : ""}: median from ${shown(from)} to ${end}`;
}
