import type { BacktestQuestion } from "../../contracts/backtest";
import { addMonths } from "../../contracts/month";
import { brierScore } from "../../statistics/scores/brier-score";
import { blockLengthOf, brierOf, estimator } from "./estimate";
import type { Facts } from "./facts";
import type { BacktestSettings } from "./options";
import type { OriginForecasts } from "./origin";
import { type Question, questions } from "./questions";

type Row = BacktestQuestion["forecasts"][number];

/** What was said at every origin whose horizon is known, and what came. */
function rowsOf(
  question: Question,
  origins: readonly OriginForecasts[],
  facts: Facts,
  horizonMonths: number,
): Row[] {
  return origins.flatMap(({ month, horizons }) => {
    const end = addMonths(month, horizonMonths);
    const said = horizons.get(horizonMonths)?.questions[question.id];
    if (said === undefined || end > facts.to) return [];
    return [{ origin: month, ...said, happened: question.happened(facts, end, horizonMonths) }];
  });
}

function scored(
  question: Question,
  rows: readonly Row[],
  horizonMonths: number,
  { stepMonths, seed }: Pick<BacktestSettings, "stepMonths" | "seed">,
): BacktestQuestion {
  const { id, label } = question;
  const blockLength = blockLengthOf(horizonMonths, stepMonths, rows.length);
  const estimate = estimator(seed, blockLength);
  const happened = rows.map((row) => row.happened);
  const brier = (who: "model" | "climatology") =>
    brierOf(
      estimate,
      `question/${id}`,
      rows.map((row) => row[who]),
      happened,
    );
  const less = rows.map(
    (row) => brierScore(row.model, row.happened) - brierScore(row.climatology, row.happened),
  );
  return {
    id,
    label,
    horizonMonths,
    origins: rows.length,
    blockLength,
    happened: happened.filter(Boolean).length,
    model: brier("model"),
    climatology: brier("climatology"),
    difference: estimate.of(`question/${id}`, less),
    forecasts: [...rows],
  };
}

/** Scores of the smaller questions, each against how often it has been so before. */
export function questionScores(
  origins: readonly OriginForecasts[],
  facts: Facts,
  settings: Pick<BacktestSettings, "horizons" | "stepMonths" | "seed">,
): BacktestQuestion[] {
  return questions().flatMap((question) =>
    settings.horizons.flatMap((horizonMonths) => {
      const rows = rowsOf(question, origins, facts, horizonMonths);
      return rows.length === 0 ? [] : [scored(question, rows, horizonMonths, settings)];
    }),
  );
}
