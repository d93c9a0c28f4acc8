import { counterWord, type Purpose } from "../random/counter";
import { normalPair } from "../random/normal";
import { threefry2x32 } from "../random/threefry";
import { uniformFromWord } from "../random/uniform";
import { type Memo, recall } from "./memo";
import { LANES } from "./shape";

/** The random numbers of a group of paths. Every number has its place: (path, purpose, month, slot). */
export interface LaneRandom {
  readonly key0: number;
  readonly key1: number;
  /** First word of each lane's counters. */
  readonly paths: Uint32Array;
  readonly words: Uint32Array;
  readonly pair: Float64Array;
  /** Shared with the groups that run the same paths. */
  readonly memo: Memo | undefined;
}

export function laneRandom(key0: number, key1: number, memo?: Memo): LaneRandom {
  const paths = new Uint32Array(LANES);
  return { key0, key1, paths, words: new Uint32Array(2), pair: new Float64Array(2), memo };
}

/** Writes columns of numbers for slots 0..count-1 of a purpose and month. */
export type FillColumns = (
  random: LaneRandom,
  purpose: Purpose,
  month: number,
  count: number,
  out: Float64Array,
) => void;

/** The same, but that columns which another model has drawn for the same paths are taken over. */
export const shared =
  (draw: FillColumns): FillColumns =>
  (random, purpose, month, count, out) => {
    const fill = () => draw(random, purpose, month, count, out);
    if (random.memo === undefined) fill();
    else recall(random.memo, purpose, month, count, out, fill);
  };

function drawUniforms(
  random: LaneRandom,
  purpose: Purpose,
  month: number,
  count: number,
  out: Float64Array,
): void {
  const { key0, key1, paths, words } = random;
  for (let slot = 0; slot < count; slot += 2) {
    const counter = counterWord(purpose, month, slot >> 1);
    for (let lane = 0; lane < LANES; lane++) {
      threefry2x32(key0, key1, paths[lane]!, counter, words);
      out[slot * LANES + lane] = uniformFromWord(words[0]!);
      if (slot + 1 < count) out[(slot + 1) * LANES + lane] = uniformFromWord(words[1]!);
    }
  }
}

function drawNormals(
  random: LaneRandom,
  purpose: Purpose,
  month: number,
  count: number,
  out: Float64Array,
): void {
  const { key0, key1, paths, words } = random;
  for (let slot = 0; slot < count; slot += 2) {
    const counter = counterWord(purpose, month, slot >> 1);
    for (let lane = 0; lane < LANES; lane++) {
      threefry2x32(key0, key1, paths[lane]!, counter, words);
      normalPair(words[0]!, words[1]!, out, slot * LANES + lane, LANES);
    }
  }
}

/** Columns of uniforms for slots 0..count-1; two neighbouring slots share one call. */
export const fillUniforms = /* @__PURE__ */ shared(drawUniforms);

/** Columns of standard normals for slots 0..count-1 (and one more where the count is odd); pairs share one call. */
export const fillNormals = /* @__PURE__ */ shared(drawNormals);

/** The pair of words of one lane's slot, for numbers that are seldom needed. */
export function wordsAt(
  random: LaneRandom,
  lane: number,
  purpose: Purpose,
  month: number,
  slot: number,
): Uint32Array {
  threefry2x32(
    random.key0,
    random.key1,
    random.paths[lane]!,
    counterWord(purpose, month, slot),
    random.words,
  );
  return random.words;
}

/** A standard normal of one lane's slot. */
export function normalAt(
  random: LaneRandom,
  lane: number,
  purpose: Purpose,
  month: number,
  slot: number,
): number {
  const words = wordsAt(random, lane, purpose, month, slot);
  normalPair(words[0]!, words[1]!, random.pair, 0, 1);
  return random.pair[0]!;
}

/** A uniform of one lane's slot. */
export function uniformAt(
  random: LaneRandom,
  lane: number,
  purpose: Purpose,
  month: number,
  slot: number,
): number {
  return uniformFromWord(wordsAt(random, lane, purpose, month, slot)[0]!);
}
