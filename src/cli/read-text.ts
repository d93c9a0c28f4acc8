import { readFileSync, statSync } from "node:fs";
import { type Issue, issue, ModelError, OptionsError } from "../contracts/errors";
import { LIMITS } from "../contracts/limits";

function unreadable(file: string, received: string): OptionsError {
  const remedy = "Give the path of a document.";
  const parts = { code: "unreadable-file", path: ["file"], expected: "a file that can be read", remedy };
  return new OptionsError("The document cannot be read", [issue({ ...parts, received, subject: file })]);
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

/**
 * Text of a document; its size is looked at before it is read.
 *
 * @throws OptionsError where the file cannot be read; ModelError where it is too large or not UTF-8.
 */
export function readText(file: string): string {
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
    const parts = { code: "invalid-encoding", file, expected: "text in UTF-8", received: "other bytes" };
    throw refused({ ...parts, remedy: "Save it as UTF-8." });
  }
}
