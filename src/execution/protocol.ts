import type { Block } from "../kernel/block";
import type { BlockResult, Job } from "../simulation/executor";

/** What a worker is asked: to run a block of a job, known by its number within the executor. */
export interface Request {
  readonly jobId: number;
  /** The job itself, for a worker that has not got it. */
  readonly job: Job | undefined;
  readonly block: Block;
}

/** A failure of the work itself, which would come again in any other worker. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** What a worker answers. */
export type Reply =
  | { readonly kind: "result"; readonly result: BlockResult }
  | { readonly kind: "unknown-job" }
  | { readonly kind: "failure"; readonly failure: Failure };

/** The calls that a worker answers. `run` takes the place of the evaluator of code that the worker library has there. */
export interface Calls {
  /** The version of the library in the worker. */
  readonly greet: () => string;
  readonly run: (request: Request) => unknown;
}
