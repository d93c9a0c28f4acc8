import type { Block } from "../kernel/block";
import type { BlockResult, Job } from "../simulation/executor";
import { blockRunner } from "../simulation/run-job";

export type RunBlock = (block: Block) => BlockResult;

/** Jobs whose compiled models and memory a worker keeps: those of a few runs at once, each with its next (judgement). */
const MOST_KEPT = 4;

/** Runners of the jobs that were asked for last, by number; undefined where a job is not known and not given. */
export function recentRunners(): (jobId: number, job: Job | undefined) => Promise<RunBlock> | undefined {
  const kept = new Map<number, Promise<RunBlock>>();
  return (jobId, job) => {
    const runner = kept.get(jobId) ?? (job && blockRunner(job));
    if (runner === undefined) return undefined;
    kept.delete(jobId);
    kept.set(jobId, runner);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return runner;
  };
}
