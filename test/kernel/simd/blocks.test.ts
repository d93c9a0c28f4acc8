import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import type { Block } from "../../../src/kernel/block";
import type { Member, MemberOutcome } from "../../../src/kernel/engine";
import { LANES } from "../../../src/kernel/shape";
import { defineModel } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { bytesOf, draws, freshSimdEngine, key, memberMaker, onSimd } from "./engines";

const ferry = memberMaker(defineModel(ferrySpec), 7);
const change = memberMaker(
  defineModel(ferrySpec).with([{ type: "shift-factor", factor: "trust.south", by: 15, from: "2024-09" }]),
  7,
);
const baseline = memberMaker(baselineModel(), 5);

/** What each draw of a block came to, apart from histograms, which are of the whole block. */
function byDraw({ ends, tally, levels, paths }: MemberOutcome, block: Block): [string, string][] {
  const slice = (array: Uint16Array | Int32Array | Uint8Array | Float64Array | undefined, draw: number) => {
    const length = (array?.length ?? 0) / block.draws;
    return array === undefined ? "" : array.slice(draw * length, (draw + 1) * length).join();
  };
  return Array.from({ length: block.draws }, (_, draw) => [
    `${block.round} ${block.firstDraw + draw}`,
    [ends, tally?.counts, levels, paths?.pathway, paths?.series].map((array) => slice(array, draw)).join("|"),
  ]);
}

/** Histograms of all blocks together. */
function histogramsOf(outcomes: readonly MemberOutcome[]): number[] {
  const sums: number[] = [];
  for (const { tally } of outcomes)
    tally?.histograms.forEach((count, i) => {
      sums[i] = (sums[i] ?? 0) + count;
    });
  return sums;
}

async function run(members: readonly Member[], blocks: readonly Block[]) {
  const outcomes = await onSimd(members, blocks);
  return members.map((_, place) => {
    const own = outcomes.map((outcome) => outcome[place] as MemberOutcome);
    const rows = own.flatMap((outcome, i) => byDraw(outcome, blocks[i] as Block));
    return { rows: rows.sort(([a], [b]) => (a < b ? -1 : 1)), histograms: histogramsOf(own) };
  });
}

/** Blocks of sizes that follow one another, over so many draws and rounds. */
function cut(sizes: readonly number[], total: number, rounds: number): Block[] {
  return Array.from({ length: rounds }, (_, round) => {
    const blocks: Block[] = [];
    for (let first = 0, i = 0; first < total; i++) {
      const size = Math.min(sizes[i % sizes.length] ?? 1, total - first);
      blocks.push(draws(size, first, round));
      first += size;
    }
    return blocks;
  }).flat();
}

describe("what the fast engine makes of a draw and round, to the last bit,", () => {
  const TOTAL = 40;
  const straight = run([ferry()], cut([TOTAL], TOTAL, 3));

  it.each([
    ["is the same in blocks of one draw", cut([1], TOTAL, 3)],
    ["is the same in small blocks and large ones", cut([1, 7, 2, 16, 3], TOTAL, 3)],
    ["is the same in growing blocks, run backwards", cut([5, 9, 20], TOTAL, 3).toReversed()],
    [
      "is the same whatever block came before",
      cut([13], TOTAL, 3).sort(
        (a, b) => ((a.firstDraw * 7 + a.round * 5) % 11) - ((b.firstDraw * 7 + b.round * 5) % 11),
      ),
    ],
  ])("%s", async (_, blocks) => {
    expect(await run([ferry()], blocks)).toEqual(await straight);
  });

  it("is the same when models share their random columns", async () => {
    const members = () => [
      ferry(),
      change(),
      baseline({ measure: "ends" }),
      ferry({ measure: "forecast", keep: [2, 0] }),
    ];
    // One job runs all of its models for as many months: the baseline is run with its own.
    const some = () => members().filter((_, place) => place !== 2);
    expect(await run(some(), cut([1, 7, 2, 16, 3], 24, 2).toReversed())).toEqual(
      await run(some(), cut([24], 24, 2)),
    );
  });

  it("is the same in a block of 512 draws as in blocks of 128", async () => {
    const member = () => ferry({ keep: [0] });
    expect(await run([member()], [draws(512)])).toEqual(await run([member()], cut([128], 512, 1)));
  });

  it("is the same when a block is run again, and after blocks of other sizes", async () => {
    const engine = (await freshSimdEngine())([baseline(), baseline({ measure: "ends", keep: false })], key);
    const block = draws(3, 10, 1);
    const first = engine(block).map(bytesOf);
    engine(draws(9));
    engine(draws(1, 4));
    expect(engine(block).map((outcome, place) => bytesOf(outcome).equals(first[place] as Buffer))).toEqual([
      true,
      true,
    ]);
  });

  it("belongs to its caller: the next block does not overwrite it", async () => {
    const engine = (await freshSimdEngine())([ferry()], key);
    const [outcome] = engine(draws(4));
    const before = bytesOf(outcome as MemberOutcome);
    engine(draws(4, 50));
    expect(bytesOf(outcome as MemberOutcome).equals(before)).toBe(true);
  });

  it("has as many paths as asked for, sixteen a draw", async () => {
    const [[outcome] = []] = await onSimd([ferry()], [draws(5)]);
    expect(outcome?.ends.length).toBe(5 * LANES);
    expect(outcome?.paths?.pathway.length).toBe(5 * LANES * 7);
  });

  it("depends on both halves of the key", async () => {
    const ends = await Promise.all(
      [key, { ...key, key0: key.key0 ^ 1 }, { ...key, key1: key.key1 ^ 1 }].map(async (some) => {
        const [outcome] = (await freshSimdEngine())([ferry()], some)(draws(2));
        return outcome?.paths?.series.join();
      }),
    );
    expect(new Set(ends).size).toBe(3);
  });
});
