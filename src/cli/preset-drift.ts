import type { Parameter } from "../contracts/distribution";
import type { Model } from "../model/define";
import { type NamedParameter, parametersOf } from "../model/parameters";
import { PRESETS, presetModel } from "../model/presets";
import type { Environment } from "./environment";

const groundOf = ({ basis, source, note }: Parameter): string => JSON.stringify([basis, source, note]);

/** Parameters whose prior is another than the preset's while their basis, sources and note are still the preset's. */
function withoutGround(model: Model, preset: Model): NamedParameter[] {
  const before = new Map(parametersOf(preset.spec).map(({ name, parameter }) => [name, parameter]));
  return parametersOf(model.spec).filter(({ name, parameter }) => {
    const old = before.get(name);
    if (old === undefined) return false;
    return (
      JSON.stringify(old.prior) !== JSON.stringify(parameter.prior) && groundOf(old) === groundOf(parameter)
    );
  });
}

const MOST_NAMED = 5;

/** What a reader of an edited document could be misled by: a preset's name, or another number's ground. */
export function driftNotes(model: Model): string[] {
  const name = PRESETS.find((preset) => preset === model.spec.id);
  if (name === undefined) return [];
  const preset = presetModel(name) as Model;
  if (preset.fingerprint === model.fingerprint) return [];
  const notes = [`this model has the id of the preset ${name} but other content: give it an id of its own.`];
  const names = withoutGround(model, preset).map((item) => item.name);
  if (names.length === 0) return notes;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  const shown = `${names.slice(0, MOST_NAMED).join(", ")}${more}`;
  return [
    ...notes,
    `changed but still with the preset's basis, sources and note: ${shown}. State your own ground.`,
  ];
}

/** Says so on standard error. */
export function warnOfDrift(model: Model, environment: Environment): void {
  for (const note of driftNotes(model)) environment.err(`warning: ${note}\n`);
}
