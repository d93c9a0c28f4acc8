import { readFileSync, statSync } from "node:fs";
import { type Issue, issue, ModelError, OptionsError } from "../contracts/errors";
import { LIMITS } from "../contracts/limits";
import { show } from "../contracts/show";
import { type JsonFault, type JsonPlaces, jsonPlaces } from "./json-places";

/** A JSON file that was read, with what is needed to say where in it something stands. */
export interface JsonDocument {
  readonly value: unknown;
  /** Keys written twice in one object. */
  readonly issues: readonly Issue[];
  /** The same issues with file, line and column. */
  locate(issues: readonly Issue[]): Issue[];
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}

function unreadable(file: string, received: string): OptionsError {
  const remedy = "Give the path of a JSON file.";
  const parts = {
    code: "unreadable-file",
    path: ["file"],
    expected: "a file that can be read",
    received,
    remedy,
  };
  return new OptionsError("The document cannot be read", [issue({ ...parts, subject: file })]);
}

function refused(parts: Omit<Issue, "message" | "path">): ModelError {
  return new ModelError("The document cannot be read", [issue({ ...parts, path: [] })]);
}

function tooLarge(file: string, size: number): ModelError {
  const expected = `at most ${LIMITS.characters} bytes`;
  return refused({ code: "too-large", file, expected, received: `${size}`, remedy: "Shorten the document." });
}

function systemReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? "no such file" : (code ?? String(error));
}

/** Text of a file; its size is looked at before it is read. */
function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw unreadable(file, "a folder");
    if (stat.size > LIMITS.characters) throw tooLarge(file, stat.size);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof OptionsError || error instanceof ModelError) throw error;
    throw unreadable(file, systemReason(error));
  }
  if (bytes.length > LIMITS.characters) throw tooLarge(file, bytes.length);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refused({
      code: "invalid-encoding",
      file,
      expected: "text in UTF-8",
      received: "other bytes",
      remedy: "Save it as UTF-8.",
    });
  }
}

function syntaxError(file: string, text: string, { offset, expected }: JsonFault): ModelError {
  const found = [...text.slice(offset, offset + 2)][0];
  const received = found === undefined ? "the end of the file" : show(found);
  const remedy = remedyFor(found, text.slice(0, offset).trimEnd().at(-1));
  return refused({ code: "invalid-json", file, ...lineAndColumn(text, offset), expected, received, remedy });
}

/** What to do about the commonest slips; the rest is said by what was expected. */
function remedyFor(found: string | undefined, before: string | undefined): string {
  if (found === undefined) return "The document is cut short: complete it.";
  if ((found === "}" || found === "]") && before === ",") return "Remove the comma before it.";
  if (found === "'") return "Write text in double quotes.";
  return found === "/" || found === "#" ? "Remove the comment: JSON has none." : "Correct the text there.";
}

function repeatedKeys(places: JsonPlaces): Issue[] {
  return places.repeated.map((path) =>
    issue({
      code: "repeated-key",
      path,
      expected: "each key once",
      received: `${show(path.at(-1))} again`,
      remedy: "Remove one of the two.",
    }),
  );
}

/** Offset of what an issue is about, or of the nearest thing around it that is there. */
function offsetOf(places: JsonPlaces, path: Issue["path"]): number {
  for (let length = path.length; length > 0; length--) {
    const offset = places.offsetOf(path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return places.offsetOf([]) ?? 0;
}

const inFileOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

/**
 * Reads a JSON file.
 *
 * @throws OptionsError where the file cannot be read; ModelError where it is too large (looked at before it is parsed), not
 * UTF-8 or not JSON, with line and column.
 */
export function readJsonDocument(file: string): JsonDocument {
  const text = readText(file);
  const places = jsonPlaces(text);
  if (places.fault !== undefined) throw syntaxError(file, text, places.fault);
  return {
    value: JSON.parse(text) as unknown,
    issues: repeatedKeys(places),
    locate: (issues) =>
      inFileOrder(
        issues.map((one) => ({ ...one, file, ...lineAndColumn(text, offsetOf(places, one.path)) })),
      ),
  };
}
