import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths } from "../../contracts/month";
import type { Scenario } from "../../contracts/scenario/scenario";
import { counted, listed, monthName, oneLine } from "../format";
import { interventionCounts } from "../interventions-text";

function ruleOf({ rule }: Scenario, spec: ModelSpec): string {
  if (rule === undefined) return `rule ${spec.rule ?? "base"}, that of the model`;
  return typeof rule === "string"
    ? `rule ${rule}`
    : `a rule of its own, ${counted(rule.length, "entry", "entries")}`;
}

function indicatorsOf({ indicators = {} }: Scenario): string {
  const ids = Object.keys(indicators);
  return ids.length === 0 ? "no indicators" : `${counted(ids.length, "indicator")}: ${listed(ids)}`;
}

/**
 * What a valid scenario document holds.
 *
 * @param spec the model it was checked against.
 * @param horizonMonths months that a forecast of it looks ahead.
 */
export function scenarioSummary(
  file: string,
  scenario: Scenario,
  spec: ModelSpec,
  horizonMonths: number,
): string[] {
  const end = monthName(addMonths(spec.asOf, horizonMonths));
  const given = scenario.horizonMonths === undefined ? ", the default" : "";
  const parts = [
    `for the model ${spec.id}, as of ${spec.asOf}`,
    interventionCounts(scenario.interventions),
    indicatorsOf(scenario),
    ruleOf(scenario, spec),
    `${counted(horizonMonths, "month")} ahead${given}: to ${end}`,
  ];
  return [`${file} is a scenario: ${oneLine(scenario.name)}`, ...parts.map((part) => `  ${part}`)];
}
