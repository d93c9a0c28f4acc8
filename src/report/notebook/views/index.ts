import type { ResultName, Results } from "../../../contracts/results";
import { comparisonChart } from "../../charts/comparison-chart";
import { pathwayChart } from "../../charts/pathway-chart";
import type { ChartSpec } from "../../charts/spec";
import { sweepChart } from "../../charts/sweep-chart";
import { tornadoChart } from "../../charts/tornado-chart";
import type { Shown } from "../kinds";
import type { Sheet } from "../sheet";
import { attributionSheet, leverSheet, sweepSheet, tornadoSheet } from "./analyses";
import { comparisonSheet } from "./comparison";
import { forecastSheet } from "./forecast";
import { rowsSheet } from "./rows";

/** How results are shown that are not shown as a table. */
interface View<T> {
  readonly sheet: (result: T) => Sheet;
  readonly chart?: (result: T) => ChartSpec | undefined;
}

type ShownResult = Extract<Shown, { readonly kind: "result" }>;

type Views = { readonly [N in ResultName]?: View<Results[N]> };

/** A chart shows one alternative, the first; the page shows all. */
const firstAlternative = (comparison: Results["comparison"]): ChartSpec | undefined =>
  Object.keys(comparison.alternatives).length === 0 ? undefined : comparisonChart(comparison);

const VIEWS: Views = {
  forecast: { sheet: forecastSheet, chart: (forecast) => pathwayChart(forecast) },
  comparison: { sheet: comparisonSheet, chart: firstAlternative },
  sweep: { sheet: sweepSheet, chart: (sweep) => sweepChart(sweep) },
  tornado: { sheet: tornadoSheet, chart: (tornado) => tornadoChart(tornado) },
  attribution: { sheet: attributionSheet },
  "lever ranking": { sheet: leverSheet },
};

/** What is shown of a result or part: a sheet, and a chart where there is one for it. */
export function viewOf({ name, result, rows }: ShownResult): { sheet: Sheet; chart?: ChartSpec } {
  return ownView(name, result) ?? { sheet: rowsSheet(rows()) };
}

/** The name says what the result is. */
function ownView<N extends ResultName>(name: N, result: unknown) {
  const view: View<Results[N]> | undefined = VIEWS[name];
  if (view === undefined) return undefined;
  const one = result as Results[N];
  const chart = view.chart?.(one);
  return { sheet: view.sheet(one), ...(chart && { chart }) };
}
