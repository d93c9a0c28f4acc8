import type { Job } from "../simulation/executor";
import { type BlockRunner, blockRunner } from "../simulation/run-job";

/** Jobs whose compiled models and memory a worker keeps: those of a few runs at once, each with its next (judgement). */
const MOST_KEPT = 4;

/** Runners of the jobs that were asked for last, by number; undefined where a job is not known and not given. */
export function recentRunners(): (jobId: number, job: Job | undefined) => Promise<BlockRunner> | undefined {
  const kept = new Map<number, Promise<BlockRunner>>();
  const drop = (jobId: number, runner: Promise<BlockRunner>): void => {
    kept.delete(jobId);
    runner.then(
      ({ close }) => close(),
      () => undefined,
    );
  };
  return (jobId, job) => {
    const runner = kept.get(jobId) ?? (job && blockRunner(job));
    if (runner === undefined) return undefined;
    kept.delete(jobId);
    kept.set(jobId, runner);
    const [oldest] = kept;
    if (kept.size > MOST_KEPT && oldest !== undefined) drop(...oldest);
    return runner;
  };
}
