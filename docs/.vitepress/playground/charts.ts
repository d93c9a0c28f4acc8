import type { Comparison } from "trilateral-pathways";
import { channelChart, comparisonChart, fanChart, timelineChart } from "trilateral-pathways/charts";
import type { Chart } from "./messages";
import { ALTERNATIVE } from "./result";

/** The charts of a comparison with the scenario, for so much room in pixels. */
export function chartsOf(comparison: Comparison, width: number): Chart[] {
  const forecast = comparison.alternatives[ALTERNATIVE]?.forecast;
  if (forecast === undefined) return [];
  const of = { width, ink: "currentColor" } as const;
  const ofBoth = comparisonChart(comparison, of);
  const specs = [ofBoth, ...[timelineChart, fanChart, channelChart].map((chart) => chart(forecast, of))];
  return specs.map((spec) => ({ words: spec.description, spec }));
}
