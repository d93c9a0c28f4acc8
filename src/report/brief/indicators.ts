import { expressionSyntax } from "../expression-text";
import { oneLine, PLUS_MINUS, withError } from "../format";
import { grid, left, right } from "../grid";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import { type BriefInput, horizonMonth } from "./input";

/** Questions of the scenario, and what each means. */
function meanings({ spec, forecast }: BriefInput, { width, paint }: Page): string[] {
  return forecast.indicators.flatMap(({ id }) => {
    const expression = spec.indicators?.[id];
    if (expression === undefined) return [];
    return wrap(oneLine(`${id}: ${expressionSyntax(expression)}`), width, 2, 4).map(paint.quiet);
  });
}

/** How likely it is that each indicator holds: in the window that ends at the horizon, and in some window on the way. */
export function indicators(input: BriefInput, page: Page): string[] {
  const { indicators: items } = input.forecast;
  if (items.length === 0) return [];
  const { quiet } = page.paint;
  const header = [
    left("holds in the window of twelve months", quiet),
    right(`to ${horizonMonth(input)}`, quiet),
    right("any by then", quiet),
  ];
  const last = items.map(({ id, probabilityIn, standardErrorIn, probabilityBy, standardError }) => ({
    id,
    within: withError(probabilityIn.at(-1) ?? 0, standardErrorIn.at(-1) ?? 0),
    by: withError(probabilityBy.at(-1) ?? 0, standardError.at(-1) ?? 0),
  }));
  const rows = last.map(({ id, within, by }) => [left(oneLine(id)), right(within), right(by)]);
  return section(
    "Indicators",
    [
      ...grid([header, ...rows], page.width),
      ...meanings(input, page),
      ...wrap(PLUS_MINUS, page.width, 2).map(quiet),
    ],
    page,
  );
}
