import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence/evidence";
import { packTree } from "../../src/generate/pack-tree";
import { defineModel } from "../../src/model/define";
import { specFromEvidence } from "../../src/model/from-evidence/model-from-evidence";
import { unpackTree } from "../../src/model/packed-tree";
import { PRESETS, presetModel } from "../../src/model/presets";

/** As JSON, so that the order of keys counts. */
const roundTrip = (tree: unknown): string =>
  JSON.stringify(unpackTree(JSON.parse(JSON.stringify(packTree(tree)))));

/** Few keys and few values, so that most of what a tree holds recurs, and texts that hold the separator. */
const { tree: repetitive } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, 0.25, -3, "", "a", "a|b", "|"),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("", "a", "b", "a|b", "toString"), tie("tree"), { maxKeys: 4 }),
  ),
}));

const anyJson = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("a packed tree", () => {
  it("is unpacked as it was, keys in their order, whatever it holds", () => {
    const isKept = (tree: unknown) => roundTrip(tree) === JSON.stringify(tree);
    fc.assert(fc.property(anyJson, isKept), { numRuns: 300 });
    fc.assert(fc.property(repetitive, isKept), { numRuns: 1000 });
  });

  it("may be as wide as it likes: numbers of every length are read back", () => {
    const numbers = Array.from({ length: 7000 }, (_, i) => i);
    const tree = [
      numbers,
      numbers.map((i) => [i]),
      [...numbers].sort((a, b) => ((a * 31) % 7000) - ((b * 31) % 7000)),
    ];
    expect(roundTrip(tree)).toBe(JSON.stringify(tree));
  });

  it("holds what recurs once, so that a repeat of it costs a number", () => {
    const whole = { id: "a", list: [{ text: "long ago" }, { text: "far away" }] };
    const once = packTree([whole]);
    const often = packTree([whole, whole, whole, whole]);
    expect(often.scalars).toEqual(once.scalars);
    expect(often.keys).toEqual(once.keys);
    expect(String(often.numbers).length - String(once.numbers).length).toBe(3);
  });

  it("shares parts that are equal", () => {
    const [first, second] = unpackTree(packTree([{ a: [1] }, { a: [1] }])) as object[];
    expect(first).toBe(second);
  });
});

describe("the presets that the library carries", () => {
  it.each(PRESETS)(
    "%s is what is counted from the tables, to the last digit and in the same order",
    (preset) => {
      const counted = defineModel(specFromEvidence(evidence, { preset }));
      expect(JSON.stringify(presetModel(preset).spec)).toBe(JSON.stringify(counted.spec));
      expect(presetModel(preset).fingerprint).toBe(counted.fingerprint);
    },
  );

  it("are models of their own: none holds a part of another", () => {
    const [a, b] = [presetModel("baseline-2025"), presetModel("baseline-2025")];
    expect(a.spec).not.toBe(b.spec);
    expect(a.spec.families).not.toBe(b.spec.families);
  });
});
