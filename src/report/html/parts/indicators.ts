import { type BriefInput, horizonMonth } from "../../brief/input";
import { expressionSyntax } from "../../expression-text";
import { oneLine, withError } from "../../format";
import { html } from "../markup";
import { numbers, table, words } from "../table";
import type { Part } from "./part";

/** How likely it is that each indicator holds, and what it means. */
export const indicators: Part<BriefInput> = async (input) => {
  const { forecast, spec } = input;
  if (forecast.indicators.length === 0) return undefined;
  const body = table({
    caption: "Chance that each indicator holds, ± half the 95% Monte Carlo interval",
    columns: [
      words("Indicator"),
      words("Holds where"),
      numbers(`In the twelve months to ${horizonMonth(input)}`),
      numbers("In any twelve months by then"),
    ],
    rows: forecast.indicators.map((item) => {
      const expression = spec.indicators?.[item.id];
      return [
        oneLine(item.id),
        expression === undefined ? "" : html`<code>${oneLine(expressionSyntax(expression))}</code>`,
        withError(item.probabilityIn.at(-1) ?? 0, item.standardErrorIn.at(-1) ?? 0),
        withError(item.probabilityBy.at(-1) ?? 0, item.standardError.at(-1) ?? 0),
      ];
    }),
  });
  return { id: "indicators", title: "Indicators", body };
};
