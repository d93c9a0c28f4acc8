import type { Block, Measure } from "../../../src/kernel/block";
import type { Borrowed, Engine, Member, MemberOutcome } from "../../../src/kernel/engine";
import { referenceEngine } from "../../../src/kernel/reference";
import { newKernel } from "../../../src/kernel/simd/module";
import { simdEngine } from "../../../src/kernel/simd/simd-engine";
import { compile } from "../../../src/model/compile/compile";
import { climatology, type Model } from "../../../src/model/define";
import type { Pins } from "../../../src/model/draws";
import { streamKey } from "../../../src/random/seed";

export const key = streamKey("engines");

/** What is asked of a member besides its model. */
export interface Part {
  readonly measure?: Measure;
  readonly pins?: Pins;
  readonly latents?: Borrowed;
  /** Series to keep by place; all of them where absent, no path at all where false. */
  readonly keep?: readonly number[] | false;
}

/** Makes members of one model, which is compiled once as a job does it. */
export function memberMaker(model: Model, months: number): (part?: Part) => Member {
  const loadSample = climatology(model);
  const { program, drawer } = compile(model.spec, months, loadSample);
  const { factors, indices } = program.shape;
  const all = Array.from({ length: factors + indices }, (_, series) => series);
  return ({ measure = "comparison", pins, latents, keep = all } = {}) => ({
    program,
    loadSample,
    fillTheta: drawer(key, pins),
    measure,
    latents,
    keep: keep === false ? undefined : keep,
  });
}

/** The fast engine with a kernel of its own, as every job has it. */
export const freshSimdEngine = async (): Promise<Engine> => simdEngine(await newKernel());

/** Runs members over blocks on the fast engine. */
export async function onSimd(
  members: readonly Member[],
  blocks: readonly Block[],
): Promise<MemberOutcome[][]> {
  return blocks.map((await freshSimdEngine())(members, key));
}

/** Runs members over blocks on the reference engine. */
export const onReference = (members: readonly Member[], blocks: readonly Block[]): MemberOutcome[][] =>
  blocks.map(referenceEngine(members, key));

/** Draws from the first on, in one round. */
export const draws = (count: number, firstDraw = 0, round = 0): Block => ({ round, firstDraw, draws: count });

/** Everything that came of a member, for comparisons to the last bit. */
export function bytesOf({ ends, tally, levels, paths }: MemberOutcome): Buffer {
  const arrays = [ends, tally?.counts, tally?.histograms, levels, paths?.pathway, paths?.series];
  return Buffer.concat(
    arrays.flatMap((array) =>
      array === undefined ? [] : [Buffer.from(array.buffer, array.byteOffset, array.byteLength)],
    ),
  );
}
