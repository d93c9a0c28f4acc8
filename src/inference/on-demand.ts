import type { AnalysisOptions } from "../analysis/options";
import type { BacktestReport } from "../contracts/backtest";
import type { LedgerBetween } from "../contracts/ledger-between";
import type { Nowcast } from "../contracts/nowcast";
import type { Evidence, EvidenceDocument } from "../contracts/observe/evidence-document";
import type { Posterior } from "../contracts/posterior";
import type { StructuralRange } from "../contracts/structural-range";
import type { EvidenceRecord } from "../contracts/tables";
import type { Model } from "../model/define";
import type { BacktestOptions } from "./backtest/options";
import type { CalibrateOptions } from "./calibrate/options";
import type { LedgerBetweenOptions } from "./ledger/options";
import type { NowcastOptions } from "./nowcast-options";
import type { Observation } from "./observe/observe";
import type { ObserveOptions } from "./observe/options";

// Each is loaded when it is first asked for: who only reads tables does without the filters.

/**
 * Where the factors stand at the end of a month, filtered from the months of a record up to it by a particle filter on the
 * library's own kernel: polls, meetings, summits and acts of damage weigh the particles; events, changes of leader and tariffs in
 * force are taken as given. Structural parameters are drawn from their priors. Its `ensemble` is what a model starts from:
 * `withEnsemble` or `nowcastModel`.
 *
 * @throws OptionsError listing every problem of the options; EvidenceError where the record does not reach the month; AbortError
 * where the signal stops the run; ExecutionError where the engine asked for cannot be loaded.
 * @example const { factors } = await nowcast(evidence, { asOf: "2023-08", draws: 64 })
 */
export async function nowcast(record: EvidenceRecord, options?: NowcastOptions): Promise<Nowcast> {
  const { nowcast } = await import("./nowcast");
  return nowcast(record, options);
}

/**
 * Fits the structural parameters to a record: tempered sequential Monte Carlo over the likelihood that the particle filter
 * estimates. Old months count less (a half-life of ten years). Depends on record, options and seed alone; one that was stopped
 * goes on from its checkpoint to the same end. Takes minutes: about 20 of one core in its default form.
 *
 * @throws OptionsError, EvidenceError, AbortError and ExecutionError as `nowcast` does.
 */
export async function calibrate(record: EvidenceRecord, options?: CalibrateOptions): Promise<Posterior> {
  const { calibrate } = await import("./calibrate/calibrate");
  return calibrate(record, options);
}

/**
 * How the model would have fared: forecasts from past origins, nothing from after which is used, against what came, beside baselines that
 * need no model. At every origin the record is cut, counts are redone and the state is filtered anew; structural parameters
 * stay at their priors, and what was judged with the whole record at hand (presets, the reference state) is left out.
 * Deterministic; minutes in its default form. Read `caveats` before any score.
 *
 * @throws OptionsError listing every problem of the options; EvidenceError where the record does not reach an origin; AbortError
 * where the signal stops the run; ExecutionError where the engine asked for cannot be loaded.
 * @example const { scores, caveats } = await backtest(evidence, { from: "2019-12", draws: 64 })
 */
export async function backtest(record: EvidenceRecord, options?: BacktestOptions): Promise<BacktestReport> {
  const { backtest } = await import("./backtest/backtest");
  return backtest(record, options);
}

/**
 * What follows from something seen: every draw of the model's ensemble is weighed by how likely it made the evidence, so that
 * beliefs move about everything that goes with it. A model without an ensemble is given one of its own priors first. What has
 * happened (a meeting, an event, an act, a new leader) is certain in the model that comes back; `asOf` stays.
 *
 * A piece counts by its probability in each draw: of a poll or a reading at `asOf` its density at the draw's level; of what came
 * later, the share of the draw's own paths in which it came. A likelihood ratio gives a draw the weight r p + 1 - p, where p is its
 * probability of the pathway at the horizon. Pieces are taken as independent given the draw, but those of one group, or of one
 * source: of n of them each ln likelihood is divided by 1 + (n - 1) / 2.
 *
 * @throws EvidenceError listing every problem of the evidence, or, where the draws cannot carry it, with the numbers; OptionsError;
 * AbortError; ExecutionError.
 * @example await observe(baselineModel(), [{ type: "reading", factor: "domesticOpinion.JP", month: "2025-12", value: 45, error: 5, source: "a poll of mine" }])
 */
export async function observe<P extends string, C extends string>(
  model: Model<P, C>,
  evidence: EvidenceDocument | readonly Evidence[],
  options?: ObserveOptions,
): Promise<Observation<P, C>> {
  const { observe } = await import("./observe/observe");
  return observe(model, evidence, options);
}

/**
 * How far a forecast hangs on the shape of the model: the same model with the average of the countries in place of the weakest link,
 * without the cost of unequal views, without the institutional stock, without mediation, all on the same paths; and two chains of the labels on record up to the
 * month of the model, which need no model. Nothing is fitted anew: read `caveats` before the range. A structure that the model
 * cannot be given is among `omitted`.
 *
 * @param record What the chains are counted on.
 * @param options As of any analysis; 32,768 paths of each structure where absent, a few seconds.
 * @throws OptionsError listing every problem of the options; EvidenceError where the record cannot be read up to the month; AbortError where the
 * signal stops the run; ExecutionError where an executor fails.
 * @example const { range } = await structuralRange(evidence, baselineModel(), { horizonMonths: 12, paths: 2048 })
 */
export async function structuralRange<P extends string, C extends string>(
  record: EvidenceRecord,
  model: Model<P, C>,
  options?: AnalysisOptions,
): Promise<StructuralRange<P>> {
  const { structuralRange } = await import("./structure/structural-range");
  return structuralRange(record, model, options);
}

/**
 * What came on record between two months, and how far each item moved the forecast for one and the same twelve months. A month first
 * passes with nothing known of it, so that no channel met and no act came; then its rows are added, table by table, and
 * after each the record is filtered anew and the forecast made again, with the same random numbers. The moves add up
 * to the whole difference. What is added later finds more on record: in another order items would move otherwise.
 *
 * @throws OptionsError listing every problem of the options; EvidenceError where the record does not reach a month; AbortError
 * where the signal stops the run; ExecutionError where the engine asked for cannot be loaded.
 * @example const { items } = await ledgerBetween(evidence, { from: "2025-06", to: "2025-12" })
 */
export async function ledgerBetween(
  record: EvidenceRecord,
  options: LedgerBetweenOptions,
): Promise<LedgerBetween> {
  const { ledgerBetween } = await import("./ledger/ledger-between");
  return ledgerBetween(record, options);
}
