import type { ChannelForecast } from "../../contracts/forecast";
import { counted, PLUS_MINUS, percent } from "../format";
import { byHorizon } from "./channel-choice";
import { plain } from "./names";

/** How many of the channels drawn are likely to meet, and which is the least likely. */
export function titleOf(channels: readonly ChannelForecast[], end: string): string {
  const likely = channels.filter((channel) => byHorizon(channel) > 0.5).length;
  const [first, least] = [channels.at(0), channels.at(-1)];
  if (channels.length === 1 && first !== undefined)
    return `${plain(first.label)}: ${percent(byHorizon(first))} to have met by ${end}`;
  const rest =
    least === undefined ? "" : `; least likely: ${plain(least.label)}, ${percent(byHorizon(least))}`;
  return `${likely} of ${counted(channels.length, "channel")} will more likely than not have met by ${end}${rest}`;
}

/** That there are more channels than are drawn. */
export function drawnText(drawn: number, all: number, isNamed: boolean): string[] {
  return isNamed || drawn === all ? [] : [`Drawn are the first ${drawn} of the model's ${all} channels.`];
}

/** What counts as a meeting, channel by channel. */
export function countsText(channels: readonly ChannelForecast[]): string {
  const strict = channels.filter(({ counts }) => counts === "meetings").length;
  const others = channels.length - strict;
  const counts = [
    ...(strict > 0 ? [`meetings for ${counted(strict, "channel")}`] : []),
    ...(others > 0 ? [`meetings and calls for ${counted(others, "channel")}`] : []),
  ];
  return `${PLUS_MINUS} Counted are ${counts.join(", ")}.`;
}
