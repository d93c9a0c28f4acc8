import type { Block } from "../../src/kernel/block";
import type { Executor } from "../../src/simulation/executor";
import { inlineExecutor } from "../../src/simulation/inline-executor";

/** An executor that runs what it is given rearranged by a function. */
export function rearranged(change: (blocks: readonly Block[]) => Block[]): Executor {
  const inner = inlineExecutor();
  return {
    concurrency: 1,
    run: (job, blocks, signal) => inner.run(job, change(blocks), signal),
    close: () => inner.close(),
  };
}

export const shuffled = (blocks: readonly Block[]): Block[] =>
  blocks
    .map((block, index) => ({ block, key: (index * 7919 + 13) % 104729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ block }) => block);

/** Cuts every block in uneven parts. */
export const split = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap(({ round, firstDraw, draws }) => {
    const cuts = [0, 1, 3, 10, 40, draws].filter((cut, i, list) => cut <= draws && list.indexOf(cut) === i);
    return cuts
      .slice(1)
      .map((end, i) => ({ round, firstDraw: firstDraw + (cuts[i] ?? 0), draws: end - (cuts[i] ?? 0) }));
  });
