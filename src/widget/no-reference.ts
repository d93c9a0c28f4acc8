import { ExecutionError } from "../contracts/errors";

/** What the build puts in the place of the reference engine where a worker never asks for it. */
export function referenceEngine(): never {
  throw new ExecutionError("This worker has no reference engine");
}
