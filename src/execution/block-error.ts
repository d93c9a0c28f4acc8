import { ExecutionError } from "../contracts/errors";
import type { Block } from "../kernel/block";

const name = ({ firstDraw, draws, round }: Block): string =>
  `The block of draws ${firstDraw} to ${firstDraw + draws - 1} in round ${round}`;

/** A block that fails by itself, and would again. */
export function blockFailed(block: Block, message: string, cause: unknown): ExecutionError {
  return new ExecutionError(`${name(block)} failed: ${message}`, [], { cause });
}

/** A block that no worker lives to answer. */
export function blockLost(block: Block, workers: number, cause: Error): ExecutionError {
  return new ExecutionError(
    `${name(block)} was given up after ${workers} lost workers: ${cause.message}`,
    [],
    {
      cause,
    },
  );
}
