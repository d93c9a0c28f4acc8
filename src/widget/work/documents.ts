import { checkShape } from "../../contracts/check";
import { issue, TrilateralError } from "../../contracts/errors";
import { type Forecast, forecastSchema } from "../../contracts/forecast";
import type { Scenario } from "../../contracts/scenario/scenario";

/** Text as plain data. */
function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TrilateralError(`The ${what} cannot be read`, [
      issue({
        code: "syntax",
        path: [],
        subject: `the ${what}`,
        expected: "JSON",
        received: error instanceof Error ? error.message : String(error),
        remedy: "Write it as JSON; the library reads YAML.",
      }),
    ]);
  }
}

/** A scenario as it was received: the model checks it. */
export const readScenario = (text: string): Scenario => parsed(text, "scenario") as Scenario;

/** Every window names the pathways that the forecast has, and there is one at least of each. */
function mismatch({ pathways, timeline }: Forecast): string | undefined {
  const ids = Object.keys(pathways);
  if (ids.length === 0) return "no pathway";
  if (timeline.length === 0) return "no timeline";
  const stray = timeline.find((entry) => ids.some((id) => !Object.hasOwn(entry.pathways, id)));
  return stray && `other pathways in ${stray.month}`;
}

/**
 * A ready forecast, checked.
 *
 * @throws TrilateralError listing every problem.
 */
export function readForecast(text: string): Forecast {
  const { value, issues } = checkShape<Forecast>(forecastSchema() as never, parsed(text, "forecast"));
  if (value === undefined) throw new TrilateralError("The forecast cannot be shown", issues);
  const received = mismatch(value);
  if (received === undefined) return value;
  const expected = "a timeline that has every pathway in every month";
  const remedy = "Pass on a forecast as the library gives it.";
  throw new TrilateralError("The forecast cannot be shown", [
    issue({ code: "contradiction", path: ["timeline"], expected, received, remedy }),
  ]);
}
