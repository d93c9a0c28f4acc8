import { describe, expect, it } from "vitest";
import { sweep } from "../../src/analysis/sweep";
import { sweepSchema } from "../../src/contracts/analysis/sweep";
import { checkShapeOnly } from "../../src/contracts/check";
import { OptionsError, ScenarioError } from "../../src/contracts/errors";
import { normalLower, normalQuantile } from "../../src/numeric/normal-distribution";
import { simulate } from "../../src/simulation/simulate";
import { atLeast, gapOf, linearModel, logistic, logit, MONTH, TODAY } from "./linear-model";

const model = linearModel(atLeast("x", "y"));
const vary = { type: "shift-factor", factor: "x", by: 0, from: MONTH } as const;
const values = [12, -12, 8, 0, 20, -4, 24, 4, 16, -8];
const options = { paths: 8192, draws: 512, seed: "sweep" };
const swept = sweep(model, { vary, field: "by", values }, options);

const median = logistic(TODAY.x.mean);
/** The latent shift that so many points are, at the median. */
const latent = (points: number) => logit(median + points) - TODAY.x.mean;
/** Points at which P(x >= y) is p. */
const pointsFor = (p: number) => {
  const spread = gapOf(1) - gapOf(0);
  return logistic(TODAY.x.mean + (normalQuantile(p) - gapOf()) / spread) - median;
};

const halfWidth = ([low, high]: readonly [number | null, number | null]) =>
  ((high ?? Number.NaN) - (low ?? Number.NaN)) / 2;

describe("sweep of a model with a closed form", () => {
  it("gives the exact probability at every value, within three standard errors, in order of values", async () => {
    const { curve, values: ordered } = await swept;
    expect(ordered).toEqual([...values].sort((a, b) => a - b));
    expect(curve.map(({ value }) => value)).toEqual(ordered);
    for (const { value, pathways } of curve) {
      const exact = normalLower(gapOf(latent(value)));
      expect(Math.abs((pathways.yes?.probability ?? 0) - exact)).toBeLessThan(
        3 * (pathways.yes?.standardError ?? 0),
      );
      expect((pathways.yes?.probability ?? 0) + (pathways.no?.probability ?? 0)).toBeCloseTo(1, 12);
    }
  });

  it("is the curve that separate forecasts give, and its errors theirs", async () => {
    const { curve, base } = await swept;
    const run = (by?: number) => simulate(by === undefined ? model : model.with([{ ...vary, by }]), options);
    expect(base.yes?.probability).toBe((await run()).pathways.yes?.probability);
    for (const by of [-12, 8, 24]) {
      const point = curve.find(({ value }) => value === by)?.pathways.yes;
      const { pathways } = await run(by);
      expect(point?.probability).toBeCloseTo(pathways.yes?.probability ?? 0, 12);
      expect(point?.standardError).toBeCloseTo(pathways.yes?.standardError ?? 0, 12);
      const difference = (point?.probability ?? 0) - (base.yes?.probability ?? 0);
      expect(point?.versusBase.difference).toBeCloseTo(difference, 12);
    }
  });

  it("is paired with the base: no difference where the value does nothing, and less error than two runs apart", async () => {
    const { curve, base } = await swept;
    const at = (by: number) => curve.find(({ value }) => value === by)?.pathways.yes;
    expect(at(0)?.versusBase).toEqual({ difference: 0, standardError: 0, interval: [0, 0] });
    const apart = Math.hypot(at(8)?.standardError ?? 0, base.yes?.standardError ?? 0);
    expect(at(8)?.versusBase.standardError).toBeLessThan(0.7 * apart);
  });

  it("has a monotone curve nearest to its points, which is the curve itself where that is monotone", async () => {
    const { curve, isotonic } = await swept;
    expect([isotonic.yes?.direction, isotonic.no?.direction]).toEqual(["increasing", "decreasing"]);
    for (const id of ["yes", "no"])
      isotonic[id]?.values.forEach((value, i) => {
        expect(value).toBeCloseTo(curve[i]?.pathways[id]?.probability ?? Number.NaN, 12);
      });
  });

  it("finds where the most likely pathway changes, with an interval that holds the exact value", async () => {
    const { tipping } = await swept;
    const exact = pointsFor(0.5);
    expect(exact).toBeCloseTo(logistic(TODAY.y.mean) - median, 12);
    expect(tipping).toMatchObject({ pathway: "no", threshold: null, found: 1 });
    const half = halfWidth(tipping.interval);
    expect(Math.abs((tipping.at ?? Number.NaN) - exact)).toBeLessThan((3 / 1.96) * half);
    // The error of a value is that of the probability over the slope of the curve.
    const slope = normalLower(gapOf(latent(exact + 0.5))) - normalLower(gapOf(latent(exact - 0.5)));
    const expected = (1.96 * 0.5) / Math.sqrt(options.draws) / slope;
    expect(half / expected).toBeGreaterThan(0.75);
    expect(half / expected).toBeLessThan(1.25);
  });

  it("finds where a pathway crosses a threshold, in either direction", async () => {
    for (const [pathway, threshold, p] of [
      ["yes", 0.7, 0.7],
      ["no", 0.7, 0.3],
    ] as const) {
      const near = values.filter((value) => Math.abs(value - pointsFor(p)) < 9);
      const { tipping } = await sweep(
        model,
        { vary, field: "by", values: near },
        { ...options, pathway, threshold },
      );
      expect(tipping).toMatchObject({ pathway, threshold });
      const off = Math.abs((tipping.at ?? Number.NaN) - pointsFor(p));
      expect(off).toBeLessThan((3 / 1.96) * halfWidth(tipping.interval));
    }
  });

  it("says that there is no tipping point in the range by nulls", async () => {
    const { tipping } = await sweep(
      model,
      { vary, field: "by", values: [-12, -8, -4] },
      { ...options, draws: 128, paths: 2048 },
    );
    expect(tipping).toMatchObject({ at: null, interval: [null, null], found: 0 });
  });

  it("is plain data of its schema", async () => {
    const plain = JSON.parse(JSON.stringify(await swept));
    expect(plain).toEqual(await swept);
    expect(checkShapeOnly(sweepSchema() as never, plain).issues).toEqual([]);
  });
});

describe("a sweep that cannot be run", () => {
  it.each([
    ["an unknown field", { field: "byy", values: [1, 2] }, {}, "field"],
    ["one value", { field: "by", values: [1] }, {}, "values"],
    ["a value that is none", { field: "by", values: [1, Number.NaN] }, {}, "values"],
    ["a value twice", { field: "by", values: [1, 1] }, {}, "values"],
    ["a threshold of 1", { field: "by", values: [1, 2] }, { threshold: 1 }, "threshold"],
    ["a pathway that is none", { field: "by", values: [1, 2] }, { pathway: "maybe" as never }, "pathway"],
  ])("%s is an OptionsError", async (_, of, more, place) => {
    const error = await sweep(model, { vary, ...of }, { ...options, ...more }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(OptionsError);
    expect((error as OptionsError).issues.map(({ path }) => path[0])).toEqual([place]);
  });

  it.each([
    ["a value off the scale", vary, "by", [0, 80], ["vary", "by"]],
    [
      "a value that is not allowed",
      { type: "pull-lever", lever: "push", from: MONTH },
      "strength",
      [0, 20],
      ["vary", "strength"],
    ],
    ["a field of another type", vary, "times", [0, 1], ["vary", "times"]],
    ["an unknown id", { ...vary, factor: "w" }, "by", [0, 1], ["vary", "factor"]],
  ] as const)("%s is a ScenarioError at its place", async (_, one, field, list, place) => {
    const error = await sweep(model, { vary: one, field, values: list }, options).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).issues.map(({ path }) => path)).toEqual([place]);
  });
});
