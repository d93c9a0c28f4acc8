import { ExecutionError } from "../contracts/errors";

/** What the build puts in the place of the fast engine where a worker never asks for it. */
function none(): never {
  throw new ExecutionError("This worker has no SIMD engine");
}

export { none as giveBack, none as kernelModule, none as simdEngine, none as takeKernel };
