import type { Block, Measure } from "../kernel/block";

/** Draws of a block. 128 draws of 16 paths are the first partial answer. */
export const BLOCK_DRAWS = 128;

/** Fewest draws of a block that is tallied: histograms cost the same however few paths fall into them. */
const LEAST_TALLIED_DRAWS = 64;

/** Draws of a block of a job: the more models run on each, the fewer, so that progress is seen and a signal heard. */
export function drawsOfBlock(variants: readonly { readonly measure: Measure }[]): number {
  const least = variants.some(({ measure }) => measure !== "ends") ? LEAST_TALLIED_DRAWS : 1;
  return Math.max(least, Math.floor(BLOCK_DRAWS / variants.length));
}

/** Draws whose rounds are run before the next draws are begun: bounds what is held at a time. */
export const CHUNK_DRAWS = 2048;

/** Blocks of the draws from one to another, all rounds: chunk by chunk, round by round, in order of draws. */
export function planBlocks(
  firstDraw: number,
  endDraw: number,
  rounds: number,
  blockDraws = BLOCK_DRAWS,
): Block[] {
  const blocks: Block[] = [];
  for (let chunk = firstDraw; chunk < endDraw; chunk += CHUNK_DRAWS) {
    const chunkEnd = Math.min(endDraw, chunk + CHUNK_DRAWS);
    for (let round = 0; round < rounds; round++) {
      for (let draw = chunk; draw < chunkEnd; draw += blockDraws) {
        blocks.push({ round, firstDraw: draw, draws: Math.min(blockDraws, chunkEnd - draw) });
      }
    }
  }
  return blocks;
}
