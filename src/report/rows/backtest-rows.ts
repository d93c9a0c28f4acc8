import type { BacktestEstimate, BacktestReport } from "../../contracts/backtest";

/** One mean score, or difference of scores, with its interval. */
export interface BacktestRow {
  readonly part: "score" | "difference" | "question";
  readonly measure: "rankedProbability" | "log" | "brier";
  readonly forecaster: string;
  /** Of a difference: whose score is taken off. */
  readonly against: string | null;
  /** The pathway or question that a Brier score is of. */
  readonly of: string | null;
  readonly horizonMonths: number;
  readonly origins: number;
  readonly blockLength: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  readonly miscalibration: number | null;
  readonly discrimination: number | null;
  readonly uncertainty: number | null;
}

export const BACKTEST_COLUMNS = [
  "part",
  "measure",
  "forecaster",
  "against",
  "of",
  "horizonMonths",
  "origins",
  "blockLength",
  "mean",
  "low",
  "high",
  "standardError",
  "miscalibration",
  "discrimination",
  "uncertainty",
] as const satisfies readonly (keyof BacktestRow)[];

type Where = Pick<
  BacktestRow,
  "part" | "measure" | "forecaster" | "horizonMonths" | "origins" | "blockLength"
> &
  Partial<Pick<BacktestRow, "against" | "of">>;

type Parts = Partial<Pick<BacktestRow, "miscalibration" | "discrimination" | "uncertainty">>;

function row(
  where: Where,
  { mean, interval, standardError, ...parts }: BacktestEstimate & Parts,
): BacktestRow {
  const [low, high] = interval;
  const { miscalibration = null, discrimination = null, uncertainty = null } = parts;
  const { against = null, of = null, ...rest } = where;
  return {
    ...rest,
    against,
    of,
    mean,
    low,
    high,
    standardError,
    miscalibration,
    discrimination,
    uncertainty,
  };
}

const placed = ({ horizonMonths, origins, blockLength }: Where | BacktestReport["scores"][number]) => ({
  horizonMonths,
  origins,
  blockLength,
});

/** A backtest as tidy rows, one mean a row. */
export function backtestRows({ scores, differences, questions }: BacktestReport): BacktestRow[] {
  const ofScores = scores.flatMap((item) => {
    const where = { part: "score", forecaster: item.forecaster, ...placed(item) } as const;
    const briers = Object.entries(item.brier).map(([of, score]) =>
      row({ ...where, measure: "brier", of }, score),
    );
    return [
      row({ ...where, measure: "rankedProbability" }, item.rankedProbability),
      row({ ...where, measure: "log" }, item.log),
      ...briers,
    ];
  });
  const ofDifferences = differences.flatMap((item) => {
    const { forecaster, against, horizonMonths, origins, blockLength } = item;
    const where = { part: "difference", forecaster, against, horizonMonths, origins, blockLength } as const;
    return [
      row({ ...where, measure: "rankedProbability" }, item.rankedProbability),
      row({ ...where, measure: "log" }, item.log),
    ];
  });
  const ofQuestions = questions.flatMap((item) => {
    const { horizonMonths, origins, blockLength, id: of } = item;
    const where = { measure: "brier", of, horizonMonths, origins, blockLength } as const;
    return [
      row({ ...where, part: "question", forecaster: "model" }, item.model),
      row({ ...where, part: "question", forecaster: "climatology" }, item.climatology),
      row({ ...where, part: "difference", forecaster: "model", against: "climatology" }, item.difference),
    ];
  });
  return [...ofScores, ...ofDifferences, ...ofQuestions];
}
