import { type Issue, issue, OptionsError, ScenarioError, TrilateralError } from "../contracts/errors";
import type { Intervention } from "../contracts/scenario/interventions";
import { show } from "../contracts/show";
import type { Model } from "../model/define";
import { located } from "../scenario/found";
import { readJson } from "../scenario/read-json";
import { errorHead } from "./error-head";
import { type ScenarioFile, withScenario } from "./scenario-file";

/** What a sweep varies, and the model in whose world it is varied. */
export interface Varied {
  readonly vary: Intervention;
  readonly model: Model;
  /** Where the intervention stands, where it comes from a scenario. */
  readonly place?: { readonly file: ScenarioFile; readonly index: number };
}

function refused(expected: string, received: string, remedy: string): OptionsError {
  const parts = { code: "invalid-option", path: ["vary"], subject: "--vary", expected, received, remedy };
  return new OptionsError("There is nothing to vary", [issue(parts)]);
}

const IN_JSON = `Write one such as '{"type":"set-tariff","pair":"US-JP","ratePercent":0,"from":"2026-07"}'.`;

/** An intervention written on the command line; its shape is the library's to check. */
function fromJson(written: string): Intervention {
  const { value, found } = readJson(written);
  if (value !== undefined && found.length === 0 && typeof value === "object" && value !== null)
    return value as Intervention;
  const [first] = located(written, found);
  const received = first === undefined ? show(value) : `${first.received} at character ${first.column}`;
  throw refused(
    first === undefined ? "an intervention, an object in JSON" : first.expected,
    received,
    IN_JSON,
  );
}

/** Interventions by the numbers they have on the command line. */
function numbered(items: readonly (readonly [Intervention, number])[]): string {
  return items.map(([{ type }, index]) => `${index + 1} (${type})`).join(", ");
}

/** The only intervention with a field. */
function onlyWith(field: string, items: readonly Intervention[]): number {
  const all = items.map((item, index) => [item, index] as const);
  const having = all.filter(([item]) => Object.hasOwn(item, field));
  const [first] = having;
  if (first !== undefined && having.length === 1) return first[1];
  const received = having.length === 0 ? "none" : numbered(having);
  const known = numbered(all) || "none";
  throw refused(`one intervention with the field ${field}`, received, `Name one by its number: ${known}.`);
}

function indexIn(items: readonly Intervention[], written: string | undefined, field: string): number {
  if (written === undefined) return onlyWith(field, items);
  const index = Number(written) - 1;
  if (items[index] !== undefined) return index;
  throw refused(`the number of an intervention, 1 to ${items.length}`, written, "Count from 1.");
}

/** The model with all of a scenario but one intervention. */
function withoutOne(base: Model, { scenario, locate }: ScenarioFile, index: number): Model {
  const interventions = scenario.interventions.filter((_, at) => at !== index);
  try {
    return base.with({ ...scenario, interventions });
  } catch (error) {
    if (!(error instanceof TrilateralError)) throw error;
    const what = `The scenario does not hold together without intervention ${index + 1}`;
    throw new ScenarioError(what, locate(error.issues));
  }
}

/**
 * What a sweep varies: an intervention of a scenario, whose others stay in the world, or one in JSON.
 *
 * @param written a number, counted from 1, or JSON; where absent the only intervention that has the field.
 */
export function variedOf(
  base: Model,
  file: ScenarioFile | undefined,
  written: string | undefined,
  field: string,
): Varied {
  const isNumber = written === undefined || /^\d+$/.test(written);
  if (file === undefined) {
    if (isNumber) throw refused("an intervention in JSON, or a scenario", written ?? "neither", IN_JSON);
    return { vary: fromJson(written), model: base };
  }
  const whole = withScenario(base, file);
  if (!isNumber) return { vary: fromJson(written), model: whole };
  const { interventions } = file.scenario;
  const index = indexIn(interventions, written, field);
  const vary = interventions[index] as Intervention;
  return { vary, model: withoutOne(base, file, index), place: { file, index } };
}

/** What a sweep says against the intervention it varies, at its place in the scenario it comes from. */
export function inItsPlace(error: unknown, { place }: Varied): unknown {
  if (!(error instanceof ScenarioError) || place === undefined) return error;
  const { file, index } = place;
  const moved = (one: Issue) => issue({ ...one, path: ["interventions", index, ...one.path.slice(1)] });
  return new ScenarioError(errorHead(error), file.locate(error.issues.map(moved)));
}
