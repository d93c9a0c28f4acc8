import type { ModelSpec } from "../contracts/model-spec";
import type { Block } from "../kernel/block";
import type { LoadSample } from "../kernel/load-sample";
import type { Tally } from "../kernel/tally-layout";
import type { StreamKey } from "../random/seed";

/** Everything a block's result depends on besides the block: plain data that can be posted to a worker. */
export interface Job {
  readonly spec: ModelSpec;
  readonly horizonMonths: number;
  readonly key: StreamKey;
  readonly loadSample: LoadSample | undefined;
  /** Series to keep by path; undefined where no path is kept. */
  readonly keep: readonly number[] | undefined;
}

/** Kept paths of a block, path after path: the pathway of every month, and the kept series month by month. */
export interface PathRows {
  readonly pathway: Uint8Array;
  readonly series: Float64Array;
}

/** The integer tallies of a block. Blocks may come back in any order and split in any way into whole draws. */
export interface BlockResult {
  readonly block: Block;
  readonly tally: Tally;
  readonly paths: PathRows | undefined;
}

/** Runs blocks, here or elsewhere. A result depends on job and block alone. */
export interface Executor {
  /** How many blocks are run at a time. */
  readonly concurrency: number;
  run(job: Job, blocks: readonly Block[], signal?: AbortSignal): AsyncIterable<BlockResult>;
  close(): Promise<void>;
}
