import type { Job } from "../simulation/executor";
import type { Posting } from "./seat";

/** Numbers jobs as they come. A job that comes again has its number, so that no worker gets it twice. */
export function jobIds(): (job: Job) => Posting {
  const known = new WeakMap<Job, number>();
  let next = 0;
  return (job) => {
    const jobId = known.get(job) ?? next++;
    known.set(job, jobId);
    return { jobId, job };
  };
}
