import type { Forecast } from "../../contracts/forecast";
import { oneLine } from "../format";
import { fanPanel } from "./fan-panel";
import { endText, fanTitle } from "./fan-text";
import { frame, plotWidth } from "./frame";
import { check } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import { chosenSeries, type FanOptions, seriesIssues } from "./series";
import type { ChartSpec, JsonObject } from "./spec";

const LAYOUT = { left: 34, right: 6, between: 18, under: 24 } as const;
const PANEL_HEIGHT = { one: 180, several: 90 } as const;

const KEY =
  "Line: median of the simulated worlds. Bands: the middle half (25 to 75%) and nine in ten (5 to 95%), parameters and chance together; in brackets the outer band at the end.";

/**
 * How factors and indices spread out: median, middle half and nine in ten of the simulated worlds, month by month, one panel a
 * series in its own unit.
 *
 * @throws OptionsError listing every problem of the forecast and the options.
 */
export function fanChart(forecast: Forecast, options: FanOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "forecast",
    result: forecast,
    parts: ["factors", "provenance"],
    options,
    own: ["series"],
    issues: () => seriesIssues(forecast, options),
  });
  const series = chosenSeries(forecast, options);
  const { provenance } = forecast;
  const inner = plotWidth({ width, ...LAYOUT });
  const height = series.length > 1 ? PANEL_HEIGHT.several : PANEL_HEIGHT.one;
  const layers: JsonObject[] = [];
  let top = 0;
  for (const one of series) {
    const place = { top, height, width: inner, left: LAYOUT.left };
    const panel = fanPanel(one, place);
    layers.push(...panel.layers);
    top = panel.bottom + LAYOUT.between;
  }
  const title = fanTitle(series, provenance);
  const subtitle = `Simulated from ${asOfName(provenance)} to ${endName(provenance)}`;
  const said = series.map((one) => `${oneLine(one.label)}, ${oneLine(one.unit)}: ${endText(one)}.`);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [KEY, ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    left: LAYOUT.left,
    right: LAYOUT.right,
    height: top - LAYOUT.between,
    under: LAYOUT.under,
    layers,
    resolve: { scale: { y: "independent" } },
  });
}
