import { describe, expect, it } from "vitest";
import { endsIn, pairedDifference, runEnds, shareOf } from "../../src/analysis/ends";
import { resolveAnalysis } from "../../src/analysis/options";
import { allocateTheta, type Theta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { climatology, type Model } from "../../src/model/define";
import { withEnsemble } from "../../src/model/ensemble/with-ensemble";
import { presetModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";
import { variantOf } from "../../src/simulation/forecast-run";
import { priorEnsemble } from "./prior-ensemble";

const SEED = "ensemble";
const DRAWS = 64;

const base = presetModel("low-point-2019") as Model;
const prior = priorEnsemble(base, SEED, DRAWS);
const same = withEnsemble(base, prior);

function thetasOf(model: Model): Theta[] {
  const { program, drawer } = compile(model.spec, 6, climatology(model));
  const fill = drawer(streamKey(SEED));
  return Array.from({ length: DRAWS }, (_, draw) => {
    const theta = allocateTheta(program.shape);
    fill(draw, theta);
    return theta;
  });
}

/** Widest relative difference (absolute below 1) of the numbers of two draws. */
function apart(a: Theta, b: Theta): number {
  const fields = Object.keys(a).filter((key) => key !== "buffer") as Exclude<keyof Theta, "buffer">[];
  const differences = fields.flatMap((field) =>
    [...a[field]].map((value, at) => {
      const other = b[field][at] ?? Number.NaN;
      return value === other ? 0 : Math.abs(value - other) / Math.max(1, Math.abs(value));
    }),
  );
  return Math.max(...differences);
}

/** How two models end on the same paths, the second under a climatology of choice. */
async function pair(after: Model, engine: "simd" | "reference", of = after) {
  const options = { paths: engine === "simd" ? 16 * DRAWS : 256, horizonMonths: 12, seed: SEED, engine };
  const settings = await resolveAnalysis(options, base.spec, options.paths);
  const variants = [variantOf(base, "ends"), { ...variantOf(after, "ends"), loadSample: climatology(of) }];
  return runEnds(variants, settings, options);
}

describe("an ensemble of the draws of a model's own priors", () => {
  it("makes the numbers of every draw that the priors make, to the precision of float32", () => {
    const [before, after] = [thetasOf(base), thetasOf(same)];
    // Half a unit in the last place is 6e-8; what is worked out from a few such numbers adds up a few.
    before.forEach((theta, draw) => {
      expect(apart(theta, after[draw] as Theta)).toBeLessThan(3e-7);
    });
  });

  it.each(["simd", "reference"] as const)(
    "ends nearly every path as they do, on the engine %s",
    async (engine) => {
      const { codes } = await pair(same, engine, base);
      const [before, after] = codes;
      const moved = before?.filter((code, path) => code !== after?.[path]).length ?? Number.NaN;
      expect(before?.length).toBeGreaterThan(200);
      // A path turns where a number falls between its chance and the chance rounded: some 300 decisions a path, 6e-8 wide.
      expect(moved).toBeLessThanOrEqual(1);
    },
  );

  it("has their forecast within its standard error, though its climatology is that of the medians of 64 draws", async () => {
    const ends = await pair(same, "simd");
    base.spec.pathways.forEach((_, pathway) => {
      const { difference } = pairedDifference(ends, 0, 1, endsIn(pathway));
      const { standardError } = shareOf(ends, 0, endsIn(pathway));
      expect(Math.abs(difference)).toBeLessThanOrEqual(standardError);
    });
  });

  it("in another order of columns is the same in every draw, to the bit", () => {
    const columns = Object.fromEntries(Object.entries(prior.columns).reverse());
    expect(thetasOf(withEnsemble(base, { ...prior, columns }))).toEqual(thetasOf(same));
  });

  it("with all weight on one draw repeats that draw", () => {
    const weights = Array.from({ length: DRAWS }, (_, draw) => (draw === 17 ? 1 : 0));
    const one = thetasOf(withEnsemble(base, { ...prior, weights }));
    for (const theta of one) expect(theta).toEqual(one[0]);
    expect(one[0]?.gateWeight).toEqual(thetasOf(same)[17]?.gateWeight);
  });
});

describe("an ensemble of some numbers", () => {
  it("leaves every other number of every draw as it was, to the bit", () => {
    const { "gate.sharpness": sharpness = [], "acts.rate": rate = [] } = prior.columns;
    const some = withEnsemble(base, {
      ...prior,
      columns: { "gate.sharpness": sharpness, "acts.rate": rate },
    });
    const after = thetasOf(some);
    thetasOf(base).forEach((theta, draw) => {
      const { buffer: _, sharpness: __, gateReference, gateAtRate, actLnRate, ...rest } = theta;
      expect(after[draw]).toMatchObject(rest);
      expect(after[draw]?.sharpness[0]).toBe(Math.fround(theta.sharpness[0] ?? Number.NaN));
    });
  });

  it("puts the climatology at the medians of its columns, weighted, and the rest at those of their priors", () => {
    const columns = { "gate.sharpness": [1, 2, 10, 11, 12], "acts.loadings.opinion.weight": [3, 3, 3, 4, 4] };
    const mediansOf = (model: Model) => {
      const { program, fillMedians } = compile(model.spec, 1, undefined);
      const theta = allocateTheta(program.shape);
      fillMedians(theta);
      return theta;
    };
    const even = mediansOf(withEnsemble(base, { ...prior, columns }));
    const { buffer: _, sharpness, gateReference, gateAtRate, loadWeight, ...rest } = mediansOf(base);
    expect(even).toMatchObject(rest);
    expect(even.sharpness[0]).toBe(10);
    const weighted = mediansOf(withEnsemble(base, { ...prior, columns, weights: [0, 0, 0, 0, 1] }));
    expect(weighted.sharpness[0]).toBe(12);
    expect([...weighted.loadWeight].map(Math.abs)).toContain(4);
    expect([...even.loadWeight].map(Math.abs)).toContain(3);
  });

  it("begins again with its first draw once all are taken", () => {
    const columns = { "gate.sharpness": [1.5, 2.5, 3.5] };
    const sharpness = thetasOf(withEnsemble(base, { ...prior, columns })).map((theta) => theta.sharpness[0]);
    expect(sharpness.slice(0, 7)).toEqual([1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5]);
  });

  it("has its say over level, mean and the gate at rates, and none over a factor's floor", () => {
    const tariff = base.spec.factors.findIndex(({ family }) => family === "tariffFriction");
    const { id } = base.spec.factors[tariff] ?? { id: "" };
    const floor = base.spec.families.find((family) => family.id === "tariffFriction")?.floor ?? Number.NaN;
    const columns = {
      [`factors.${id}.level`]: [floor - 1, floor + 1],
      [`factors.${id}.level#mean`]: [0.25, 0.5],
      "gate.atRate": [-0.5, 1],
    };
    const [first, second] = thetasOf(withEnsemble(base, { ...prior, columns }));
    expect(floor).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect([first?.start[tariff], second?.start[tariff]]).toEqual([floor, Math.fround(floor + 1)]);
    expect([first?.mean[tariff], second?.mean[tariff]]).toEqual([0.25, 0.5]);
    expect([first?.gateAtRate[0], second?.gateAtRate[0]]).toEqual([-0.5, 1]);
  });
});
