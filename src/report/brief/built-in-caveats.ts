import type { ModelSpec } from "../../contracts/model-spec";
import { parametersOf } from "../../model/parameters";

/** What a reader of a model counted from the evidence tables must know before quoting it. */
export function builtInCaveats(spec: ModelSpec): string[] {
  const parameters = parametersOf(spec);
  const judged = parameters.filter(({ parameter }) => parameter.basis === "judgement").length;
  const levels = spec.factors.filter(({ level }) => level.basis === "judgement").length;
  return [
    "Priors only: the model has not yet been calibrated on the record nor scored on past forecasts.",
    `Judgement carries it: ${judged} of ${parameters.length} parameters, among them the starting level of ${levels} of ${spec.factors.length} factors.`,
    "The record of meetings is incomplete, and the thresholds of the rule were read off that same record.",
    "Full intensity depends most on g_rate, the political climate that the recorded meeting rates are taken to belong to.",
    "China, North Korea, Congress and the courts are no actors in the model: they enter as events only.",
  ];
}
