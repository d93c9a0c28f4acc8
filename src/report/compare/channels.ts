import type { ChannelDifference } from "../../contracts/analysis/comparison";
import { counted, oneLine } from "../format";
import { cut, wrap } from "../layout";
import { matrixLines } from "../matrix";
import type { Page } from "../page";
import { estimateText, isNothing, pointsText } from "../points";
import { signedBar } from "../signed-bar";
import { endMonth } from "../window";
import type { Side } from "./input";

const LISTED = 8;
const STANDARD_ERRORS = 2;
const HALF_BAR = 4;
/** Columns that the numbers and bars take. */
const NUMBERS = 50;
const LEAST_LABEL = 16;

/** Share of differences of nothing that lie beyond two standard errors by chance alone: 2 (1 - Phi(2)). */
const BY_CHANCE = 0.0455;

const change = ({ expectedMeetings }: ChannelDifference): number => Math.abs(expectedMeetings.difference);

const isBeyond = ({ expectedMeetings }: ChannelDifference): boolean =>
  !isNothing(expectedMeetings) &&
  Math.abs(expectedMeetings.difference) > STANDARD_ERRORS * expectedMeetings.standardError;

/** Months with a meeting, and the chance of any, at the horizon: how far each is moved. */
export function channelCells(channel: ChannelDifference): [months: string, anyByThen: string] {
  const by = {
    difference: channel.differenceBy.at(-1) ?? 0,
    standardError: channel.standardErrorBy.at(-1) ?? 0,
  };
  return [estimateText(channel.expectedMeetings, 2), pointsText(by)];
}

function table(listed: readonly ChannelDifference[], side: Side, page: Page): string[] {
  const end = endMonth(side.input.comparison.provenance);
  const room = Math.max(LEAST_LABEL, page.width - NUMBERS);
  const most = Math.max(...listed.map(change));
  const rows = listed.map((channel) => ({
    label: cut(oneLine(channel.label), room),
    cells: channelCells(channel),
    picture: signedBar(channel.expectedMeetings.difference, most, HALF_BAR),
  }));
  const matrix = {
    corner: `months with a meeting to ${end}`,
    names: ["months", "points: any by then"],
    pictured: "",
    rows,
  };
  return matrixLines(matrix, page);
}

/** Channels that meet more or less often, the most changed first; of those left out it is said how many there are. */
export function changedChannels({ alternative: { channels: all } }: Side) {
  const told = all.filter(isBeyond).sort((a, b) => change(b) - change(a));
  const listed = told.slice(0, LISTED);
  const more = told.length - listed.length;
  const rest = all.length - told.length;
  const chance = `by chance alone about ${Math.max(1, Math.round(BY_CHANCE * all.length))} of ${all.length} would be listed`;
  const untold = `${counted(rest, "channel")}: no change beyond ${STANDARD_ERRORS} standard errors`;
  const parts = [
    ...(more > 0 ? [`${counted(more, "more channel")} change less than these`] : []),
    ...(rest > 0 ? [untold] : []),
    ...(told.length > 0 ? [chance] : []),
  ];
  return { listed, note: `${parts.join("; ")}.` };
}

/** The same as a table with a note. */
export function channels(side: Side, page: Page): string[] {
  if (side.alternative.channels.length === 0) return [];
  const { listed, note } = changedChannels(side);
  return [
    ...(listed.length === 0 ? [] : table(listed, side, page)),
    ...wrap(note, page.width, 2).map(page.paint.quiet),
  ];
}
