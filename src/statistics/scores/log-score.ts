import { ln } from "../../numeric/elementary";
import { categoryIssues, levelIssues, rangeIssues, refuse, truthIssues } from "./input-issues";

/**
 * The least probability that the log score takes at its word. In a run of the default size, 32,768 paths, a probability of
 * 1e-4 rests on three paths, so its standard error is more than half of itself: what is shown as less is not known to be less. One
 * such miss then costs 9.2, as much as 13 even chances, and not infinity.
 */
export const LOG_SCORE_FLOOR = 1e-4;

export interface LogScoreOptions {
  /** Probabilities below it count as it; {@link LOG_SCORE_FLOOR} where absent. Below the floor the score is not strictly proper. */
  readonly floor?: number;
}

/**
 * Logarithmic score of the probability of an event, in nats: -ln of the probability of what came, floored; 0 is best.
 *
 * Source: Good (1952), Rational decisions.
 *
 * @throws OptionsError where the probability is not in [0, 1], `happened` not true or false, or the floor not in (0, 1).
 */
export function logScore(probability: number, happened: boolean, options?: LogScoreOptions): number;
/**
 * Logarithmic score of the probabilities of categories, in nats: -ln of that of the category that came, floored.
 *
 * @param outcome The category that came.
 * @throws OptionsError where the probabilities do not sum to 1 within 1e-9, the outcome is none of their categories, or the
 * floor is not in (0, 1).
 */
export function logScore(
  probabilities: Readonly<Record<string, number>>,
  outcome: string,
  options?: LogScoreOptions,
): number;
export function logScore(
  forecast: number | Readonly<Record<string, number>>,
  outcome: boolean | string,
  { floor = LOG_SCORE_FLOOR }: LogScoreOptions = {},
): number {
  const isEvent = typeof forecast !== "object";
  refuse("The log score has no value", [
    ...(isEvent
      ? [...rangeIssues(forecast, [0, 1], ["probability"]), ...truthIssues(outcome, ["happened"])]
      : categoryIssues(forecast, outcome)),
    ...levelIssues(floor, ["floor"]),
  ]);
  if (!isEvent) return floored(forecast[String(outcome)] ?? 0, floor);
  return floored(outcome === true ? forecast : 1 - forecast, floor);
}

/** 0 - ln, so that certainty scores 0 and not -0. */
const floored = (probability: number, floor: number): number => 0 - ln(Math.max(probability, floor));
