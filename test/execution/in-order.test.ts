import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/execution/in-order";
import { collect } from "./quick-run";

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("inOrder", () => {
  it("yields what comes of every item in order of items, whenever it comes", async () => {
    const delays = fc.array(fc.nat({ max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (waits, ahead) => {
        const items = waits.map((wait, place) => ({ wait, place }));
        const run = async ({ wait, place }: (typeof items)[number]) => {
          await later(wait);
          return place;
        };
        expect(await collect(inOrder(items, ahead, run))).toEqual(items.map(({ place }) => place));
      }),
      { numRuns: 40 },
    );
  });

  it("never has more begun and not taken than it may, and begins nothing for a reader who stops", async () => {
    let begun = 0;
    const items = Array.from({ length: 50 }, (_, place) => place);
    const start = async (item: number) => {
      begun += 1;
      return item;
    };
    let taken = 0;
    for await (const _ of inOrder(items, 4, start)) {
      taken += 1;
      await later(0);
      expect(begun - taken).toBeLessThanOrEqual(4);
      if (taken === 10) break;
    }
    expect(begun).toBe(14);
  });

  it("keeps a failure until its turn, and ends with it", async () => {
    const start = async (item: number) => {
      if (item === 2) throw new Error("the third");
      return item;
    };
    const seen: number[] = [];
    const read = async () => {
      for await (const item of inOrder([0, 1, 2, 3], 4, start)) seen.push(item);
    };
    await expect(read()).rejects.toThrow("the third");
    expect(seen).toEqual([0, 1]);
  });
});
