import { fingerprintOfCounts } from "../contracts/fingerprint";
import type { Forecast, PathwayForecast, Provenance } from "../contracts/forecast";
import type { ModelSpec, PathwaySpec } from "../contracts/model-spec";
import { addMonths } from "../contracts/month";
import type { Program } from "../kernel/program";
import { WINDOW_MONTHS } from "../kernel/shape";
import { AUTHOR_UNITS } from "../kernel/tally-layout";
import { headlineRule, ruleNames } from "../model/compile/rules";
import { isOnRecord, labelLog, windowCounts } from "../model/history";
import { twoLevel } from "../statistics/two-level";
import { drawsOf } from "./draw-counts";
import {
  channelForecasts,
  factorForecasts,
  futureMonths,
  monthly,
  pathwayForecast,
  share,
  sharesOf,
} from "./forecast-parts";
import type { Ledger } from "./ledger";
import { drawSums, drawsIn, totalOf } from "./row-sums";

/** Windows of the record shown before the forecast, where the log covers them. */
const HISTORY_WINDOWS = 24;

type Timeline = Forecast["timeline"];

/** The windows on record, each with certainty one pathway; none under a rule that asks what is not on record. */
export function historyTimeline(spec: ModelSpec): Timeline {
  const rule = spec.rules[headlineRule(spec)] ?? [];
  if (!isOnRecord(rule)) return [];
  const windows = Math.max(0, Math.min(HISTORY_WINDOWS, spec.logMonths - WINDOW_MONTHS + 1));
  const months = Array.from({ length: windows }, (_, index) => addMonths(spec.asOf, index + 1 - windows));
  const labels = labelLog(spec, spec.log, windowCounts(spec, spec.log, months), rule);
  return months.map((month, index) => ({
    month,
    history: true,
    pathways: Object.fromEntries(spec.pathways.map(({ id }) => [id, labels[index] === id ? 1 : 0])),
    standardError: Object.fromEntries(spec.pathways.map(({ id }) => [id, 0])),
  }));
}

function futureTimeline(ledger: Ledger, spec: ModelSpec): Timeline {
  const { layout, shape } = ledger;
  return futureMonths(spec, shape.months).map((month, index) => {
    const stats = spec.pathways.map((_, pathway) =>
      twoLevel(drawSums(ledger.rows, layout.pathway + index * shape.pathways + pathway)),
    );
    return {
      month,
      history: false,
      pathways: Object.fromEntries(spec.pathways.map(({ id }, pathway) => [id, stats[pathway]?.mean ?? 0])),
      standardError: Object.fromEntries(
        spec.pathways.map(({ id }, pathway) => [id, stats[pathway]?.standardError ?? 0]),
      ),
    };
  });
}

function rulesOf(ledger: Ledger, spec: ModelSpec): Record<string, Record<string, number>> {
  const { layout, shape } = ledger;
  const byPathway = (rule: number) =>
    Object.fromEntries(
      spec.pathways.map(({ id }, pathway) => [
        id,
        share(ledger, layout.rules + rule * shape.pathways + pathway),
      ]),
    );
  return Object.fromEntries(ruleNames(spec).map((name, rule) => [name, byPathway(rule)]));
}

function splitOf(
  ledger: Ledger,
  spec: ModelSpec,
  pathways: Readonly<Record<string, PathwayForecast>>,
): Record<string, number> {
  const divided = spec.pathways.find((pathway) => pathway.split !== undefined);
  if (divided?.split === undefined) return {};
  const part = share(ledger, ledger.layout.split);
  const whole = pathways[divided.id]?.probability ?? 0;
  return { [divided.split.otherwise]: Math.max(0, whole - part), [divided.split.id]: part };
}

/**
 * The watched pathway in any window up to the horizon. The record's share is that of one window, so no base rate stands
 * beside it; what is mixed in for people takes windows a year apart as independent.
 */
function watchedForecast(ledger: Ledger, rate: number | undefined): PathwayForecast {
  const { pathways, months } = ledger.shape;
  const windows = Math.ceil(months / WINDOW_MONTHS);
  let none = 1;
  for (let window = 0; window < windows; window++) none *= 1 - (rate ?? 1 / pathways);
  return { ...pathwayForecast(ledger, pathways, 1 - none), baseRate: null };
}

/** Standard errors of a quantity month by month. */
function errorsAt({ rows, shape }: Ledger, first: number): number[] {
  return Array.from(
    { length: shape.months },
    (_, month) => twoLevel(drawSums(rows, first + month)).standardError,
  );
}

/** The share of the record's windows that is a pathway: known under the published rule alone. */
function recordedRate(spec: ModelSpec, { baseRate }: PathwaySpec): number | undefined {
  return headlineRule(spec) === "base" ? baseRate?.value : undefined;
}

/** The forecast that a ledger amounts to so far. */
export function buildForecast(
  ledger: Ledger,
  spec: ModelSpec,
  program: Program,
  history: Timeline,
  provenance: Provenance,
): Forecast {
  const { layout, shape } = ledger;
  const months = futureMonths(spec, shape.months);
  const watched = spec.pathways.find((pathway) => pathway.anyByHorizon === true);
  const pathways = Object.fromEntries(
    spec.pathways.map((pathway, index) => [
      pathway.id,
      pathwayForecast(ledger, index, recordedRate(spec, pathway)),
    ]),
  );
  const vetoMonths = Math.min(WINDOW_MONTHS, shape.months);
  const countries = spec.countries.map((country) => country.id);
  const list = (
    items: readonly { readonly id: string; readonly label: string }[],
    atIn: number,
    atBy: number,
  ) =>
    items.map(({ id, label }, index) =>
      monthly(ledger, id, label, months, atIn + index * shape.months, atBy + index * shape.months),
    );
  const indicators = Object.keys(spec.indicators ?? {}).map((id) => ({ id, label: id }));
  const offices = spec.turnover.map((item) => ({
    id: item.country,
    label: spec.countries.find((country) => country.id === item.country)?.label ?? item.country,
  }));
  return {
    schemaVersion: 1,
    pathways,
    anyDamageByHorizon: watched === undefined ? null : watchedForecast(ledger, recordedRate(spec, watched)),
    rules: rulesOf(ledger, spec),
    workingLevelBy: splitOf(ledger, spec, pathways),
    damageBy: watched === undefined ? {} : sharesOf(ledger, countries, layout.authors, AUTHOR_UNITS),
    vetoHolder: sharesOf(ledger, countries, layout.veto, vetoMonths),
    timeline: [...history, ...futureTimeline(ledger, spec)],
    factors: factorForecasts(ledger, spec, program),
    channels: channelForecasts(ledger, spec, program),
    events: list(spec.events, layout.eventIn, layout.eventBy),
    leaders: list(offices, layout.leaderIn, layout.leaderBy),
    acts: spec.acts === undefined ? [] : list(spec.countries, layout.actIn, layout.actBy),
    indicators: list(indicators, layout.indicatorIn, layout.indicatorBy).map((item, index) => ({
      ...item,
      standardErrorIn: errorsAt(ledger, layout.indicatorIn + index * shape.months),
    })),
    provenance: { ...provenance, paths: ledger.pathsDone, draws: drawsIn(ledger.rows) },
    fingerprint: fingerprintOf(ledger),
  };
}

/** Fingerprint of the integer tallies: totals of every count, the headline draw by draw, and the histograms. */
function fingerprintOf(ledger: Ledger): string {
  const totals = Float64Array.from({ length: ledger.layout.length }, (_, place) =>
    totalOf(ledger.rows, place),
  );
  const { headline, histograms } = ledger;
  return fingerprintOfCounts([[ledger.pathsDone], totals, drawsOf(headline), headline.counts, histograms]);
}
