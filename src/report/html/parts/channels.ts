import type { ChannelForecast } from "../../../contracts/forecast";
import { type BriefInput, monthAhead } from "../../brief/input";
import { channelChart } from "../../charts/channel-chart";
import { oneLine, places, withError } from "../../format";
import { figure } from "../figure";
import { numbers, type Table, words } from "../table";
import type { Part } from "./part";

const HALF_YEAR = 6;
const YEAR = 12;

/** Months by which a meeting is asked for: half a year, a year and the horizon, as far as they are apart. */
function marksOf(input: BriefInput) {
  const marks = [HALF_YEAR, YEAR, Number.POSITIVE_INFINITY].map((months) => monthAhead(input, months));
  return marks.filter(({ at }, place) => marks.findIndex((other) => other.at === at) === place);
}

function channelNumbers(input: BriefInput, channels: readonly ChannelForecast[]): Table {
  const marks = marksOf(input);
  const first = marks[0]?.at ?? 0;
  const ranked = [...channels].sort((a, b) => (b.probabilityBy[first] ?? 0) - (a.probabilityBy[first] ?? 0));
  return {
    caption: "Chance that each channel meets at least once, ± half the 95% Monte Carlo interval",
    columns: [
      words("Channel"),
      words("What counts"),
      ...marks.map(({ month }) => numbers(`By ${month}`)),
      numbers("Months with one, expected"),
    ],
    rows: ranked.map((channel) => [
      oneLine(channel.label),
      channel.counts,
      ...marks.map(({ at }) => withError(channel.probabilityBy[at] ?? 0, channel.standardError[at] ?? 0)),
      places(channel.expectedMeetings, 1),
    ]),
  };
}

/** Who meets, by when. */
export const channels: Part<BriefInput> = async (input, draw) => {
  const { channels: items } = input.forecast;
  if (items.length === 0) return undefined;
  const chart = {
    id: "channels-by-month",
    name: "Who meets, by when",
    specOf: (width: number) => channelChart(input.forecast, { width, ink: "currentColor" }),
    tables: [channelNumbers(input, items)],
  };
  return { id: "channels", title: "Who meets", body: await figure(chart, draw) };
};
