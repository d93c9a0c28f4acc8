import type { ModelSpec } from "../../contracts/model-spec";
import { ensembleBelief } from "../../model/ensemble/quantiles";
import { parametersOf } from "../../model/parameters";
import { oneLine } from "../format";

/** Whether its parameters were held against the record. */
function calibration({ ensemble }: ModelSpec): string {
  if (ensemble === undefined)
    return "Parameters are at their priors, which no outcome has updated: --edition data has those that were held against the record.";
  return `${oneLine(ensemble.id)}: ${oneLine(ensemble.note ?? "joint draws in place of priors")} What the record hardly tells is still its prior.`;
}

/** What a reader of a model counted from the evidence tables must know before quoting it. */
export function builtInCaveats(spec: ModelSpec): string[] {
  const parameters = parametersOf(spec);
  const given = parameters.filter((one) => ensembleBelief(spec, one) !== undefined).length;
  const judged = parameters.filter(({ parameter }) => parameter.basis === "judgement").length;
  const drawn = given === 0 ? "" : `; ${given} of all come from its joint draws`;
  return [
    calibration(spec),
    `Judgement carries it: the priors of ${judged} of ${parameters.length} parameters${drawn}. Where leaders and threats stand is hardly read by any poll.`,
    "The record of meetings is incomplete, and the thresholds of the rule were read off that same record.",
    "Scored at past origins with parameters at their priors, which at so few windows cannot prove skill over persistence (docs/validity).",
    "China, North Korea, Congress and the courts are no actors in the model: they enter as events only.",
  ];
}
