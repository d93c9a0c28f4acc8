import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDraw, createDrawCounts, type DrawCounts, drawsOf } from "../../src/simulation/draw-counts";

/** What is held of a draw: rounds, and the counts added up. */
const heldOf = ({ counts, rounds, width }: DrawCounts, draw: number) => ({
  rounds: rounds[draw] ?? 0,
  counts: Array.from(counts.subarray(draw * width, (draw + 1) * width)),
});

describe("counts by draw", () => {
  it("are those at the named places of the rows that were added, draw by draw", () => {
    const held = createDrawCounts(2);
    const row = [9, 9, 1, 2, 3, 4];
    addDraw(held, 5, row, 2, [0, 3]);
    addDraw(held, 5, row, 2, [0, 3]);
    addDraw(held, 1, row, 0, [2, 0]);
    expect(heldOf(held, 5)).toEqual({ rounds: 2, counts: [2, 8] });
    expect(heldOf(held, 1)).toEqual({ rounds: 1, counts: [1, 9] });
    expect(heldOf(held, 0)).toEqual({ rounds: 0, counts: [0, 0] });
    expect(drawsOf(held)).toEqual([1, 5]);
  });

  it("are those of a plain table, whatever draws come in, in whatever order, far beyond the room there is at first", () => {
    const draw = fc.oneof(fc.nat(20), fc.constantFrom(2047, 2048, 2049, 4096, 65535), fc.nat(9000));
    const added = fc.array(fc.tuple(draw, fc.array(fc.nat(16), { minLength: 3, maxLength: 3 })), {
      maxLength: 40,
    });
    const agrees = fc.property(added, (rows) => {
      const held = createDrawCounts(3);
      const table = new Map<number, { rounds: number; counts: number[] }>();
      for (const [at, row] of rows) {
        addDraw(held, at, row, 0, [2, 0, 1]);
        const before = table.get(at) ?? { rounds: 0, counts: [0, 0, 0] };
        const [a = 0, b = 0, c = 0] = row;
        const [x = 0, y = 0, z = 0] = before.counts;
        table.set(at, { rounds: before.rounds + 1, counts: [x + c, y + a, z + b] });
      }
      const draws = [...table.keys()].sort((a, b) => a - b);
      expect(drawsOf(held)).toEqual(draws);
      for (const at of draws) expect(heldOf(held, at)).toEqual(table.get(at));
    });
    fc.assert(agrees, { seed: 31, numRuns: 100 });
  });

  it("do not depend on the order in which rounds come in", () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => [(i * 37) % 11 === 0 ? 3000 : i % 11, [i % 5, i % 3]] as const,
    );
    const [straight, backwards] = [createDrawCounts(2), createDrawCounts(2)];
    for (const [draw, row] of rows) addDraw(straight, draw, row, 0, [0, 1]);
    for (const [draw, row] of rows.toReversed()) addDraw(backwards, draw, row, 0, [0, 1]);
    expect(backwards).toEqual(straight);
  });

  it("of a draw whose counts are all 0 are there all the same", () => {
    const held = createDrawCounts(2);
    addDraw(held, 3, [0, 0], 0, [0, 1]);
    expect(drawsOf(held)).toEqual([3]);
    expect(drawsOf(createDrawCounts(2))).toEqual([]);
  });

  it("keep what was counted when room is made", () => {
    const held = createDrawCounts(1);
    for (let draw = 0; draw < 5000; draw++) addDraw(held, draw, [draw], 0, [0]);
    expect(drawsOf(held)).toHaveLength(5000);
    for (const draw of [0, 2047, 2048, 4095, 4096, 4999])
      expect(heldOf(held, draw)).toEqual({ rounds: 1, counts: [draw] });
  });

  it("hold the counts of the longest draw: 4096 rounds of sixteen paths", () => {
    const held = createDrawCounts(1);
    for (let round = 0; round < 4096; round++) addDraw(held, 0, [16], 0, [0]);
    expect(heldOf(held, 0)).toEqual({ rounds: 4096, counts: [65536] });
  });
});
