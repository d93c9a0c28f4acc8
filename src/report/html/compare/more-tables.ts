import { changedChannels, channelCells } from "../../compare/channels";
import { movedIndices } from "../../compare/indices";
import type { Side } from "../../compare/input";
import { monthsShown } from "../../compare/timeline";
import { listed, oneLine } from "../../format";
import { pathwayName } from "../../names";
import { markedPoints } from "../../points";
import { endMonth } from "../../window";
import type { Markup } from "../markup";
import { paragraphs } from "../section";
import { numbers, table, words } from "../table";

/** How the differences come about: for windows that end on the way to the horizon. */
export function timelineTable({ alternative, input: { spec } }: Side): Markup[] {
  const months = monthsShown(alternative.timeline.length);
  const shown = months.flatMap((month) => alternative.timeline[month - 1] ?? []);
  if (shown.length < 2) return [];
  const ids = spec.pathways.map(({ id }) => id);
  return [
    table({
      caption: "Points of difference in the twelve months to the month named",
      columns: [words("Window to"), ...ids.map((id) => numbers(pathwayName(spec, id)))],
      rows: shown.map(({ month, pathways }) => [
        month,
        ...ids.map((id) => (pathways[id] === undefined ? "" : markedPoints(pathways[id]).trim())),
      ]),
    }),
  ];
}

/** How much likelier each indicator is. */
export function indicatorTable({ alternative, input: { comparison } }: Side): Markup[] {
  if (alternative.indicators.length === 0) return [];
  const at = (differences: readonly number[], errors: readonly number[]) =>
    markedPoints({ difference: differences.at(-1) ?? 0, standardError: errors.at(-1) ?? 0 }).trim();
  return [
    table({
      caption: "How much likelier each indicator is, in points",
      columns: [
        words("Indicator"),
        numbers(`In the twelve months to ${endMonth(comparison.provenance)}`),
        numbers("In any twelve months by then"),
      ],
      rows: alternative.indicators.map((item) => [
        oneLine(item.id),
        at(item.differenceIn, item.standardErrorIn),
        at(item.differenceBy, item.standardErrorBy),
      ]),
    }),
  ];
}

/** Channels that meet more or less often. */
export function channelTable(side: Side): Markup[] {
  if (side.alternative.channels.length === 0) return [];
  const { listed: changed, note } = changedChannels(side);
  const rows = changed.map((channel) => [oneLine(channel.label), ...channelCells(channel)]);
  const caption = `Channels that meet more or less often up to ${endMonth(side.input.comparison.provenance)}`;
  const columns = [
    words("Channel"),
    numbers("Months with a meeting"),
    numbers("Points: any meeting by then"),
  ];
  return [...(rows.length === 0 ? [] : [table({ caption, columns, rows })]), ...paragraphs([note])];
}

/** Headline indices whose means differ at the horizon. */
export function indexTable(side: Side): Markup[] {
  const { rows, still } = movedIndices(side);
  const caption = `Change of the means of the indices in ${endMonth(side.input.comparison.provenance)}`;
  const columns = [words("Index"), numbers("Change")];
  const cells = rows.map(({ label, cells: [change = ""] }) => [label, change.trim()]);
  return [
    ...(rows.length === 0 ? [] : [table({ caption, columns, rows: cells })]),
    ...paragraphs(still.length === 0 ? [] : [`Unchanged: ${listed(still)}.`]),
  ];
}
