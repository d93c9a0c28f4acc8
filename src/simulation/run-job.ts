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

/** A runner of the blocks of a job: models are compiled once, and their memory serves all blocks. */
export async function blockRunner(job: Job): Promise<(block: Block) => BlockResult> {
  const engine = await loadEngine(job.engine);
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
  const run = engine(members, job.key);
  return (block) => {
    if (block.draws > MOST_BLOCK_DRAWS) {
      throw new RangeError(`a block has at most ${MOST_BLOCK_DRAWS} draws, not ${block.draws}`);
    }
    return { block, outcomes: run(block) };
  };
}
