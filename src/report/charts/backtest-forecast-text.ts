import type { BacktestForecast, BacktestReport } from "../../contracts/backtest";
import { monthName, percent } from "../format";

/** The model, and the Markov chain or whichever baseline is first. */
export function usual({ forecasters }: BacktestReport): string[] {
  const model = forecasters.find(({ kind }) => kind === "model");
  const baseline =
    forecasters.find(({ id }) => id === "markov") ?? forecasters.find(({ kind }) => kind === "baseline");
  return [model, baseline].flatMap((item) => (item === undefined ? [] : [item.id]));
}

/** How often the likeliest pathway came, of one forecaster. */
export function hits(forecasts: readonly BacktestForecast[], id: string): number {
  return forecasts.filter(({ probabilities, pathway }) => {
    const shares = Object.entries(probabilities[id] ?? {});
    const [likeliest] = shares.reduce((a, b) => (b[1] > a[1] ? b : a), ["", -1]);
    return likeliest === pathway;
  }).length;
}

/** Forecasts of the chosen horizon that had the least for what came: the misses. */
export function worst(forecasts: readonly BacktestForecast[]): string {
  const given = ({ probabilities, pathway }: BacktestForecast) => probabilities.model?.[pathway] ?? 0;
  const [first] = [...forecasts].sort((a, b) => given(a) - given(b));
  if (first === undefined) return "";
  return `Least given to what came: ${percent(given(first))}, for the year to ${monthName(first.month)}.`;
}
