import type { Block } from "../kernel/block";
import type { BlockResult } from "../simulation/executor";
import { blockLost } from "./block-error";
import { LostWorker } from "./lost-worker";
import type { Posting, Seat } from "./seat";
import type { Stop } from "./stop";
import { turns } from "./turns";
import { unlessStopped } from "./unless-stopped";

/** Workers a block may cost before it is taken to be what ends them (judgement). */
const MOST_WORKERS_LOST = 3;

/** Workers that take blocks of any run, each as it gets free. */
export interface Crew {
  /** Runs a block, again elsewhere where a worker is lost with it; only one result of it is ever handed on. */
  run(posting: Posting, block: Block, stop: Stop): Promise<BlockResult>;
  close(): Promise<void>;
}

export function createCrew(seats: readonly Seat[]): Crew {
  const free = turns(seats);

  async function attempt(posting: Posting, block: Block, stop: Stop): Promise<BlockResult> {
    const seat = await free.take(stop);
    const done = seat.run(posting, block).finally(() => free.give(seat));
    return unlessStopped(done, stop);
  }

  return {
    run: async (posting, block, stop) => {
      for (let lost = 1; ; lost++) {
        try {
          return await attempt(posting, block, stop);
        } catch (error) {
          if (!(error instanceof LostWorker)) throw error;
          if (lost === MOST_WORKERS_LOST) throw blockLost(block, lost, error);
        }
      }
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
