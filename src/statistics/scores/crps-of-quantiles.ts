import { levelIssues, numberIssues, refuse } from "./input-issues";
import { lengthIssues, listIssues, risingIssues } from "./list-issues";

/** A forecast as quantiles: `values[i]` is not exceeded with probability `levels[i]`. */
export interface QuantileForecast {
  /** Strictly between 0 and 1, rising. */
  readonly levels: readonly number[];
  /** In one unit, never falling. */
  readonly values: readonly number[];
}

/**
 * CRPS of a forecast that is known at some quantiles, in the unit of its values: twice the mean pinball loss. With evenly spread
 * levels it tends to the CRPS as they become many; with few it compares forecasts that state the same levels, and no others.
 *
 * Source: Gneiting and Ranjan (2011), Comparing density forecasts, equation 11, as a sum over the levels given.
 *
 * @throws OptionsError where levels or values do not rise, differ in number or are no numbers in range.
 */
export function crpsOfQuantiles({ levels, values }: QuantileForecast, observed: number): number {
  const issues = [
    ...listIssues(levels, ["levels"], levelIssues),
    ...listIssues(values, ["values"], numberIssues),
    ...lengthIssues(values, ["values"], levels, "levels"),
    ...numberIssues(observed, ["observed"]),
  ];
  refuse("The CRPS has no value", issues);
  refuse("The CRPS has no value", [
    ...risingIssues(levels, ["levels"], true),
    ...risingIssues(values, ["values"], false),
  ]);
  const losses = levels.map((level, i) => pinball(level, values[i] ?? 0, observed));
  return (2 * losses.reduce((sum, loss) => sum + loss, 0)) / levels.length;
}

const pinball = (level: number, value: number, observed: number): number =>
  observed >= value ? level * (observed - value) : (1 - level) * (value - observed);
