import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { ExecutionError, issue, OptionsError } from "../contracts/errors";
import type { Checkpoint } from "../inference/calibrate/options";

function unreadable(error: unknown): OptionsError {
  const received = (error as NodeJS.ErrnoException).code ?? String(error);
  const remedy = "Name a file, there or not.";
  const parts = {
    code: "unreadable-file",
    path: ["checkpoint"],
    expected: "a file that can be read",
    remedy,
  };
  return new OptionsError("The checkpoint cannot be read", [issue({ ...parts, received })]);
}

/**
 * A checkpoint in a file. It is written beside it first and then put in its place, so that a run that is killed while it writes
 * leaves the stage before.
 */
export function checkpointFile(file: string): Checkpoint {
  return {
    load() {
      if (!existsSync(file)) return undefined;
      try {
        return readFileSync(file, "utf8");
      } catch (error) {
        throw unreadable(error);
      }
    },
    save(text) {
      try {
        writeFileSync(`${file}.part`, text);
        renameSync(`${file}.part`, file);
      } catch (error) {
        throw new ExecutionError(`${file} could not be written: ${(error as Error).message}`, [], {
          cause: error,
        });
      }
    },
  };
}
