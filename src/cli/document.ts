import { extname } from "node:path";
import { type Issue, ModelError } from "../contracts/errors";
import { located } from "../scenario/found";
import { readJson } from "../scenario/read-json";
import type { ScenarioFormat } from "../scenario/read-scenario";
import { readYaml } from "../scenario/read-yaml";
import { foundIn } from "../scenario/source";
import { readText } from "./read-text";

/** A file that was read as plain data, with what is needed to say where in it something stands. */
export interface Document {
  readonly file: string;
  readonly text: string;
  readonly format: ScenarioFormat;
  readonly value: unknown;
  /** What is wrong with it as text though it could be read, such as keys written twice. */
  readonly issues: readonly Issue[];
  /** The same issues with file, line and column, in the order of the text. */
  locate(issues: readonly Issue[]): Issue[];
}

const FORMATS: Readonly<Record<string, ScenarioFormat>> = {
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
};

/** How a file is written, by its name; else by how its text begins. */
function formatOf(file: string, text: string): ScenarioFormat {
  return FORMATS[extname(file).toLowerCase()] ?? (/^\s*[{[]/.test(text) ? "json" : "yaml");
}

/**
 * Reads a file in YAML or JSON.
 *
 * @throws OptionsError where the file cannot be read; ModelError where it is too large (looked at before it is parsed), not
 * UTF-8 or not what its name says, with line and column.
 */
export function readDocument(file: string): Document {
  const text = readText(file);
  const format = formatOf(file, text);
  const source = format === "json" ? readJson(text) : readYaml(text);
  const inFile = (issues: readonly Issue[]): Issue[] => issues.map((one) => ({ ...one, file }));
  if (source.value === undefined)
    throw new ModelError("The document cannot be read", inFile(located(text, source.found)));
  return {
    file,
    text,
    format,
    value: source.value,
    issues: source.found.map(({ issue }) => issue),
    locate: (issues) => inFile(located(text, foundIn(source, issues))),
  };
}
