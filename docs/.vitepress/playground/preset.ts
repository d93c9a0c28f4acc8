import { PRESETS } from "trilateral-pathways";

/** The states of the record that a scenario can be for. */
export const PRESET_NAMES: readonly string[] = PRESETS;

const LINE = /^model:[ \t]*["']?([^"'\s#]*).*$/m;

/** Whether a text is YAML, in which a line can be put without more ado. */
export const isYaml = (text: string): boolean => !/^\s*\{/.test(text);

/** The preset that a scenario names, or is for where it names none; an unknown name as it stands. */
export const presetIn = (text: string): string => LINE.exec(text)?.[1] || PRESETS[0];

/** The scenario for another preset: its line is changed, or put before the interventions. */
export function withPreset(text: string, preset: string): string {
  const line = `model: ${preset}`;
  if (LINE.test(text)) return text.replace(LINE, line);
  const place = text.search(/^interventions:/m);
  return place < 0
    ? `${text.replace(/\n*$/, "\n")}${line}\n`
    : `${text.slice(0, place)}${line}\n${text.slice(place)}`;
}
