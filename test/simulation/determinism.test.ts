import { describe, expect, it } from "vitest";
import type { Block } from "../../src/kernel/block";
import { baselineModel, presetModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";
import { rearranged, shuffled, split } from "./rearranged";

describe("the fingerprint of a run", () => {
  // 256 draws, three rounds: more than one block, more than one round.
  const options = { paths: 12288, draws: 256, horizonMonths: 6, seed: "blocks" };
  const straight = simulate(baselineModel(), options);

  it.each([
    ["shuffled", shuffled],
    ["split unevenly", split],
    [
      "split unevenly, shuffled and reversed",
      (blocks: readonly Block[]) => shuffled(split(blocks)).reverse(),
    ],
  ])("does not depend on blocks being %s, and neither does any number of the forecast", async (_, change) => {
    const other = await simulate(baselineModel(), { ...options, executor: rearranged(change) });
    expect((await straight).provenance.paths).toBe(12288);
    expect(other.fingerprint).toBe((await straight).fingerprint);
    expect(other).toEqual(await straight);
  });

  it('is the same for the seed 7 and the seed "7", and another for another seed, horizon or model', async () => {
    const small = { paths: 64, horizonMonths: 3 };
    const run = (extra: object, model = baselineModel()) =>
      simulate(model, { ...small, ...extra }).then((f) => f.fingerprint);
    const reference = await run({ seed: 7 });
    expect(await run({ seed: "7" })).toBe(reference);
    for (const other of [{ seed: 8 }, { seed: "" }, { seed: 7, horizonMonths: 4 }, { seed: 7, paths: 128 }]) {
      expect(await run(other)).not.toBe(reference);
    }
    expect(await run({ seed: 7 }, presetModel("camp-david-2023"))).not.toBe(reference);
  });

  it("a path is the same whatever the size of the run it belongs to", async () => {
    const keep = {
      keepPaths: { series: ["leaderCommitment.US", "tariffFriction"] },
      horizonMonths: 6,
      seed: "paths",
    } as const;
    const small = await simulate(baselineModel(), { ...keep, paths: 64, draws: 4 });
    const large = await simulate(baselineModel(), { ...keep, paths: 512, draws: 16 });
    const ofDraw = (forecast: typeof small, draw: number) =>
      (forecast.paths?.draw ?? []).flatMap((d, path) =>
        d === draw
          ? [[forecast.paths?.pathway[path], forecast.paths?.series["leaderCommitment.US"]?.[path]]]
          : [],
      );
    for (const draw of [0, 3]) expect(ofDraw(large, draw).slice(0, 16)).toEqual(ofDraw(small, draw));
  });
});
