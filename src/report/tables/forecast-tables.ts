import type {
  ChannelForecast,
  FactorForecast,
  Forecast,
  IndicatorForecast,
  KeptPaths,
  MonthlyForecast,
  PathwayForecast,
  Provenance,
} from "../../contracts/forecast";
import {
  factorMeasures,
  indicatorMeasures,
  monthlyMeasures,
  pathwayMeasures,
  runMeasures,
} from "../rows/forecast-measures";
import { byId, byMonth, flat, type TableRow } from "./table";

/** The numbers of a pathway and its words. */
export const pathwayRow = (item: PathwayForecast): TableRow => ({
  ...pathwayMeasures(item),
  words: item.words,
});

/** Every pathway a row. */
export const pathwaysTable = (pathways: Forecast["pathways"]): TableRow[] =>
  Object.entries(pathways).map(([pathway, item]) => ({ pathway, ...pathwayRow(item) }));

/** Every pathway under every rule. */
export const rulesTable = (rules: Forecast["rules"]): TableRow[] =>
  Object.entries(rules).flatMap(([rule, shares]) =>
    byId("pathway", shares, (probability) => ({ probability })).map((row) => ({ rule, ...row })),
  );

/** Shares of worlds, or of months, by what they are shares of. */
export const sharesTable = (shares: Readonly<Record<string, number>>): TableRow[] =>
  byId("id", shares, (share) => ({ share }));

/** Every pathway in a window. */
export const windowTable = ({ month, history, ...window }: Forecast["timeline"][number]): TableRow[] =>
  Object.entries(window.pathways).map(([pathway, probability]) => ({
    ...{ month, history, pathway, probability },
    standardError: window.standardError[pathway] ?? null,
  }));

export const factorTable = (factor: FactorForecast): TableRow[] => {
  const { id, kind, family, label, unit } = factor;
  return byMonth(factor, { id, kind, family, label, unit }, factorMeasures);
};

const named = ({ id, label }: MonthlyForecast): TableRow => ({ id, label });

export const monthlyTable = (item: MonthlyForecast): TableRow[] =>
  byMonth(item, named(item), monthlyMeasures);

export const indicatorTable = (item: IndicatorForecast): TableRow[] =>
  byMonth(item, named(item), indicatorMeasures);

/** The expected number of meetings is that of all months up to the last. */
export const channelTable = (channel: ChannelForecast): TableRow[] => {
  const { level, counts, expectedMeetings, months } = channel;
  return byMonth(channel, { ...named(channel), level, counts }, (item, at) => ({
    ...monthlyMeasures(item, at),
    expectedMeetingsByMonth: at === months.length - 1 ? expectedMeetings : null,
  }));
};

/** Every month of every kept path. */
export const pathsTable = ({ draw, months, pathway, pathwayIds, series }: KeptPaths): TableRow[] =>
  draw.flatMap((ofDraw, path) =>
    months.map((month, at) => ({
      ...{ path, draw: ofDraw, month },
      pathway: pathwayIds[pathway[path]?.[at] ?? -1] ?? null,
      ...Object.fromEntries(Object.entries(series).map(([id, rows]) => [id, rows[path]?.[at] ?? null])),
    })),
  );

/** A run in one row. */
export const provenanceTable = (provenance: Provenance): TableRow[] => {
  const { precision: _, ...rest } = provenance;
  return [{ ...flat(rest), ...runMeasures(provenance) }];
};
