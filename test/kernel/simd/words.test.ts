import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANES } from "../../../src/kernel/shape";
import { newKernel } from "../../../src/kernel/simd/module";
import { threefry2x32 } from "../../../src/random/threefry";

const kernel = await newKernel();
const WAYS = [
  ["sixteen paths at once", 0],
  ["four by four", 1],
] as const;

const WORD = 4;
const pathsAt = Math.ceil(kernel.heapBase() / 16) * 16;
const wordsAt = pathsAt + LANES * WORD;
kernel.memory.grow(1);

/** The two words of a counter for sixteen paths, as the kernel makes them. */
function mixed(
  key0: number,
  key1: number,
  paths: readonly number[],
  counter: number,
  quads: number,
): [number[], number[]] {
  const view = new Uint32Array(kernel.memory.buffer, pathsAt, 3 * LANES);
  view.fill(0xdeadbeef);
  view.set(paths);
  kernel.mix(key0, key1, pathsAt, wordsAt, counter, quads);
  expect([...view.subarray(0, LANES)]).toEqual([...paths]);
  return [[...view.subarray(LANES, 2 * LANES)], [...view.subarray(2 * LANES)]];
}

/** The same as the specification has them. */
function specified(
  key0: number,
  key1: number,
  paths: readonly number[],
  counter: number,
): [number[], number[]] {
  const pairs = paths.map((path) => {
    const words = new Uint32Array(2);
    threefry2x32(key0, key1, path, counter, words);
    return words;
  });
  return [pairs.map((words) => words[0] ?? 0), pairs.map((words) => words[1] ?? 0)];
}

const word = () =>
  fc.oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
  );
const paths = () => fc.array(word(), { minLength: LANES, maxLength: LANES });

describe.each(WAYS)("the kernel's random words, %s", (_, quads) => {
  it("equal those of threefry2x32 for any key, paths and counter", () => {
    fc.assert(
      fc.property(word(), word(), paths(), word(), (key0, key1, some, counter) => {
        expect(mixed(key0, key1, some, counter, quads)).toEqual(specified(key0, key1, some, counter));
      }),
      { numRuns: 500 },
    );
  });

  // kat_vectors of Random123, as in test/random/threefry.test.ts.
  it.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
  ])(
    "of key %i %i and counter %i %i are Random123's known answers",
    (key0, key1, path, counter, first, second) => {
      const [firsts, seconds] = mixed(key0, key1, Array(LANES).fill(path), counter, quads);
      expect(firsts).toEqual(Array(LANES).fill(first));
      expect(seconds).toEqual(Array(LANES).fill(second));
    },
  );
});
