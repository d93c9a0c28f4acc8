import type { Failure, Reply, Request } from "./protocol";
import { recentRunners } from "./recent-runners";

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { name, message, stack };
}

/** Answers requests, one at a time. What goes wrong in a block is an answer too: only a lost worker leaves none. */
export function answerer(): (request: Request) => Promise<Reply> {
  const runnerOf = recentRunners();
  return async ({ jobId, job, block }) => {
    try {
      const runner = runnerOf(jobId, job);
      if (runner === undefined) return { kind: "unknown-job" };
      const { run } = await runner;
      return { kind: "result", result: run(block) };
    } catch (error) {
      return { kind: "failure", failure: failureOf(error) };
    }
  };
}
