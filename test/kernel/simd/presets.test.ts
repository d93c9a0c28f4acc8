import { describe, expect, it } from "vitest";
import { PRESETS, presetModel } from "../../../src/model/presets";
import { agree, comparisonOf, expectAgreement } from "./agreement";
import { draws, memberMaker, onReference, onSimd } from "./engines";

describe.each(PRESETS)("%s", (name) => {
  const model = presetModel(name);

  it("takes the same course on both engines for 24 months, path by path", async () => {
    await agree(model, 24, draws(16, 3));
  });

  it("takes the same course on both engines for 120 months, path by path", async () => {
    await agree(model, 120, draws(4, 40000));
  });
});

it("draws and rounds at the ends of their counters are the same on both engines", async () => {
  await agree(presetModel("baseline-2025"), 2, draws(4, 2 ** 16 - 4, 2 ** 12 - 1));
});

it("at most one path in a thousand goes another way on the fast engine", async () => {
  const member = memberMaker(presetModel("baseline-2025"), 12)();
  const block = draws(64);
  const [[reference] = []] = onReference([member], [block]);
  const [[fast] = []] = await onSimd([member], [block]);
  if (reference === undefined || fast === undefined) throw new RangeError("a member without an outcome");
  const { paths, drawsThatDiffer } = expectAgreement(member, reference, fast);
  expect(paths).toBe(1024);
  expect(drawsThatDiffer).toBeLessThanOrEqual(1);
  // The measure can tell: a tenth of a point in one path, one count in a draw, one path that ends another way.
  const moved = structuredClone(fast);
  if (moved.paths) moved.paths.series[4321] = (moved.paths.series[4321] ?? 0) + 0.1;
  if (moved.tally) moved.tally.counts[moved.tally.layout.length * 40 + 5] = 9;
  moved.ends[1000] = 1 + (moved.ends[1000] ?? 0);
  const told = comparisonOf(member, reference, moved);
  expect(told.drawsThatDiffer).toBe(drawsThatDiffer + 3);
  const shares = (outcome: typeof fast) =>
    [0, 1, 2].map((end) => outcome.ends.filter((code) => code >> 1 === end).length);
  shares(fast).forEach((count, end) => {
    expect(Math.abs(count - (shares(reference)[end] ?? 0))).toBeLessThanOrEqual(1);
  });
});
