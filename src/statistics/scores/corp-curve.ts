import { sortedQuantile } from "../quantile";
import { levelIssues, refuse, wholeIssues } from "./input-issues";
import { eventIssues } from "./list-issues";
import { groupForecasts, recalibrate } from "./recalibrate";
import { type Uniforms, uniformOf } from "./uniforms";

export interface CorpCurveOptions {
  /** Draws the outcomes of the band; without it there is none. */
  readonly stream?: Uniforms;
  /** Sets of outcomes drawn; 999 where absent. */
  readonly resamples?: number;
  /** Of the band, at each probability on its own; 0.9 where absent. */
  readonly level?: number;
}

/** A probability that was given, with what it should have been. */
export interface CorpPoint {
  readonly probability: number;
  readonly count: number;
  /** How many of them came about. */
  readonly came: number;
  /** The calibrated probability: isotonic regression of the outcomes. */
  readonly recalibrated: number;
  /** Where it would lie if the forecasts were calibrated and their outcomes independent; null without a stream. */
  readonly consistency: readonly [low: number, high: number] | null;
}

const MOST_RESAMPLES = 1_000_000;

/**
 * The CORP reliability curve: what each probability should have been, by isotonic regression of the outcomes, so that no choice of
 * cells enters. Below the diagonal the forecasts said too much, above it too little.
 *
 * Source: Dimitriadis, Gneiting and Jordan (2021), Stable reliability diagrams for probabilistic classifiers, PNAS 118(8).
 *
 * @throws OptionsError where the lists differ in length, are empty or hold what is no probability or truth value.
 */
export function corpCurve(
  probabilities: readonly number[],
  happened: readonly boolean[],
  { stream, resamples = 999, level = 0.9 }: CorpCurveOptions = {},
): CorpPoint[] {
  refuse("There is no CORP curve", [
    ...eventIssues(probabilities, happened),
    ...wholeIssues(resamples, [1, MOST_RESAMPLES], ["resamples"]),
    ...levelIssues(level, ["level"]),
  ]);
  const grouped = groupForecasts(probabilities);
  const drawn = Array.from({ length: stream === undefined ? 0 : resamples }, () => {
    const came = probabilities.map((probability) => stream !== undefined && uniformOf(stream) < probability);
    return recalibrate(grouped, came).map((group) => group.recalibrated);
  });
  const tail = (1 - level) / 2;
  return recalibrate(grouped, happened).map((group, place) => {
    const values = Float64Array.from(drawn, (curve) => curve[place] ?? 0).sort();
    const band = [sortedQuantile(values, tail), sortedQuantile(values, 1 - tail)] as const;
    return { ...group, consistency: stream === undefined ? null : band };
  });
}
