import type { ModelSpec } from "../contracts/model-spec";
import type { EngineName } from "../contracts/options";
import type { Block, Measure } from "../kernel/block";
import type { Borrowed, MemberOutcome } from "../kernel/engine";
import type { LoadSample } from "../kernel/load-sample";
import type { Pins } from "../model/draws";
import type { StreamKey } from "../random/seed";

/** One of the models a job runs on the same paths. */
export interface Variant {
  readonly spec: ModelSpec;
  readonly loadSample: LoadSample | undefined;
  readonly measure: Measure;
  /** Parameters held at a probability of their prior in every draw. */
  readonly pins?: Pins | undefined;
  /** Earlier variants whose latent layer is taken in place of its own. */
  readonly latents?: Borrowed | undefined;
  /** Series to keep by path; undefined where no path is kept. */
  readonly keep?: readonly number[] | undefined;
}

/** Everything a block's result depends on besides the block: plain data that can be posted to a worker. */
export interface Job {
  readonly variants: readonly Variant[];
  readonly horizonMonths: number;
  readonly key: StreamKey;
  readonly engine: EngineName;
}

/** The outcomes of a block, in order of variants. Blocks may come back in any order and split in any way into whole draws. */
export interface BlockResult {
  readonly block: Block;
  readonly outcomes: readonly MemberOutcome[];
}

/** Runs blocks, here or elsewhere. A result depends on job and block alone. */
export interface Executor {
  /** How many blocks are run at a time. */
  readonly concurrency: number;
  run(job: Job, blocks: readonly Block[], signal?: AbortSignal): AsyncIterable<BlockResult>;
  close(): Promise<void>;
}
