import type { ChannelForecast, Forecast } from "../../contracts/forecast";
import { counted, monthName, percent } from "../format";
import { chanceAxis } from "./axes";
import { type ChannelLayout, dotRows, labelRows, layOut, lineRows, milestones } from "./channel-rows";
import { frame, plotWidth } from "./frame";
import { key } from "./key";
import { plain } from "./names";
import { type ChartOptions, check, optionIssue, referenceIssue } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import { asNumber, type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { ACCENT, FAINT, SIZES } from "./theme";

export interface ChannelOptions extends ChartOptions {
  /** Ids of the channels to draw. All of the model where absent. */
  readonly channels?: readonly string[];
}

/** Room for the axis over the dots, and between the dots and their key. */
const ABOVE = 24;
const UNDER = 14;

function channelIssues({ channels: all }: Forecast, { channels }: ChannelOptions) {
  const expected = "a list of ids of channels";
  if (all.length === 0)
    return [
      optionIssue(["forecast", "channels"], "a channel", all, "This model has none: choose another chart."),
    ];
  if (channels === undefined) return [];
  if (!Array.isArray(channels) || channels.length === 0)
    return [optionIssue(["channels"], expected, channels, "Name one at least, or leave it out for all.")];
  const known = all.map(({ id }) => id);
  return channels.flatMap((id, place) => referenceIssue(["channels", place], "id of a channel", id, known));
}

const last = (values: readonly number[]): number => values.at(-1) ?? 0;

/** The likeliest to have met by the horizon first; of equals, the one that meets more often. */
function ordered({ channels }: Forecast, { channels: chosen }: ChannelOptions): ChannelForecast[] {
  return channels
    .filter(({ id }) => chosen === undefined || chosen.includes(id))
    .sort((a, b) => last(b.probabilityBy) - last(a.probabilityBy) || b.expectedMeetings - a.expectedMeetings);
}

function dots(layout: ChannelLayout): JsonObject[] {
  const y = pixels("y");
  const rule = { type: "rule", color: ACCENT, strokeWidth: 1.5, opacity: FAINT.axis, aria: false };
  const dot = { type: "point", filled: true, size: 62, strokeWidth: 1.2, color: ACCENT, stroke: ACCENT };
  return [
    ...group(lineRows(layout), [marks(rule, { x: axis("from", layout), x2: { field: "to" }, y })]),
    ...group(dotRows(layout), [
      marks(
        { ...dot, opacity: 1, aria: false },
        { x: axis("probabilityBy", layout), y, fillOpacity: asNumber("fill") },
      ),
    ]),
  ];
}

/** The axis over the dots; its grid only where no label stands in it. */
function axis(field: string, { beside }: ChannelLayout): JsonObject {
  const chance = chanceAxis(field);
  return {
    ...chance,
    axis: { ...(chance.axis as JsonObject), orient: "top", grid: beside, labelFlush: !beside },
  };
}

function labels(layout: ChannelLayout, inner: number): JsonObject[] {
  const mark = { type: "text", baseline: "top", fontSize: SIZES.small, lineHeight: 14 };
  return group(labelRows(layout, inner), [
    marks(mark, {
      x: pixels("labelX"),
      y: pixels("labelY"),
      text: text("label"),
      description: text("description"),
    }),
    marks(
      { ...mark, align: "right", fontWeight: "bold", aria: false },
      { x: pixels("chanceX"), y: pixels("chanceY"), text: text("chance") },
    ),
  ]);
}

function keyOf(channels: readonly ChannelForecast[], layout: ChannelLayout, width: number) {
  const entries = milestones(channels[0] ?? { months: [] }).map(({ month, fill }) => ({
    style: { colour: ACCENT, shape: "circle", fill } as const,
    label: `met by ${monthName(month)}`,
  }));
  return key(entries, { x: -layout.left, y: layout.height + UNDER, width: plotWidth({ width }) });
}

function titleOf(channels: readonly ChannelForecast[], end: string): string {
  const likely = channels.filter(({ probabilityBy }) => last(probabilityBy) > 0.5).length;
  const [first, least] = [channels.at(0), channels.at(-1)];
  if (channels.length === 1 && first !== undefined)
    return `${plain(first.label)}: ${percent(last(first.probabilityBy))} to have met by ${end}`;
  const rest =
    least === undefined ? "" : `; least likely: ${plain(least.label)}, ${percent(last(least.probabilityBy))}`;
  return `${likely} of ${counted(channels.length, "channel")} will more likely than not have met by ${end}${rest}`;
}

/** What counts as a meeting, channel by channel. */
function countsText(channels: readonly ChannelForecast[]): string {
  const strict = channels.filter(({ counts }) => counts === "meetings").length;
  return `Number: chance by the horizon, with its Monte Carlo standard error. Counted are meetings for ${counted(strict, "channel")}, meetings and calls for ${counted(channels.length - strict, "channel")}.`;
}

/**
 * How likely each channel is to have met, by up to four months on the way to the horizon; the likeliest channel first.
 *
 * @throws OptionsError listing every problem of the forecast and the options.
 */
export function channelChart(forecast: Forecast, options: ChannelOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "forecast",
    result: forecast,
    parts: ["channels", "provenance"],
    options,
    own: ["channels"],
    issues: () => channelIssues(forecast, options),
  });
  const channels = ordered(forecast, options);
  const { provenance } = forecast;
  const layout = layOut(channels, width);
  const inner = plotWidth({ width, ...layout });
  const title = titleOf(channels, endName(provenance));
  const subtitle = `Chance that each has met by a month, as of ${asOfName(provenance)}`;
  const legend = keyOf(channels, layout, width);
  const said = labelRows(layout, inner).map(({ description }) => `${description}.`);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [countsText(channels), ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    left: layout.left,
    right: layout.right,
    above: ABOVE,
    height: layout.height,
    under: UNDER + legend.height,
    layers: [...dots(layout), ...labels(layout, inner), ...legend.layers],
  });
}
