import type { Comparison } from "trilateral-pathways";
import { pathwayChart } from "trilateral-pathways/charts";
import type { Chart } from "./messages";
import { ALTERNATIVE } from "./result";

/** The charts of a comparison with the scenario, for so much room in pixels. */
export function chartsOf(comparison: Comparison, width: number): Chart[] {
  const forecast = comparison.alternatives[ALTERNATIVE]?.forecast;
  if (forecast === undefined) return [];
  const specs = [pathwayChart(forecast, { width })];
  return specs.map((spec) => ({ words: spec.description, spec }));
}
