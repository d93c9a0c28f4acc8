import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Issue, issue, OptionsError } from "../contracts/errors";
import { show } from "../contracts/show";
import type { ModelOptions } from "./model-source";
import { readScenarioFile, type ScenarioFile } from "./scenario-file";

/** Names that mean something else in a comparison, or in a language that reads it. */
const TAKEN = ["base", "__proto__"];

const EXTENSIONS = [".yaml", ".yml", ".json"];

/** Scenarios of a comparison by name, in the order in which they were given. */
export type NamedScenarios = ReadonlyMap<string, ScenarioFile>;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Documents of a folder, by name; folders in it are left alone. */
function documentsIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && EXTENSIONS.includes(extname(entry.name).toLowerCase()))
    .map(({ name }) => name)
    .sort();
  if (files.length > 0) return files.map((name) => join(folder, name));
  throw new OptionsError("There is nothing to compare", [
    issue({
      code: "missing",
      path: ["files"],
      subject: folder,
      expected: "a folder with scenarios",
      received: `none ending in ${EXTENSIONS.join(", ")}`,
      remedy: "Name another folder, or files.",
    }),
  ]);
}

const nameOf = (file: string): string => basename(file, extname(file));

function clash(file: string, name: string, earlier: string | undefined): Issue {
  const expected =
    earlier === undefined ? "a name that is not taken" : `a name of its own, ${earlier} has this one`;
  const parts = { code: "duplicate", path: ["files"], subject: file, expected, received: show(name) };
  return issue({ ...parts, remedy: "Rename the file: alternatives go by the names of their files." });
}

function mustDiffer(files: readonly string[]): void {
  const seen = new Map<string, string>();
  const issues = files.flatMap((file) => {
    const name = nameOf(file);
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, file);
    return earlier !== undefined || TAKEN.includes(name) ? [clash(file, name, earlier)] : [];
  });
  if (issues.length > 0) throw new OptionsError("The files cannot be told apart by name", issues);
}

/**
 * Reads the scenarios of files and folders.
 *
 * @throws OptionsError where a folder holds none or two files have one name; ScenarioError where one cannot be read.
 */
export async function readAlternatives(
  paths: readonly string[],
  options: ModelOptions,
): Promise<NamedScenarios> {
  const files = paths.flatMap((path) => (isFolder(path) ? documentsIn(path) : [path]));
  mustDiffer(files);
  const scenarios = new Map<string, ScenarioFile>();
  for (const file of files) scenarios.set(nameOf(file), await readScenarioFile(file, options));
  return scenarios;
}
