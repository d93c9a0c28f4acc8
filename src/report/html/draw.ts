import type { ChartSpec } from "../charts/spec";

/** Draws a chart as the text of an SVG picture. */
export type DrawChart = (spec: ChartSpec) => Promise<string>;
