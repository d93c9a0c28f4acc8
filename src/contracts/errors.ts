/** One thing that is wrong with an input: what, where, what was expected, and what to do about it. */
export interface Issue {
  /** Stable, machine-readable kind of problem, e.g. `unknown-key`, `out-of-range`, `unknown-reference`. */
  readonly code: string;
  /** Keys and indices from the root of the document to the offending value; empty for the document itself. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly received: string;
  /** Both values in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** File the value came from, where it came from one. */
  readonly file?: string;
  /** One-based line in that file. */
  readonly line?: number;
  /** One-based column in that file. */
  readonly column?: number;
}

/** Everything an issue needs but its message, which is composed from the rest. */
export type IssueParts = Omit<Issue, "message"> & { readonly subject?: string };

/** `["channels", 3, "rate"]` as a person would write it: `channels[3].rate`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
}

/** Composes an issue whose message states the place, both values and the remedy. */
export function issue({ subject, ...parts }: IssueParts): Issue {
  const place = subject ?? (formatPath(parts.path) || "the document");
  const sentence = `${place}: expected ${parts.expected}, received ${parts.received}. ${parts.remedy}`;
  return { ...parts, message: sentence };
}

const MOST_SHOWN = 20;

function locate(item: Issue): string {
  const file = item.file ?? "";
  const position =
    item.line === undefined ? "" : `${item.line}${item.column === undefined ? "" : `:${item.column}`}`;
  const where = [file, position].filter(Boolean).join(":");
  return where === "" ? item.message : `${where} ${item.message}`;
}

function summarise(what: string, issues: readonly Issue[]): string {
  const lines = issues.slice(0, MOST_SHOWN).map((item) => `  - ${locate(item)}`);
  if (issues.length > MOST_SHOWN) lines.push(`  - and ${issues.length - MOST_SHOWN} more (see error.issues)`);
  const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
  return issues.length === 0 ? what : `${what}: ${count}\n${lines.join("\n")}`;
}

/** Base of every error this library throws on purpose; `issues` lists every problem found, not just the first. */
export class TrilateralError extends Error {
  override readonly name: string = "TrilateralError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(summarise(what, issues), options);
    this.issues = Object.freeze([...issues]);
  }
}

/** A model specification does not describe a model. */
export class ModelError extends TrilateralError {
  override readonly name = "ModelError";
}

/** A scenario document or an expression is not acceptable. */
export class ScenarioError extends TrilateralError {
  override readonly name = "ScenarioError";
}

/** The options of a run are not acceptable. */
export class OptionsError extends TrilateralError {
  override readonly name = "OptionsError";
}

/** A row of evidence is broken, or a citation does not resolve. */
export class EvidenceError extends TrilateralError {
  override readonly name = "EvidenceError";
}

/** A run could not be carried out. */
export class ExecutionError extends TrilateralError {
  override readonly name = "ExecutionError";
}

/** A run was stopped by its `AbortSignal`. */
export class AbortError extends TrilateralError {
  override readonly name = "AbortError";
}
