import type { ModelSpec } from "../../contracts/model-spec";
import { type NamedParameter, parametersOf } from "../../model/parameters";
import { code, paragraphs, table } from "./markdown";
import { effectOf, partOf, titleOf, unitOf } from "./parameter-names";
import { priorRange, priorSentence } from "./prior";

const MOST_SOURCES = 4;

/** Source keys, the first few of a long list. */
export function sourceKeys(source: readonly string[]): string {
  const shown = source.slice(0, MOST_SOURCES).map(code).join(", ");
  const more = source.length - MOST_SOURCES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function row(spec: ModelSpec, { name, parameter }: NamedParameter): string[] {
  const { prior, basis, source, note } = parameter;
  const notes = [effectOf(spec, name), note].filter((text) => text !== undefined).join(" ");
  return [
    code(name),
    priorSentence(prior, unitOf(spec, name)),
    priorRange(prior),
    basis,
    sourceKeys(source),
    notes,
  ];
}

const HEADERS = ["name", "prior", "5-95 %", "basis", "sources", "note"] as const;

/** How many parameters rest on what. */
function summary(parameters: readonly NamedParameter[]): string {
  const on = (basis: string) => parameters.filter(({ parameter }) => parameter.basis === basis);
  const fixed = parameters.filter(({ parameter }) => "fixed" in parameter.prior).length;
  const judged = on("judgement").length;
  const ofLevers = parameters.filter(({ name }) => partOf(name) === "levers").length;
  return (
    `${parameters.length} parameters: ${on("data").length} counted or fitted from the tables, ` +
    `${on("literature").length} from published work, ${judged} judged. ${fixed} are fixed, without a spread. ` +
    `${ofLevers} are sizes of effects of levers, which move nothing until a scenario pulls one.`
  );
}

/** Every parameter of a model, by the section of the specification it stands in. */
export function parametersText(spec: ModelSpec): string {
  const parameters = parametersOf(spec);
  const parts = [...new Set(parameters.map(({ name }) => partOf(name)))];
  const tables = parts.map((part) => {
    const members = parameters.filter(({ name }) => partOf(name) === part);
    return paragraphs(
      `### ${titleOf(part)}`,
      table(
        HEADERS,
        members.map((member) => row(spec, member)),
      ),
    );
  });
  return paragraphs(summary(parameters), ...tables);
}
