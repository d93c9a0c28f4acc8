import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintOf, fingerprintOfCounts, textFingerprint } from "../../src/contracts/fingerprint";

const MOST = 2 ** 52 - 1;

/** Whole numbers of every length, most of them 0 as in a histogram. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(63, 64, 8191, 8192, 2 ** 31, 2 ** 32, 2 ** 51, MOST) },
);
const lists = fc.array(fc.array(count, { maxLength: 12 }), { maxLength: 4 });

describe("the fingerprint of counts", () => {
  it("is 64 hexadecimal digits, the same for the same counts, whatever kind of list holds them", () => {
    const counts = [0, 3, 0, 0, 200, 65535, 0];
    const one = fingerprintOfCounts([counts]);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    for (const list of [
      Uint16Array.from(counts),
      Int32Array.from(counts),
      Float64Array.from(counts),
      [...counts],
    ])
      expect(fingerprintOfCounts([list])).toBe(one);
  });

  it("is another for other counts: another length, order, number of zeros, or place where a list ends", () => {
    const different: readonly (readonly (readonly number[])[])[] = [
      [],
      [[]],
      [[], []],
      [[0]],
      [[0], []],
      [[], [0]],
      [[0, 0]],
      [[0], [0]],
      [[1]],
      [[0, 1]],
      [[1, 0]],
      [[1, 0, 0]],
      [[0, 1, 0]],
      [[1], [0]],
      [[0], [1]],
      [[1, 2]],
      [[2, 1]],
      [[1], [2]],
      [[1, 0, 2]],
      [[1, 2, 0]],
      [[0, 0, 1, 2]],
      [[64]],
      [[0, 64]],
      [[1, 64]],
      [[256]],
      [[MOST]],
      [[MOST - 1]],
    ];
    const fingerprints = different.map(fingerprintOfCounts);
    const twice = different.filter((_, i) => fingerprints.indexOf(fingerprints[i] ?? "") !== i);
    expect(twice).toEqual([]);
  });

  it("is another where what would end a list could be read as what goes on with it", () => {
    // A list may end in zeros; what follows it is the next list's length, not more of its own.
    const pairs = [
      [[[5, 0], [], [0, 0, 0, 0, 0, 0, 0]], [[5, 7]]],
      [[[1, 0, 0], [0]], [[1, 0, 0]]],
      [[[4, 0], [], [0]], [[4, 1]]],
      [[[4, 0, 0], [0], [0, 0]], [[4, 0, 2]]],
      // 64 takes two bytes, of which neither may pass for a count or a number of zeros.
      [[[65, 1, 0]], [[1, 0, 64]]],
      // A run of zeros is no count, however long.
      [[[3]], [[0, 0, 0]]],
    ];
    for (const [a = [], b = []] of pairs) expect(fingerprintOfCounts(a)).not.toBe(fingerprintOfCounts(b));
  });

  it("is another for any other lists of any counts", () => {
    const separates = fc.property(lists, lists, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(fingerprintOfCounts(a) === fingerprintOfCounts(b)).toBe(same);
    });
    fc.assert(separates, { seed: 21, numRuns: 3000 });
    const [all, seen] = [new Set<string>(), new Set<string>()];
    // Every split of every short list of small counts: where codes fall together if they can.
    for (const list of short(5, [0, 1, 2]))
      for (const parts of splits(list)) {
        all.add(JSON.stringify(parts));
        seen.add(fingerprintOfCounts(parts));
      }
    for (const list of short(5, [0, 1, 128, 129])) {
      all.add(JSON.stringify([list]));
      seen.add(fingerprintOfCounts([list]));
    }
    expect(seen.size).toBe(all.size);
  });

  it("tells counts apart up to 2^53, at every length of their code", () => {
    const counts = Array.from({ length: 54 }, (_, bits) => [2 ** bits - 1, 2 ** bits, 2 ** bits + 1])
      .flat()
      .filter((value) => value <= MOST);
    const distinct = [...new Set(counts)];
    expect(new Set(distinct.map((value) => fingerprintOfCounts([[value]]))).size).toBe(distinct.length);
    expect(new Set(distinct.map((value) => fingerprintOfCounts([[0, value, 0, 1]]))).size).toBe(
      distinct.length,
    );
  });

  it("holds lists of the greatest counts whole: the last of many tells", () => {
    const many = (last: number) => [...Array.from({ length: 500 }, () => MOST), last];
    expect(fingerprintOfCounts([many(MOST)])).not.toBe(fingerprintOfCounts([many(MOST - 1)]));
    expect(fingerprintOfCounts([many(1)])).not.toBe(fingerprintOfCounts([many(2)]));
    const spread = (last: number) =>
      Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 0 : i)).concat(last);
    expect(fingerprintOfCounts([spread(3)])).not.toBe(fingerprintOfCounts([spread(4)]));
  });
});

/** Every list of so many items or fewer. */
function short(length: number, items: readonly number[]): number[][] {
  const lists: number[][] = [[]];
  for (const list of lists) if (list.length < length) for (const item of items) lists.push([...list, item]);
  return lists;
}

/** Every way to cut a list in at most three, empty parts among them. */
function splits(list: readonly number[]): number[][][] {
  const found: number[][][] = [[[...list]]];
  for (let i = 0; i <= list.length; i++) {
    found.push([list.slice(0, i), list.slice(i)]);
    for (let j = i; j <= list.length; j++) found.push([list.slice(0, i), list.slice(i, j), list.slice(j)]);
  }
  return found;
}

describe("the fingerprint of plain data", () => {
  it("is SHA-256 of its text, keys in order", () => {
    const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    expect(textFingerprint("한일 é")).toBe(sha("한일 é"));
    expect(fingerprintOf({ b: [1, null], a: { d: "x", c: undefined } })).toBe(
      sha('{"a":{"d":"x"},"b":[1,null]}'),
    );
    expect(fingerprintOf({ a: 1, b: 2 })).toBe(fingerprintOf({ b: 2, a: 1 }));
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  });
});
