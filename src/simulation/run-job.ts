import type { Block } from "../kernel/block";
import { MOST_BLOCK_DRAWS } from "../kernel/tally-layout";
import { type CompiledModel, compile } from "../model/compile/compile";
import { loadEngine } from "./engines";
import type { BlockResult, Job, Variant } from "./executor";

/** Compiles every specification of a job once, however many variants share it. */
function compileAll({ variants, horizonMonths }: Job): CompiledModel[] {
  const compiled = new Map<Variant["spec"], CompiledModel>();
  return variants.map(({ spec, loadSample }) => {
    const held = compiled.get(spec) ?? compile(spec, horizonMonths, loadSample);
    compiled.set(spec, held);
    return held;
  });
}

/** Runs the blocks of a job until it is closed. */
export interface BlockRunner {
  run(block: Block): BlockResult;
  close(): void;
}

/**
 * A runner of the blocks of a job: models are compiled once, and their memory serves all blocks. One that lends hands out
 * results that hold until its next block.
 */
export async function blockRunner(job: Job, lends = false): Promise<BlockRunner> {
  const { engine, close } = await loadEngine(job.engine);
  const models = compileAll(job);
  const members = models.map(({ program, loadSample, drawer }, place) => {
    const { measure, pins, latents, keep } = job.variants[place] ?? {};
    return {
      program,
      loadSample,
      measure: measure ?? "ends",
      latents,
      keep,
      fillTheta: drawer(job.key, pins),
    };
  });
  const outcomesOf = engine(members, job.key, lends);
  const run = (block: Block): BlockResult => {
    if (block.draws > MOST_BLOCK_DRAWS) {
      throw new RangeError(`a block has at most ${MOST_BLOCK_DRAWS} draws, not ${block.draws}`);
    }
    return { block, outcomes: outcomesOf(block) };
  };
  return { run, close };
}
