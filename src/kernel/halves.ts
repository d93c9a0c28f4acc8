import type { Purpose } from "../random/counter";
import { counterWord } from "../random/counter";
import { threefry2x32 } from "../random/threefry";
import { type LaneRandom, shared, uniformAt } from "./lane-random";
import { LANES } from "./shape";

/** Cells of a number of 16 bits. */
const CELLS = 65536;

function drawHalves(
  { key0, key1, paths, words }: LaneRandom,
  purpose: Purpose,
  month: number,
  count: number,
  out: Float64Array,
): void {
  for (let slot = 0; slot < count; slot += 4) {
    const counter = counterWord(purpose, month, slot >> 2);
    for (let lane = 0; lane < LANES; lane++) {
      threefry2x32(key0, key1, paths[lane]!, counter, words);
      for (let i = 0; i < 4 && slot + i < count; i++) {
        const word = words[i >> 1]!;
        out[(slot + i) * LANES + lane] = i & 1 ? word >>> 16 : word & 0xffff;
      }
    }
  }
}

/**
 * Columns of sixteen bits for slots 0..count-1, four slots a call: enough to decide nearly everything that is decided by a
 * number below a probability, at half the price of a whole word. What they leave open, `isBelow` reads on from.
 */
export const fillHalves = /* @__PURE__ */ shared(drawHalves);

/** Whether the number that begins with sixteen bits is below a probability; `rest` is the purpose it is read on from. */
export function isBelow(
  random: LaneRandom,
  half: number,
  probability: number,
  rest: Purpose,
  month: number,
  slot: number,
  lane: number,
): boolean {
  const edge = probability * CELLS;
  if (half + 1 <= edge) return true;
  if (half >= edge) return false;
  return uniformAt(random, lane, rest, month, slot) < edge - half;
}
