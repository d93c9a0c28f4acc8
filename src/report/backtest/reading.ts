import type { BacktestDifference, BacktestEstimate, BacktestReport } from "../../contracts/backtest";
import { counted, monthName, places } from "../format";

/** Decimals of a score: origins are too few for more. */
const DIGITS = 3;

export const scoreText = (value: number): string => places(value, DIGITS);

/** A score with its interval, or a difference with its sign left to the number. */
export const rangeText = ({ interval: [low, high] }: BacktestEstimate): string =>
  `${scoreText(low)} to ${scoreText(high)}`;

/** Whether an interval leaves it open which of the two is better. */
export const isOpen = ({ interval: [low, high] }: BacktestEstimate): boolean => low <= 0 && high >= 0;

/** What was forecast from where, in one sentence. */
export function scopeText({ origins, stepMonths, knownTo }: BacktestReport): string {
  const [first, last] = [origins[0]?.month ?? knownTo, origins.at(-1)?.month ?? knownTo];
  return `${counted(origins.length, "origin")} from ${monthName(first)} to ${monthName(last)}, ${counted(stepMonths, "month")} apart; record complete to ${monthName(knownTo)}.`;
}

/** How the numbers are to be read, one sentence a line. */
export function notesOf({ method: { level, logFloor } }: BacktestReport): string[] {
  return [
    "Ranked: ranked probability score over damage, working level and full intensity, from 0 (best) to 2. Log: -ln of the probability of what came, in nats, floored at a probability of " +
      `${logFloor}. Less is better.`,
    `Intervals: ${100 * level}% of a block bootstrap whose blocks are as long as forecasts overlap.`,
    "Model less it: difference of the ranked scores for the same windows; below 0 the model is better. ~ marks an interval that holds 0: which of the two is better is open.",
    "A window of twelve months that ends 6 months ahead is half on record at the origin. Model, Markov, semi-Markov and persistence know that half or the label it led to; climatology does not.",
  ];
}

/** What no score may be read without. */
export function besideText({ origins }: BacktestReport): string {
  return `Beside every score: thresholds of the rule and coefficients of the model were chosen on the whole record; about 30 origins whose windows overlap (here ${origins.length}) cannot prove skill over persistence; judgements of 2026 would contaminate a backtest and are left out.`;
}

/** The difference of the model to another at a horizon. */
export function modelLess(
  { differences }: BacktestReport,
  against: string,
  horizonMonths: number,
): BacktestDifference | undefined {
  return differences.find(
    (item) => item.forecaster === "model" && item.against === against && item.horizonMonths === horizonMonths,
  );
}
