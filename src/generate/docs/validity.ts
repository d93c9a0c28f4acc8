import type { BacktestEstimate, BacktestReport } from "../../contracts/backtest";
import {
  besideText,
  isOpen,
  modelLess,
  rangeText,
  scopeText,
  scoreText,
} from "../../report/backtest/reading";
import { listed } from "../../report/format";
import { code, paragraphs, table } from "./markdown";

const withRange = (estimate: BacktestEstimate): string =>
  `${scoreText(estimate.mean)} (${rangeText(estimate)})`;

const labelOf = (report: BacktestReport, id: string): string =>
  report.forecasters.find((item) => item.id === id)?.label ?? id;

const beside = (report: BacktestReport): string => `*${besideText(report)}*`;

const ahead = (months: number): string => `${months} months`;

/** How large the study is, and what it was made with. */
export function validityScopeText(report: BacktestReport): string {
  const { draws, particles, paths, seed } = report.provenance;
  return paragraphs(
    `${scopeText(report)} At each origin ${draws} parameter draws, ${particles} particles each, ${paths} paths; seed ${code(seed)}; fingerprint ${code(report.fingerprint.slice(0, 12))}.`,
    report.caveats.map(({ text }) => `- ${text}`).join("\n"),
  );
}

/** Mean ranked scores with intervals, one forecaster a row. */
export function validityScoresText(report: BacktestReport): string {
  const { horizonsMonths, scores, forecasters } = report;
  const rows = (pick: (score: BacktestReport["scores"][number]) => string) =>
    forecasters.map(({ id, label }) => [
      label,
      ...horizonsMonths.map((horizon) => {
        const score = scores.find(
          ({ forecaster, horizonMonths }) => forecaster === id && horizonMonths === horizon,
        );
        return score === undefined ? "" : pick(score);
      }),
    ]);
  const headers = ["", ...horizonsMonths.map(ahead)];
  const right = horizonsMonths.map((_, i) => i + 1);
  return paragraphs(
    "Mean ranked probability score, 0 (best) to 2, with 90% block-bootstrap intervals:",
    table(
      headers,
      rows(({ rankedProbability }) => withRange(rankedProbability)),
      right,
    ),
    beside(report),
    `Mean log score in nats, floored at a probability of ${report.method.logFloor}:`,
    table(
      headers,
      rows(({ log }) => withRange(log)),
      right,
    ),
    beside(report),
  );
}

/** The model less each other, paired. */
export function validityDifferencesText(report: BacktestReport): string {
  const { horizonsMonths, forecasters } = report;
  const rows = forecasters
    .filter(({ id }) => id !== "model")
    .map(({ id, label }) => [
      label,
      ...horizonsMonths.map((horizon) => {
        // The mixture is paired with the model the other way round.
        const found = modelLess(report, id, horizon)?.rankedProbability ?? mixtureLess(report, horizon);
        return found === undefined ? "" : `${withRange(found)}${isOpen(found) ? " ~" : ""}`;
      }),
    ]);
  return paragraphs(
    "Ranked score of the model less that of the other, for the same windows; below 0 the model is better, ~ where the interval holds 0:",
    table(
      ["against", ...horizonsMonths.map(ahead)],
      rows,
      horizonsMonths.map((_, i) => i + 1),
    ),
    beside(report),
  );
}

function mixtureLess({ differences }: BacktestReport, horizon: number): BacktestEstimate | undefined {
  const found = differences.find(
    (item) => item.forecaster === "mixture" && item.against === "model" && item.horizonMonths === horizon,
  )?.rankedProbability;
  if (found === undefined) return undefined;
  const [low, high] = found.interval;
  return { mean: -found.mean, interval: [-high, -low], standardError: found.standardError };
}

/** Brier scores of the pathways in their parts, at one year. */
export function validityPartsText(report: BacktestReport): string {
  const horizon = report.horizonsMonths.includes(12) ? 12 : (report.horizonsMonths[0] ?? 0);
  const rows = report.scores
    .filter(({ horizonMonths }) => horizonMonths === horizon)
    .flatMap(({ forecaster, brier }) =>
      report.order.map((pathway) => {
        const part = brier[pathway];
        const numbers = [part?.mean, part?.miscalibration, part?.discrimination, part?.uncertainty];
        return [
          labelOf(report, forecaster),
          code(pathway),
          ...numbers.map((value) => scoreText(value ?? Number.NaN)),
        ];
      }),
    );
  return paragraphs(
    `${horizon} months ahead, score = miscalibration - discrimination + uncertainty (CORP):`,
    table(["", "pathway", "Brier", "miscalibration", "discrimination", "uncertainty"], rows, [2, 3, 4, 5]),
    beside(report),
  );
}

/** The ladder of smaller questions. */
export function validityQuestionsText(report: BacktestReport): string {
  const rows = report.questions.map((item) => [
    item.label,
    String(item.horizonMonths),
    `${item.happened} of ${item.origins}`,
    scoreText(item.model.mean),
    scoreText(item.climatology.mean),
    `${withRange(item.difference)}${isOpen(item.difference) ? " ~" : ""}`,
  ]);
  return paragraphs(
    "Brier scores, 0 (best) to 1, of the model and of how often it has been so up to the origin:",
    table(["question", "months ahead", "yes", "model", "so far", "model less so far"], rows, [1, 2, 3, 4, 5]),
    beside(report),
  );
}

/** Horizons in a sentence. */
const at = (months: readonly number[]): string => `${listed(months.map(String))} months ahead`;

/** What the differences to one forecaster come to, in a sentence. */
function claim(report: BacktestReport, against: string): string {
  const own = report.differences.filter((item) => item.forecaster === "model" && item.against === against);
  const horizonsOf = (keep: (estimate: BacktestEstimate) => boolean) =>
    own.filter(({ rankedProbability }) => keep(rankedProbability)).map(({ horizonMonths }) => horizonMonths);
  const better = horizonsOf(({ interval }) => interval[1] < 0);
  const worse = horizonsOf(({ interval }) => interval[0] > 0);
  const open = horizonsOf(isOpen);
  const said = [
    ...(better.length === 0 ? [] : [`the interval lies below 0 (model better) ${at(better)}`]),
    ...(worse.length === 0 ? [] : [`above 0 (model worse) ${at(worse)}`]),
    ...(open.length === 0 ? [] : [`it holds 0 (open) ${at(open)}`]),
  ];
  return `- Against ${labelOf(report, against)}: ${said.join("; ")}.`;
}

/** What the numbers say, baseline by baseline, and of the mixture. */
export function validityClaimsText(report: BacktestReport): string {
  const baselines = report.forecasters
    .filter(({ kind }) => kind === "baseline")
    .map(({ id }) => claim(report, id));
  const mixed = report.differences.filter(
    ({ forecaster, against }) => forecaster === "mixture" && against === "model",
  );
  const helped = mixed.filter(({ rankedProbability }) => rankedProbability.mean < 0);
  const mixture =
    helped.length === 0
      ? "- The mixture of model and Markov scores no better than the model at any horizon: the scores do not ask for it as a headline."
      : `- The mixture of model and Markov has the better mean score ${at(helped.map(({ horizonMonths }) => horizonMonths))} and not otherwise.`;
  return paragraphs([...baselines, mixture].join("\n"), beside(report));
}
