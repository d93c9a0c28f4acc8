import type { Comparison } from "trilateral-pathways";
import { channelChart, comparisonChart, fanChart, timelineChart } from "trilateral-pathways/charts";
import type { Chart } from "./messages";
import { ALTERNATIVE } from "./result";

/** The charts of a comparison with a scenario of that name, for so much room in pixels. */
export function chartsOf(comparison: Comparison, name: string, width: number): Chart[] {
  const alternative = comparison.alternatives[ALTERNATIVE];
  if (alternative === undefined) return [];
  const { forecast } = alternative;
  const of = { width, ink: "currentColor" } as const;
  const ofBoth = comparisonChart({ ...comparison, alternatives: { [name]: alternative } }, of);
  const specs = [ofBoth, ...[timelineChart, fanChart, channelChart].map((chart) => chart(forecast, of))];
  return specs.map((spec) => ({ words: spec.description, spec }));
}
