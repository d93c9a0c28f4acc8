import type { Issue } from "../../contracts/errors";
import type { Forecast } from "../../contracts/forecast";
import { chosenChannels } from "./channel-choice";
import { DOT_KEY_ABOVE, dotKey, dotMarks } from "./channel-dots";
import { type ChannelLayout, labelRows, layOut } from "./channel-rows";
import { countsText, drawnText, titleOf } from "./channel-text";
import { frame, plotWidth } from "./frame";
import { type ChartOptions, check, optionIssue, referenceIssue } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import { type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { SIZES } from "./theme";

export interface ChannelOptions extends ChartOptions {
  /** Ids of the channels to draw. The first of the model, as many as `most`, where absent. */
  readonly channels?: readonly string[];
  /** Most channels drawn where none are named, 1 to 200; 12 where absent. */
  readonly most?: number;
}

const DEFAULT_MOST = 12;
const LIMIT = 200;

/** Room for the axis over the dots. */
const ABOVE = 34;

function nameIssues({ channels: all }: Forecast, { channels }: ChannelOptions): Issue[] {
  const expected = "a list of ids of channels";
  if (all.length === 0)
    return [
      optionIssue(["forecast", "channels"], "a channel", all, "This model has none: choose another chart."),
    ];
  if (channels === undefined) return [];
  if (!Array.isArray(channels) || channels.length === 0)
    return [optionIssue(["channels"], expected, channels, "Name one at least, or leave it out.")];
  const known = all.map(({ id }) => id);
  return channels.flatMap((id, place) => referenceIssue(["channels", place], "id of a channel", id, known));
}

function mostIssues({ most }: ChannelOptions): Issue[] {
  if (most === undefined || (Number.isInteger(most) && most >= 1 && most <= LIMIT)) return [];
  const range = `a whole number from 1 to ${LIMIT}`;
  return [optionIssue(["most"], range, most, "Choose a number in this range.", "out-of-range")];
}

/** Labels of the rows, each with the chance by the horizon at its end. */
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

/**
 * Who meets, and when: a row a channel, the likeliest to have met by the horizon first, and in it a dot for every month. The
 * area of a dot is the chance that the channel has met by then, and it is full from where that is more likely than not; the
 * chance of a meeting in the month itself is in its tooltip.
 *
 * @throws OptionsError listing every problem of the forecast and the options.
 */
export function channelChart(forecast: Forecast, options: ChannelOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "forecast",
    result: forecast,
    parts: ["channels", "provenance"],
    options,
    own: ["channels", "most"],
    issues: () => [...nameIssues(forecast, options), ...mostIssues(options)],
  });
  const { most = DEFAULT_MOST, channels: named } = options;
  const drawn = chosenChannels(forecast, named, most);
  const { provenance } = forecast;
  const layout = layOut(drawn, width);
  const inner = plotWidth({ width, ...layout });
  const title = titleOf(drawn, endName(provenance));
  const subtitle = `Chance to have met by each month, as of ${asOfName(provenance)}; number: by ${endName(provenance)}`;
  const more = drawnText(drawn.length, forecast.channels.length, named !== undefined);
  const legend = dotKey(layout, inner, plotWidth({ width }));
  const said = labelRows(layout, inner).map(({ description }) => `${description}.`);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [...more, countsText(drawn), ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    left: layout.left,
    right: layout.right,
    above: ABOVE,
    height: layout.height,
    under: DOT_KEY_ABOVE + legend.height,
    layers: [...dotMarks(layout, inner), ...labels(layout, inner), ...legend.layers],
  });
}
