import type { JsonObject } from "./spec";
import { FAINT, FONT, INK, SIZES } from "./theme";

/** The theme as Vega-Lite takes it: no ground of its own, ink of the page. */
export function config(): JsonObject {
  const ink = { labelColor: INK, titleColor: INK, domainColor: INK, tickColor: INK, gridColor: INK };
  return {
    font: FONT,
    lineBreak: "\n",
    view: { stroke: null },
    axis: {
      ...ink,
      domainOpacity: FAINT.axis,
      tickOpacity: FAINT.axis,
      gridOpacity: FAINT.grid,
      labelFontSize: SIZES.small,
      labelLimit: 0,
      labelOverlap: false,
      tickSize: 4,
      title: null,
    },
    text: { color: INK, fontSize: SIZES.text, align: "left", baseline: "alphabetic", lineHeight: 15 },
    title: {
      color: INK,
      subtitleColor: INK,
      fontSize: SIZES.title,
      subtitleFontSize: SIZES.text,
      anchor: "start",
      frame: "group",
    },
  };
}
