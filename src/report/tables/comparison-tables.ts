import type {
  ChannelDifference,
  ComparedAlternative,
  FactorDifference,
  Flip,
  MonthlyDifference,
} from "../../contracts/analysis/comparison";
import type { Difference } from "../../contracts/analysis/parts";
import {
  differenceMeasures,
  factorDifferenceMeasures,
  flipMeasures,
  monthlyDifferenceMeasures,
} from "../rows/difference-measures";
import type { Measures } from "../rows/measures";
import { byId, byMonth, type TableRow } from "./table";

/** What sets two chances apart. */
export const chanceDifference = (one: Difference): Measures => differenceMeasures("probability", one);

/** Every pathway in a window. */
export const windowDifferences = ({ month, pathways }: ComparedAlternative["timeline"][number]): TableRow[] =>
  byId("pathway", pathways, chanceDifference).map((row) => ({ month, ...row }));

export const flipRow = (flip: Flip): TableRow => ({ from: flip.from, to: flip.to, ...flipMeasures(flip) });

export const factorDifferences = (factor: FactorDifference): TableRow[] => {
  const { id, kind, family, label, unit } = factor;
  return byMonth(factor, { id, kind, family, label, unit }, factorDifferenceMeasures);
};

const named = ({ id, label }: MonthlyDifference): TableRow => ({ id, label });

export const monthlyDifferences = (item: MonthlyDifference): TableRow[] =>
  byMonth(item, named(item), monthlyDifferenceMeasures);

/** The difference of the expected number of meetings is that of all months up to the last. */
export const channelDifferences = (channel: ChannelDifference): TableRow[] => {
  const meetings = Object.entries(differenceMeasures("expectedMeetingsByMonth", channel.expectedMeetings));
  return byMonth(channel, { ...named(channel), level: channel.level }, (item, at) => ({
    ...monthlyDifferenceMeasures(item, at),
    ...Object.fromEntries(
      meetings.map(([name, value]) => [name, at === item.months.length - 1 ? value : null]),
    ),
  }));
};
