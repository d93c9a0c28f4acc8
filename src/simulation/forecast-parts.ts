import type {
  ChannelForecast,
  FactorForecast,
  MonthlyForecast,
  PathwayForecast,
} from "../contracts/forecast";
import type { ModelSpec } from "../contracts/model-spec";
import { addMonths, type Month } from "../contracts/month";
import type { Program } from "../kernel/program";
import { INDEX_KIND } from "../kernel/shape";
import { shownValue } from "../kernel/shown";
import { HISTOGRAM_CELLS, headlinePlaces } from "../kernel/tally-layout";
import { betaRange } from "../statistics/beta-range";
import { histogramQuantiles } from "../statistics/quantile";
import { twoLevel } from "../statistics/two-level";
import type { Ledger } from "./ledger";
import { drawSums, totalOf } from "./row-sums";
import { shownProbability, wordsFor } from "./words";

const clamp = (p: number): number => Math.max(0, Math.min(1, p));

/** Months after `asOf` up to the horizon. */
export function futureMonths(spec: ModelSpec, months: number): Month[] {
  return Array.from({ length: months }, (_, index) => addMonths(spec.asOf, index + 1));
}

/** One headline quantity with its four numbers. */
export function pathwayForecast(
  ledger: Ledger,
  quantity: number,
  baseRate: number | undefined,
): PathwayForecast {
  const place = headlinePlaces(ledger.shape, ledger.layout)[quantity] ?? 0;
  const stats = twoLevel(drawSums(ledger.rows, place));
  const shown = shownProbability(stats.mean, baseRate ?? 1 / ledger.shape.pathways, stats.ensembleSd);
  return {
    probability: clamp(stats.mean),
    shown,
    standardError: stats.standardError,
    pathStandardError: stats.pathStandardError,
    ensembleStandardError: stats.ensembleStandardError,
    parameterRange: betaRange(clamp(stats.mean), stats.ensembleSd),
    words: wordsFor(shown),
    baseRate: baseRate ?? null,
  };
}

/** Mean over draws of the share of paths of one counted quantity. */
export function share(ledger: Ledger, place: number, unit = 1): number {
  return clamp(twoLevel(drawSums(ledger.rows, place, unit)).mean);
}

/** A monthly quantity: at least one in the month, and by the month. */
export function monthly(
  ledger: Ledger,
  id: string,
  label: string,
  months: readonly Month[],
  atIn: number,
  atBy: number,
): MonthlyForecast {
  const by = months.map((_, month) => twoLevel(drawSums(ledger.rows, atBy + month)));
  return {
    id,
    label,
    months: [...months],
    probabilityIn: months.map((_, month) => share(ledger, atIn + month)),
    probabilityBy: by.map((stats) => clamp(stats.mean)),
    standardError: by.map((stats) => stats.standardError),
  };
}

export function channelForecasts(ledger: Ledger, spec: ModelSpec, program: Program): ChannelForecast[] {
  const { layout, shape } = ledger;
  const months = futureMonths(spec, shape.months);
  const scheduled = new Set(
    spec.interventions?.flatMap((item) => (item.type === "schedule-meeting" ? [item.channel] : [])),
  );
  return spec.channels.flatMap((channel, index) => {
    const meets =
      channel.ratePerYear !== undefined || spec.summit?.channel === channel.id || scheduled.has(channel.id);
    if (!meets) return [];
    const at = index * shape.months;
    const base = monthly(
      ledger,
      channel.id,
      channel.label,
      months,
      layout.channelIn + at,
      layout.channelBy + at,
    );
    return [
      {
        ...base,
        level: channel.level,
        counts:
          program.channelCountsCalls[index] === 1 ? ("meetings and calls" as const) : ("meetings" as const),
        expectedMeetings: base.probabilityIn.reduce((sum, p) => sum + p, 0),
      },
    ];
  });
}

/** Shown units of a tallied series: factors and latent indices by their family's scale, weighted means as they stand. */
function toShown(program: Program, series: number, value: number): number {
  const { factors } = program.shape;
  if (series < factors)
    return shownValue(program.factorScale[series] ?? 0, program.factorUnit[series] ?? 1, value);
  const index = series - factors;
  if (program.indexKind[index] === INDEX_KIND["weighted-mean"]) return value;
  const group = program.indexGroupStart[index] ?? 0;
  const member = program.indexMember[program.indexMemberStart[group] ?? 0] ?? 0;
  return shownValue(program.factorScale[member] ?? 0, program.factorUnit[member] ?? 1, value);
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

function seriesQuantiles(ledger: Ledger, program: Program, series: number): FactorForecast["quantiles"] {
  const rows = ledger.shape.months + 1;
  const low = program.seriesLow[series] ?? 0;
  const step = program.seriesStep[series] ?? 1;
  const byMonth = Array.from({ length: rows }, (_, month) => {
    const from = (series * rows + month) * HISTOGRAM_CELLS;
    const cells = ledger.histograms.subarray(from, from + HISTOGRAM_CELLS);
    return histogramQuantiles(cells, low, step, LEVELS).map((value) => toShown(program, series, value));
  });
  const list = (level: number) => byMonth.map((quantiles) => quantiles[level] ?? Number.NaN);
  return { p05: list(0), p25: list(1), p50: list(2), p75: list(3), p95: list(4) };
}

export function factorForecasts(ledger: Ledger, spec: ModelSpec, program: Program): FactorForecast[] {
  const months = [spec.asOf, ...futureMonths(spec, ledger.shape.months)];
  const units = new Map(spec.families.map((family) => [family.id, family.unit]));
  const factors = spec.factors.map((factor) => ({
    ...factor,
    kind: "factor" as const,
    unit: units.get(factor.family) ?? "",
  }));
  const indices = spec.indices.map((index) => ({ ...index, kind: "index" as const }));
  return [...factors, ...indices].map(({ id, kind, label, family, unit }, series) => ({
    id,
    kind,
    label,
    family,
    unit,
    months,
    quantiles: seriesQuantiles(ledger, program, series),
  }));
}

/** Shares of a total that is counted in whole units over all paths. */
export function sharesOf(
  ledger: Ledger,
  ids: readonly string[],
  place: number,
  unit: number,
): Record<string, number> {
  return Object.fromEntries(
    ids.map((id, index) => [id, clamp(totalOf(ledger.rows, place + index) / unit / ledger.pathsDone)]),
  );
}
