import { describe, expect, it } from "vitest";
import { answerer } from "../../src/execution/answer";
import type { Reply, Request } from "../../src/execution/protocol";
import { createSeat } from "../../src/execution/seat";
import { quickBlocks, quickJob } from "./quick-run";

const block = { round: 0, firstDraw: 0, draws: 1 };

describe("a job", () => {
  it("is posted once to a worker, however many blocks of it are run there", async () => {
    const answer = answerer();
    const posted: boolean[] = [];
    const run = (request: Request): Promise<Reply> => {
      posted.push(request.job !== undefined);
      return answer(request);
    };
    const link = {
      greet: async () => "",
      run,
      isLost: () => false,
      keepAwake: () => undefined,
      stop: async () => undefined,
    };
    const seat = createSeat(async () => link);
    const posting = { jobId: 0, job: await quickJob() };
    for (const next of quickBlocks(4)) await seat.run(posting, next);
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect(posted).toHaveLength(5);
  });

  it("that is no longer known is asked for, and runs as before: a worker keeps the latest four", async () => {
    const answer = answerer();
    const job = await quickJob();
    const ask = (jobId: number, given = false) => answer({ jobId, job: given ? job : undefined, block });
    const first = await ask(0, true);
    expect(first.kind).toBe("result");
    for (const jobId of [1, 2, 3]) await ask(jobId, true);
    expect((await ask(0)).kind).toBe("result");
    await ask(4, true);
    expect((await ask(1)).kind).toBe("unknown-job");
    expect(await ask(0)).toEqual(first);
    expect(await ask(1, true)).toEqual(first);
  });
});
