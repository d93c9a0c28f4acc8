import type { Intervention } from "../../../contracts/scenario/interventions";
import type { BriefInput } from "../../brief/input";
import { replacedText, setText } from "../../brief/what-if";
import { listed, oneLine } from "../../format";
import { interventionText } from "../../interventions-text";
import { type Content, html } from "../markup";
import { list, paragraphs } from "../section";
import type { Part } from "./part";

/** An intervention with what it rests on. */
export function interventionItem(item: Intervention): Content {
  const { note, source } = item;
  const sources = source === undefined || source.length === 0 ? "" : ` Sources: ${source.join(", ")}.`;
  const ground = `${note ?? ""}${sources}`.trim();
  if (ground === "") return interventionText(item);
  return html`${interventionText(item)} <span class="quiet">${oneLine(ground)}</span>`;
}

/** The scenario that was applied, and everything that is done to the world. */
export const whatIf: Part<BriefInput> = async ({ forecast, spec, scenario }) => {
  const names = forecast.provenance.scenarios.map(oneLine);
  const { interventions = [] } = spec;
  const set = scenario?.numbersSet ?? 0;
  const texts = [
    ...(names.length === 0 ? [] : [`Scenario: ${listed(names)}.`]),
    ...(interventions.length === 0 ? [] : [setText(interventions.length)]),
  ];
  if (texts.length === 0 && set === 0) return undefined;
  const body = [
    ...paragraphs(texts),
    list(interventions.map(interventionItem)),
    ...paragraphs(set === 0 ? [] : [replacedText(set)]),
  ];
  return { id: "what-if", title: "What if", body };
};
