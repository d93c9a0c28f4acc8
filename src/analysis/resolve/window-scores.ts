import type { Resolution } from "../../contracts/resolution";
import { brierScore } from "../../statistics/scores/brier-score";
import { logScore } from "../../statistics/scores/log-score";
import { rankedProbabilityScore } from "../../statistics/scores/ranked-probability-score";
import type { ResolveSettings } from "./options";

/** The three scores of one window. */
export type Scores = Pick<Resolution["windows"][number], "rankedProbability" | "log" | "brier">;

/** Scores of the probabilities of the pathways against the one that came. */
export function scoresOf(
  probabilities: Readonly<Record<string, number>>,
  pathway: string,
  { order, logFloor }: ResolveSettings,
): Scores {
  return {
    rankedProbability: rankedProbabilityScore(probabilities, pathway, order),
    log: logScore(probabilities, pathway, { floor: logFloor }),
    brier: brierByPathway(probabilities, pathway),
  };
}

/** The Brier score of each pathway as an event. */
export function brierByPathway(
  probabilities: Readonly<Record<string, number>>,
  pathway: string,
): Record<string, number> {
  const entries = Object.entries(probabilities);
  return Object.fromEntries(
    entries.map(([id, probability]) => [id, brierScore(probability, id === pathway)]),
  );
}

/** The mean of each score over windows; null where there is none. */
export function meanScores(windows: Resolution["windows"]): Resolution["means"] {
  const [first] = windows;
  if (first === undefined) return null;
  const mean = (value: (window: Resolution["windows"][number]) => number) =>
    windows.reduce((sum, window) => sum + value(window), 0) / windows.length;
  const ids = Object.keys(first.brier);
  return {
    windows: windows.length,
    settled: windows.filter(({ status }) => status === "settled").length,
    rankedProbability: mean((window) => window.rankedProbability),
    log: mean((window) => window.log),
    brier: Object.fromEntries(ids.map((id) => [id, mean((window) => window.brier[id] ?? Number.NaN)])),
  };
}
