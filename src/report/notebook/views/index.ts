import type { ResultName, Results } from "../../../contracts/results";
import { pathwayChart } from "../../charts/pathway-chart";
import type { ChartSpec } from "../../charts/spec";
import type { Shown } from "../kinds";
import type { Sheet } from "../sheet";
import { attributionSheet, leverSheet, sweepSheet, tornadoSheet } from "./analyses";
import { comparisonSheet } from "./comparison";
import { forecastSheet } from "./forecast";
import { rowsSheet } from "./rows";

/** How results are shown that are not shown as a table. */
interface View<T> {
  readonly sheet: (result: T) => Sheet;
  readonly chart?: (result: T) => ChartSpec;
}

type ShownResult = Extract<Shown, { readonly kind: "result" }>;

type Views = { readonly [N in ResultName]?: View<Results[N]> };

const VIEWS: Views = {
  forecast: { sheet: forecastSheet, chart: (forecast) => pathwayChart(forecast) },
  comparison: { sheet: comparisonSheet },
  sweep: { sheet: sweepSheet },
  tornado: { sheet: tornadoSheet },
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
  return { sheet: view.sheet(one), ...(view.chart && { chart: view.chart(one) }) };
}
