import type { AnalysisProvenance, Difference, RangedDifference } from "../../contracts/analysis/parts";
import { once } from "../../contracts/once";
import type { ResultName, Results } from "../../contracts/results";
import { ATTRIBUTION_COLUMNS, attributionRows } from "../rows/attribution-rows";
import { alternativeRows, COMPARISON_COLUMNS, comparisonRows } from "../rows/comparison-rows";
import { differenceMeasures, rangedMeasures } from "../rows/difference-measures";
import { forecastRows, type Labels } from "../rows/forecast-rows";
import { LEVER_COLUMNS, leverRows } from "../rows/lever-rows";
import { ROW_COLUMNS } from "../rows/measures";
import { SWEEP_COLUMNS, sweepRows } from "../rows/sweep-rows";
import { TORNADO_COLUMNS, tornadoRows } from "../rows/tornado-rows";
import * as analysis from "./analysis-tables";
import * as comparison from "./comparison-tables";
import * as forecast from "./forecast-tables";
import { aligned, byId, flat, type TableRow } from "./table";

type Tables = { readonly [N in ResultName]: (part: Results[N], labels: Labels) => TableRow[] };

/** Rows of long form, in the order of their columns. */
const long = (rows: readonly object[], columns: readonly string[]): TableRow[] =>
  aligned(rows.map(flat), columns);

const each =
  <T>(table: (one: T) => TableRow[]) =>
  (list: readonly T[]): TableRow[] =>
    list.flatMap((one) => table(one));

const single =
  <T>(row: (one: T) => TableRow) =>
  (one: T): TableRow[] => [row(one)];

const chances = (record: Readonly<Record<string, Difference>>) =>
  byId("id", record, comparison.chanceDifference);

const ranged = (one: RangedDifference) => rangedMeasures("probability", one);

const alternatives: Tables["comparison.alternatives"] = (record, labels) =>
  Object.entries(record).flatMap(([alternative, one]) =>
    long(alternativeRows(one as Parameters<typeof alternativeRows>[0], labels), ROW_COLUMNS).map((row) => ({
      alternative,
      ...row,
    })),
  );

/** How each result, and each part of one, becomes rows. */
export const tables = /* @__PURE__ */ once(
  (): Tables => ({
    forecast: (one, labels) => long(forecastRows(one, labels), ROW_COLUMNS),
    "forecast.pathways": forecast.pathwaysTable,
    "forecast.pathways[id]": single(forecast.pathwayRow),
    "forecast.rules": forecast.rulesTable,
    "forecast.workingLevelBy, damageBy, vetoHolder or rules[name]": forecast.sharesTable,
    "forecast.timeline": each(forecast.windowTable),
    "forecast.timeline[i]": forecast.windowTable,
    "forecast.factors": each(forecast.factorTable),
    "forecast.factors[i]": forecast.factorTable,
    "forecast.channels": each(forecast.channelTable),
    "forecast.channels[i]": forecast.channelTable,
    "forecast.events, leaders or acts": each(forecast.monthlyTable),
    "forecast.events[i], leaders[i] or acts[i]": forecast.monthlyTable,
    "forecast.indicators": each(forecast.indicatorTable),
    "forecast.indicators[i]": forecast.indicatorTable,
    "forecast.paths": forecast.pathsTable,
    "forecast.provenance": forecast.provenanceTable,
    comparison: (one, labels) => long(comparisonRows(one, labels), COMPARISON_COLUMNS),
    "comparison.alternatives": alternatives,
    "comparison.alternatives[name]": (one, labels) => long(alternativeRows(one, labels), ROW_COLUMNS),
    "alternative.pathways": (record) => byId("pathway", record, ranged),
    "alternative.pathways[id]": single(ranged),
    "alternative.workingLevelBy": chances,
    "alternative.anyDamageByHorizon or workingLevelBy[id]": single((one) => differenceMeasures("", one)),
    "alternative.flips": (flips) => flips.map(comparison.flipRow),
    "alternative.flips[i]": single(comparison.flipRow),
    "alternative.timeline": each(comparison.windowDifferences),
    "alternative.timeline[i]": comparison.windowDifferences,
    "alternative.factors": each(comparison.factorDifferences),
    "alternative.factors[i]": comparison.factorDifferences,
    "alternative.channels": each(comparison.channelDifferences),
    "alternative.channels[i]": comparison.channelDifferences,
    "alternative.events, leaders, acts or indicators": each(comparison.monthlyDifferences),
    "alternative.events[i], leaders[i], acts[i] or indicators[i]": comparison.monthlyDifferences,
    "comparison.provenance": single((one: AnalysisProvenance) => flat(one)),
    sweep: (one, labels) => long(sweepRows(one, labels), SWEEP_COLUMNS),
    "sweep.base": (base) => byId("pathway", base, (one) => one),
    "sweep.curve": each(analysis.pointTable),
    "sweep.curve[i]": analysis.pointTable,
    "sweep.isotonic": analysis.isotonicTable,
    "sweep.tipping": single(analysis.tippingRow),
    tornado: (one) => long(tornadoRows(one), TORNADO_COLUMNS),
    "tornado.inputs": each(analysis.inputTable),
    "tornado.inputs[i]": analysis.inputTable,
    attribution: (one) => long(attributionRows(one), ATTRIBUTION_COLUMNS),
    "attribution.items or families": each(analysis.shareTable),
    "attribution.items[i] or families[i]": analysis.shareTable,
    "lever ranking": (one) => long(leverRows(one), LEVER_COLUMNS),
    "lever ranking.levers": each(analysis.leverTable),
    "lever ranking.levers[i]": analysis.leverTable,
    "rows: a list of flat objects": (rows) => [...rows],
  }),
);
