import { type Checked, checkShape } from "../contracts/check";
import { type Issue, issue, ScenarioError } from "../contracts/errors";
import { deepFreeze } from "../contracts/freeze";
import { LIMITS } from "../contracts/limits";
import { suggestion } from "../contracts/nearest";
import { type Scenario, type ScenarioDocument, scenarioDocumentSchema } from "../contracts/scenario/scenario";
import { show } from "../contracts/show";
import type { Model } from "../model/define";
import { setParameters } from "../model/set-parameter";
import { soundPartIssues } from "../model/sound-parts";
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
  /**
   * The model it is for, or a function that finds it by the name the scenario gives. With it, what the scenario refers to
   * is checked as well, and every problem is told at once.
   */
  readonly model?: Model | ((name: string | undefined) => Model | undefined) | undefined;
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

function modelFor({ model }: ParseScenarioOptions, { value }: Source): Model | undefined {
  if (typeof model !== "function") return model;
  const name = (value as { readonly model?: unknown } | null | undefined)?.model;
  return model(typeof name === "string" ? name : undefined);
}

/** What a model has against a scenario that is sound in itself. */
function againstModel(model: Model, scenario: Scenario): readonly Issue[] {
  try {
    model.with(scenario);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues;
  }
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
  const issues = [...shape.issues, ...parsed.issues];
  const model = modelFor(options, source);
  const sound = source.found.length + issues.length === 0;
  const unbounded = shape.issues.some(({ code }) => code === "too-deep" || code === "too-large");
  if (model !== undefined && !unbounded)
    issues.push(
      ...(sound
        ? againstModel(model, parsed.document as Scenario)
        : soundPartIssues(model.spec, parsed.document, setParameters)),
    );
  const found = [...source.found, ...foundIn(source, issues)];
  if (found.length > 0) throw new ScenarioError("The scenario cannot be read", located(plain, found));
  return Object.freeze({
    scenario: deepFreeze(parsed.document) as Scenario,
    locate: (issues: readonly Issue[]) => located(plain, foundIn(source, issues)),
  });
}
