import type { VerifiedForecastLog } from "../../analysis/forecast-log/verify-forecast-log";
import { counted, oneLine, percent } from "../format";
import { grid, left, right } from "../grid";
import { wrap } from "../layout";
import type { Page } from "../page";
import { problemLines } from "../problems";

/** A log of forecasts as a page of text: its lines where it is intact, else what is broken. */
export function forecastLogLines(name: string, verified: VerifiedForecastLog, page: Page): string[] {
  const { intact, entries, head, issues } = verified;
  if (!intact)
    return problemLines(
      name,
      issues.map((one) => ({ ...one, file: name })),
      page,
    );
  const rows = entries.map(({ at, model, asOf, horizonMonths, pathways }) => [
    left(at),
    left(oneLine(model)),
    right(`${asOf} + ${horizonMonths}`),
    left(
      oneLine(
        Object.entries(pathways)
          .map(([id, { shown }]) => `${id} ${percent(shown)}`)
          .join(", "),
      ),
    ),
  ]);
  return [
    ...wrap(`${oneLine(name)}: ${counted(entries.length, "forecast")}, the chain holds`, page.width).map(
      page.paint.strong,
    ),
    ...grid(rows, page.width, 3),
    ...(head === null
      ? []
      : wrap(
          `Head ${head}: keep it elsewhere, and --head shows that nothing before it was changed.`,
          page.width,
        )),
  ];
}
