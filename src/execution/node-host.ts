import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pool, TerminateError } from "workerpool";
import type { Host } from "./host";

/** `file:` and the like; one letter is a drive. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;

function scriptOf(url: string | URL): string | undefined {
  const text = String(url);
  if (!SCHEME.test(text)) return resolve(text);
  try {
    return fileURLToPath(text);
  } catch {
    // Another scheme, or a file on another host: no file that a worker can be started from.
    return undefined;
  }
}

/** Workers of Node and Deno: threads, and processes that a signal can end. */
export const nodeHost: Host = {
  library: { pool, TerminateError },
  workerTypes: { thread: "thread", process: "process" },
  parallelism: () => availableParallelism(),
  scriptOf,
  addresses: "a path or a file: URL",
};
