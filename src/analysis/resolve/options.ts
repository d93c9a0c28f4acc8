import { isDay } from "../../contracts/day";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import type { Forecast } from "../../contracts/forecast";
import { isMonth, type Month } from "../../contracts/month";
import { show } from "../../contracts/show";
import { PATHWAY_ORDER } from "../../model/record-outcomes";
import { LOG_SCORE_FLOOR } from "../../statistics/scores/log-score";
import { lastDay } from "./settled";

export interface ResolveOptions {
  /**
   * Last month of which the record is complete. There is no default: the last row of a record says when something last happened and not
   * until when anybody looked, and a month without a row is quiet only where it was searched.
   */
  readonly knownTo: Month;
  /** The day on which it is resolved, `yyyy-mm-dd`; the last of `knownTo` where absent. A window is settled 90 days after it closed. */
  readonly on?: string;
  /** Pathways from one end of the scale to the other; by intensity where the forecast has those of the built-in model. */
  readonly order?: readonly string[];
  /** Floor of the log scores. */
  readonly logFloor?: number;
}

/** What was asked for, with every default filled in. */
export interface ResolveSettings {
  readonly knownTo: Month;
  readonly on: string;
  readonly order: readonly string[];
  readonly logFloor: number;
}

const refusal = (option: string, expected: string, received: unknown, remedy: string): Issue =>
  issue({ code: "invalid-option", path: [option], expected, received: show(received), remedy });

/** @throws OptionsError listing every option that is not acceptable. */
export function resolveSettings(options: ResolveOptions, forecast: Forecast): ResolveSettings {
  const { knownTo, on = "", order = PATHWAY_ORDER, logFloor = LOG_SCORE_FLOOR } = options ?? {};
  const issues: Issue[] = [];
  const isKnown = typeof knownTo === "string" && isMonth(knownTo);
  if (!isKnown) {
    const remedy = "Say up to which month the record was searched.";
    issues.push(refusal("knownTo", "a month yyyy-mm", knownTo, remedy));
  }
  const day = isKnown && options.on === undefined ? lastDay(knownTo) : on;
  if (isKnown && !(isDay(day) && day >= lastDay(knownTo))) {
    const remedy = "Give the day of the resolution, or leave it out.";
    issues.push(refusal("on", `a day yyyy-mm-dd, ${lastDay(knownTo)} or later`, options.on, remedy));
  }
  const ids = Object.keys(forecast.pathways);
  if (!(Array.isArray(order) && order.length === ids.length && ids.every((id) => order.includes(id)))) {
    const remedy = "List the pathways of the forecast from one end of the scale to the other.";
    issues.push(refusal("order", `a list of ${ids.join(", ")}, each once`, order, remedy));
  }
  if (!(logFloor > 0 && logFloor < 1))
    issues.push(refusal("logFloor", "a number above 0 and below 1", logFloor, "Leave it out for 0.0001."));
  if (issues.length > 0) throw new OptionsError("The forecast cannot be resolved", issues);
  return { knownTo, on: day, order, logFloor };
}
