import { type Checked, checkShape } from "../contracts/check";
import { type Issue, issue, ScenarioError } from "../contracts/errors";
import { deepFreeze } from "../contracts/freeze";
import { LIMITS } from "../contracts/limits";
import { suggestion } from "../contracts/nearest";
import { type Scenario, type ScenarioDocument, scenarioDocumentSchema } from "../contracts/scenario/scenario";
import { show } from "../contracts/show";
import { located } from "./found";
import { readJson } from "./read-json";
import { readYaml } from "./read-yaml";
import { foundIn, type Source } from "./source";
import { parseExpressions } from "./written-expressions";

const READERS = { yaml: readYaml, json: readJson } as const;

/** How a scenario is written. */
export type ScenarioFormat = keyof typeof READERS;

export interface ParseScenarioOptions {
  /** Default: `json` where the first character that is no space is `{`, else `yaml`. */
  readonly format?: ScenarioFormat | undefined;
}

/** A scenario that was read, with what is needed to say where in its text something stands. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** The same issues with line and column, in the order of the text. */
  locate(issues: readonly Issue[]): Issue[];
}

function refused(parts: Omit<Issue, "message">): ScenarioError {
  return new ScenarioError("The scenario cannot be read", [issue(parts)]);
}

/** The text without a byte order mark. */
function plainText(text: unknown): string {
  const parts = { path: [], remedy: "Give the text of one scenario." };
  if (typeof text !== "string")
    throw refused({ ...parts, code: "invalid-type", expected: "text", received: show(text) });
  const expected = `at most ${LIMITS.characters} characters`;
  if (text.length > LIMITS.characters)
    throw refused({ ...parts, code: "too-large", expected, received: String(text.length) });
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function readerOf(text: string, format: ScenarioFormat | undefined): (text: string) => Source {
  const name = format ?? (/^\s*\{/.test(text) ? "json" : "yaml");
  if (Object.hasOwn(READERS, name)) return READERS[name];
  const known = Object.keys(READERS);
  const parts = { code: "invalid-value", path: ["format"], expected: `one of ${known.join(", ")}` };
  throw refused({ ...parts, received: show(name), remedy: suggestion(String(name), known) });
}

const NOTHING: Checked<ScenarioDocument> = { value: undefined, issues: [] };

function checkSource({ value }: Source): Checked<ScenarioDocument> {
  return value === undefined ? NOTHING : checkShape(scenarioDocumentSchema(), value, LIMITS.depth);
}

/**
 * Reads a scenario as `parseScenario` does, and keeps the places of its parts, for what is found wrong with it later.
 *
 * @throws ScenarioError as `parseScenario` does.
 */
export function readScenario(text: string, options: ParseScenarioOptions = {}): ReadScenario {
  const plain = plainText(text);
  const source = readerOf(plain, options.format)(plain);
  const shape = checkSource(source);
  const parsed = parseExpressions(shape.value ?? source.value, shape.issues);
  const found = [...source.found, ...foundIn(source, [...shape.issues, ...parsed.issues])];
  if (found.length > 0) throw new ScenarioError("The scenario cannot be read", located(plain, found));
  return Object.freeze({
    scenario: deepFreeze(parsed.document) as Scenario,
    locate: (issues: readonly Issue[]) => located(plain, foundIn(source, issues)),
  });
}
