import type {
  ChannelDifference,
  ComparedAlternative,
  Comparison,
  FactorDifference,
  MonthlyDifference,
} from "../../contracts/analysis/comparison";
import { addMonths, type Month } from "../../contracts/month";
import {
  differenceMeasures,
  factorDifferenceMeasures,
  flipMeasures,
  monthlyDifferenceMeasures,
  rangedMeasures,
} from "./difference-measures";
import { forecastRows, type Labels } from "./forecast-rows";
import { measures, ROW_COLUMNS, type Row } from "./measures";

/** One number of a comparison: of the forecast of the base or an alternative, or of what sets the two apart. */
export interface ComparisonRow extends Row {
  /** Name of the alternative, or `base`. */
  readonly alternative: string;
}

export const COMPARISON_COLUMNS = ["alternative", ...ROW_COLUMNS] as const;

const labelIn = (items: Labels["pathways"], id: string): string =>
  items.find((item) => item.id === id)?.label ?? id;

/** Differences of one number each, at the horizon. */
function headlineRows(alternative: ComparedAlternative, { pathways }: Labels, month: Month): Row[] {
  const watched = pathways.find((pathway) => pathway.anyByHorizon === true)?.id ?? "any";
  const any = alternative.anyDamageByHorizon;
  return [
    ...Object.entries(alternative.pathways).flatMap(([id, one]) =>
      measures(
        { section: "pathways", id, label: labelIn(pathways, id), month },
        rangedMeasures("probability", one),
      ),
    ),
    ...(any === null
      ? []
      : measures(
          { section: "anyDamageByHorizon", id: watched, label: labelIn(pathways, watched), month },
          differenceMeasures("probability", any),
        )),
    ...Object.entries(alternative.workingLevelBy).flatMap(([id, one]) =>
      measures({ section: "workingLevelBy", id, label: id, month }, differenceMeasures("probability", one)),
    ),
  ];
}

function flipRows({ flips }: ComparedAlternative, { pathways }: Labels, month: Month): Row[] {
  return flips.flatMap((flip) => {
    const label = `${labelIn(pathways, flip.from)} / ${labelIn(pathways, flip.to)}`;
    return measures({ section: "flips", id: `${flip.from}/${flip.to}`, label, month }, flipMeasures(flip));
  });
}

function timelineRows({ timeline }: ComparedAlternative, { pathways }: Labels): Row[] {
  return timeline.flatMap(({ month, pathways: differences }) =>
    Object.entries(differences).flatMap(([id, one]) =>
      measures(
        { section: "timeline", id, label: labelIn(pathways, id), month },
        differenceMeasures("probability", one),
      ),
    ),
  );
}

function monthlyRows(section: string, item: MonthlyDifference): Row[] {
  return item.months.flatMap((month, at) =>
    measures({ section, id: item.id, label: item.label, month }, monthlyDifferenceMeasures(item, at)),
  );
}

function channelRows(channel: ChannelDifference, month: Month): Row[] {
  const { id, label, expectedMeetings } = channel;
  return [
    ...monthlyRows("channels", channel),
    ...measures(
      { section: "channels", id, label, month },
      differenceMeasures("expectedMeetingsByMonth", expectedMeetings),
    ),
  ];
}

function factorRows(factor: FactorDifference): Row[] {
  const { id, label, unit, months } = factor;
  return months.flatMap((month, at) =>
    measures(
      { section: "factors", id, label: `${label} (${unit})`, month },
      factorDifferenceMeasures(factor, at),
    ),
  );
}

function differenceRows(alternative: ComparedAlternative, labels: Labels, end: Month): Row[] {
  return [
    ...headlineRows(alternative, labels, end),
    ...flipRows(alternative, labels, end),
    ...timelineRows(alternative, labels),
    ...alternative.factors.flatMap(factorRows),
    ...alternative.channels.flatMap((channel) => channelRows(channel, end)),
    ...(["events", "leaders", "acts", "indicators"] as const).flatMap((section) =>
      alternative[section].flatMap((item) => monthlyRows(section, item)),
    ),
  ];
}

/** One alternative as tidy rows, one number a row: its forecast, then its differences from the base. */
export function alternativeRows(alternative: ComparedAlternative, labels: Labels): Row[] {
  const { asOf, horizonMonths } = alternative.forecast.provenance;
  return [
    ...forecastRows(alternative.forecast, labels),
    ...differenceRows(alternative, labels, addMonths(asOf, horizonMonths)),
  ];
}

/**
 * A comparison as tidy rows, one number a row: the forecast of every model, and for each alternative its differences from
 * the base. Differences of chances lie between -1 and 1.
 *
 * @param labels the base model, for the labels of pathways and countries.
 */
export function comparisonRows(comparison: Comparison, labels: Labels): ComparisonRow[] {
  const { base, alternatives } = comparison;
  const named = (alternative: string, rows: readonly Row[]) => rows.map((row) => ({ alternative, ...row }));
  return [
    ...named("base", forecastRows(base, labels)),
    ...Object.entries(alternatives).flatMap(([name, one]) => named(name, alternativeRows(one, labels))),
  ];
}
