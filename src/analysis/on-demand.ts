import type { Attribution } from "../contracts/analysis/attribution";
import type { Comparison } from "../contracts/analysis/comparison";
import type { LeverRanking } from "../contracts/analysis/lever-ranking";
import type { Sweep } from "../contracts/analysis/sweep";
import type { Tornado } from "../contracts/analysis/tornado";
import type { Model } from "../model/define";
import type { Alternative } from "./alternatives";
import type { AttributedChange } from "./attribute";
import type { CompareOptions } from "./compare";
import type { AnalysisOptions } from "./options";
import type { LeverOptions } from "./rank-levers";
import type { SweepOf, SweepOptions } from "./sweep";
import type { TornadoOptions } from "./tornado";

// Each analysis is loaded when it is first asked for: a page that only simulates does without their code.

/**
 * Compares a model with alternatives under common random numbers: path by path the same draws of parameters, shocks, events
 * and meetings, so that a difference is what the change does and not what chance does. Errors are clustered by draw.
 *
 * @param alternatives By name: a scenario, a list of interventions, or another model of the same things. Every model is asked
 * the indicators of all. The horizon is that of the options, else the one that the scenarios name, else 24 months.
 * @throws ScenarioError or ModelError listing every problem of every alternative under its name; OptionsError where an option
 * is out of range or the scenarios name different horizons; AbortError where the signal stops the run; ExecutionError where
 * an executor fails.
 * @example await compare(baselineModel(), { tariffs: [{ type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" }] })
 */
export async function compare<
  P extends string,
  C extends string,
  const A extends Readonly<Record<string, Alternative>>,
>(
  model: Model<P, C>,
  alternatives: A,
  options?: CompareOptions<keyof A & string, P, C>,
): Promise<Comparison<keyof A & string, P, C>> {
  const { compare } = await import("./compare");
  return compare(model, alternatives, options);
}

/**
 * Every pathway over the values of one number of an intervention, all under the same random numbers: the curve with its band,
 * the monotone curve nearest to it, and where the answer tips.
 *
 * @throws ScenarioError where the intervention or one of its values is wrong; OptionsError where an option is; AbortError;
 * ExecutionError.
 * @example await sweep(model, { vary: { type: "set-tariff", pair: "US-JP", ratePercent: 0, from: "2026-07" }, field: "ratePercent", values: [0, 10, 25] })
 */
export async function sweep<P extends string, C extends string>(
  model: Model<P, C>,
  of: SweepOf,
  options?: SweepOptions<P>,
): Promise<Sweep<P>> {
  const { sweep } = await import("./sweep");
  return sweep(model, of, options);
}

/**
 * How far each input alone moves the forecast: the input is put at the 10 and the 90 per cent point of its prior while all
 * else is drawn as ever, under the same random numbers.
 *
 * @throws OptionsError where an option is wrong; AbortError where the signal stops the run; ExecutionError where an executor
 * fails.
 */
export async function tornado<P extends string, C extends string>(
  of: Model<P, C>,
  options?: TornadoOptions,
): Promise<Tornado<P>> {
  const { tornado } = await import("./tornado");
  return tornado(of, options);
}

/**
 * Why a forecast moved: the difference between two models shared out by exact Shapley values, once among the things that were
 * changed, once among the ways they work. All subsets run on the same random numbers, and the shares of each list sum to the
 * total.
 *
 * @throws ModelError where the models are not of the same things; OptionsError; AbortError; ExecutionError.
 * @example await attribute({ from: model, to: model.with(scenario) })
 */
export async function attribute<P extends string, C extends string>(
  change: AttributedChange<P, C>,
  options?: AnalysisOptions,
): Promise<Attribution<P>> {
  const { attribute } = await import("./attribute");
  return attribute(change, options);
}

/**
 * What each lever of a model would do if it alone were pulled: to the health of the working level and to every pathway, on
 * common random numbers. The effects are judgement, and the result says so.
 *
 * @throws ScenarioError where a lever, month or strength is wrong; OptionsError where an option is; AbortError; ExecutionError.
 */
export async function rankLevers<P extends string, C extends string>(
  of: Model<P, C>,
  options?: LeverOptions,
): Promise<LeverRanking<P>> {
  const { rankLevers } = await import("./rank-levers");
  return rankLevers(of, options);
}
