import { type Issue, issue, OptionsError } from "../contracts/errors";
import type { Intervention } from "../contracts/scenario/interventions";
import { BASELINE, PRESETS, type PresetName } from "../model/preset-names";
import { MOST_CHARACTERS, MOST_HORIZON_MONTHS, MOST_PATHS, USUAL_PATHS } from "./limits";
import type { Question } from "./protocol";

/** What a page asks of an element, as it was received: attributes are text, properties may be anything. */
export interface Asked {
  readonly preset: unknown;
  readonly scenario: unknown;
  readonly horizon: unknown;
  readonly seed: unknown;
  readonly paths: unknown;
}

export const isPreset = (name: string): name is PresetName => PRESETS.includes(name as PresetName);

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === "";

/** A value as a problem shows it. */
const shown = (value: unknown): string =>
  typeof value === "object" ? "an object" : `"${String(value)}"`.slice(0, 80);

/** A whole number within bounds; what is not is a problem, never cut to them. */
function whole(name: string, value: unknown, most: number, issues: Issue[]): number | undefined {
  if (isAbsent(value)) return undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (Number.isInteger(number) && Number(number) >= 1 && Number(number) <= most) return Number(number);
  issues.push(
    issue({
      code: "out-of-range",
      path: [name],
      expected: `a whole number from 1 to ${most}`,
      received: shown(value),
      remedy: `Change ${name}, or leave it out.`,
    }),
  );
  return undefined;
}

/**
 * A document as JSON text, which a worker reads: text as it is, and an object written out.
 *
 * @throws OptionsError where it is too long, or no JSON can be made of it.
 */
export function jsonText(name: string, value: unknown): string {
  let text: string | undefined;
  let received = "more";
  try {
    text = typeof value === "string" ? value : JSON.stringify(value);
  } catch (error) {
    received = error instanceof Error ? error.message : String(error);
  }
  if (text !== undefined && text.length <= MOST_CHARACTERS) return text;
  const expected = `JSON of at most ${MOST_CHARACTERS} characters`;
  const parts = {
    code: "too-large",
    path: [name],
    expected,
    received: text === undefined ? received : "more",
  };
  throw new OptionsError("The element cannot be used", [
    issue({ ...parts, remedy: `Give a smaller ${name}.` }),
  ]);
}

function seedOf(value: unknown, issues: Issue[]): string | undefined {
  if (isAbsent(value)) return undefined;
  const isSeed = typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
  if (isSeed && String(value).length <= 1000) return String(value);
  const expected = "text of at most 1000 characters, or a number";
  const remedy = "Change seed, or leave it out.";
  issues.push(issue({ code: "out-of-range", path: ["seed"], expected, received: shown(value), remedy }));
  return undefined;
}

function presetOf(value: unknown, issues: Issue[]): PresetName {
  if (isAbsent(value)) return BASELINE;
  if (typeof value === "string" && isPreset(value)) return value;
  const expected = `one of ${PRESETS.join(", ")}`;
  const remedy = "Change preset, or leave it out.";
  issues.push(
    issue({ code: "unknown-reference", path: ["preset"], expected, received: shown(value), remedy }),
  );
  return BASELINE;
}

/**
 * What the worker is to simulate.
 *
 * @throws OptionsError listing every problem.
 */
export function questionOf(asked: Asked, interventions: readonly Intervention[] = []): Question {
  const issues: Issue[] = [];
  const question: Question = {
    preset: presetOf(asked.preset, issues),
    scenario: isAbsent(asked.scenario) ? undefined : jsonText("scenario", asked.scenario),
    horizonMonths: whole("horizon", asked.horizon, MOST_HORIZON_MONTHS, issues),
    seed: seedOf(asked.seed, issues),
    paths: whole("paths", asked.paths, MOST_PATHS, issues) ?? USUAL_PATHS,
    interventions,
  };
  if (issues.length > 0) throw new OptionsError("The element cannot be used", issues);
  return question;
}
