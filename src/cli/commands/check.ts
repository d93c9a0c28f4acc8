import type { Command } from "commander";
import { type Issue, issue, ModelError } from "../../contracts/errors";
import type { Model } from "../../model/define";
import { basisText } from "../../report/basis-text";
import { counted, oneLine, shortHash } from "../../report/format";
import { problemLines } from "../../report/problems";
import type { Environment } from "../environment";
import { EXIT, type ExitCode } from "../exit-codes";
import { readJsonDocument } from "../json-document";
import { modelFromDocument } from "../model-source";
import { resultPage } from "../paint";
import { warnOfDrift } from "../preset-drift";

const HELP = `
Lists every problem with its path, line and column, what was expected, what was
received and what to do. Exit code 0 where there is none, 2 where there is one.

Examples:
  trilateral-pathways model --json my-model.json
  trilateral-pathways check my-model.json`;

/** Keys that other documents of this library have at their top. */
const OTHER_KINDS: readonly (readonly [string, readonly string[]])[] = [
  ["a forecast", ["provenance", "fingerprint"]],
  ["a scenario", ["interventions"]],
  ["evidence", ["evidence"]],
];

/** Adds `check`: validates a model document. */
export function registerCheck(
  program: Command,
  environment: Environment,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command("check")
    .description("validate a model document in JSON and list every problem")
    .argument("<file>", "the document")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", HELP)
    .action((file: string, options: { readonly color: boolean }) => {
      const page = resultPage(environment, options.color);
      const issues = issuesOf(file, (model) => {
        environment.out(`${summary(file, model)}\n`);
        warnOfDrift(model, environment);
      });
      if (issues.length === 0) return;
      environment.out(`${problemLines(file, issues, page).join("\n")}\n`);
      exitWith(EXIT.badInput);
    });
}

/** Problems of a file; where there is none, its model is handed on. */
function issuesOf(file: string, whenValid: (model: Model) => void): readonly Issue[] {
  try {
    const document = readJsonDocument(file);
    const stranger = strangerIssue(document.value);
    if (stranger !== undefined) return [{ ...stranger, file }];
    whenValid(modelFromDocument(document));
    return [];
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return error.issues;
  }
}

/** What a document is, for who took it for a model. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") {
    const kind = OTHER_KINDS.find(([, keys]) => keys.every((key) => Object.hasOwn(value, key)));
    return kind?.[0] ?? "an object without them";
  }
  return (
    { string: "text", number: "a number", boolean: "a truth value" }[typeof value as string] ?? typeof value
  );
}

/** What is wrong with a document that is no model at all. */
function strangerIssue(value: unknown): Issue | undefined {
  const has = (key: string) => typeof value === "object" && value !== null && Object.hasOwn(value, key);
  if (has("schemaVersion") && has("factors") && !has("provenance")) return undefined;
  return issue({
    code: "unknown-document",
    path: [],
    expected: "a model: an object with schemaVersion and factors",
    received: kindOf(value),
    remedy: "This version checks models only.",
  });
}

function summary(file: string, { spec, fingerprint }: Model): string {
  const parts = [
    counted(spec.pathways.length, "pathway"),
    counted(spec.countries.length, "country", "countries"),
    counted(spec.factors.length, "factor"),
    counted(spec.channels.length, "channel"),
    counted(spec.events.length, "type of event", "types of events"),
    basisText(spec),
  ];
  const head = `${file} is a model: ${oneLine(spec.label)} (${spec.id}), as of ${spec.asOf}`;
  return `${head}\n${parts.map((part) => `  ${part}`).join("\n")}\n  fingerprint ${shortHash(fingerprint)}`;
}
