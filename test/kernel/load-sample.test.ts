import { describe, expect, it } from "vitest";
import { loadOf } from "../../src/kernel/acts";
import { CLIMATOLOGY } from "../../src/kernel/climatology";
import { type LoadSample, loadMeanWithError, normaliseHazards } from "../../src/kernel/load-sample";
import { LANES } from "../../src/kernel/shape";
import { allocateTheta, type Theta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { climatology } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";

const model = baselineModel();
const sample = climatology(model) as LoadSample;
const { program, drawer } = compile(model.spec, 1, sample);
const fillTheta = drawer(streamKey("loads"));

/** The parameters of a draw, hazards normalised. */
function thetaOf(draw: number, over: LoadSample | undefined): Theta {
  const theta = allocateTheta(program.shape);
  fillTheta(draw, theta);
  normaliseHazards(theta, over);
  return theta;
}

const { countries, loadings, states } = sample;
const authors = Array.from({ length: countries }, (_, author) => author);

/** The load of an author in a state of the sample, by its definition: weights times departures. */
function load(theta: Theta, author: number, state: number): number {
  const row = (author * states + state) * (loadings + 1);
  let sum = -(theta.actStockWeight[0] ?? 0) * (sample.departures[row + loadings] ?? 0);
  for (let loading = 0; loading < loadings; loading++)
    sum += (theta.loadWeight[loading * countries + author] ?? 0) * (sample.departures[row + loading] ?? 0);
  return sum;
}

describe("the hazards of acts of a draw", () => {
  it("average to the rates of the draw over the sample, author by author", () => {
    for (const draw of [0, 1, 17, 400]) {
      const theta = thetaOf(draw, sample);
      for (const author of authors) {
        let sum = 0;
        for (let state = 0; state < states; state++)
          sum += Math.exp((theta.actLnHazard[author] ?? 0) + load(theta, author, state));
        expect(sum / states / Math.exp(theta.actLnRate[author] ?? 0)).toBeCloseTo(1, 10);
      }
    }
  });

  it("are the rates themselves where there is no sample", () => {
    const theta = thetaOf(3, undefined);
    expect(Array.from(theta.actLnHazard)).toEqual(Array.from(theta.actLnRate));
    expect(theta.actLnRate.every((rate) => Number.isFinite(rate))).toBe(true);
  });

  it("are worked out anew for every draw: what a draw before left behind does not matter", () => {
    const used = allocateTheta(program.shape);
    for (const draw of [5, 9, 2]) {
      fillTheta(draw, used);
      normaliseHazards(used, sample);
      expect(Array.from(used.actLnHazard)).toEqual(Array.from(thetaOf(draw, sample).actLnHazard));
    }
    expect(Array.from(thetaOf(5, sample).actLnHazard)).not.toEqual(
      Array.from(thetaOf(9, sample).actLnHazard),
    );
  });

  it("are reached where every author stands at the reference state and the stock at its mean: no load there", () => {
    const theta = thetaOf(11, sample);
    const x = new Float64Array(program.shape.factors * LANES);
    for (let factor = 0; factor < program.shape.factors; factor++)
      x.fill(theta.reference[factor] ?? Number.NaN, factor * LANES, (factor + 1) * LANES);
    for (const author of authors) {
      const found = loadOf(program, theta, x, theta.lnStockMean[0] ?? Number.NaN, author, LANES - 1);
      expect(Math.abs(found)).toBeLessThan(1e-9);
    }
  });
});

describe("the sample that hazards are normalised over", () => {
  it("has every third year of every path, once it has left the reference state, and ends at the last of them", () => {
    const { paths, firstMonth, lastMonth, everyMonths } = CLIMATOLOGY;
    expect((lastMonth - firstMonth) % everyMonths).toBe(0);
    expect(sample.statesPerPath).toBe((lastMonth - firstMonth) / everyMonths + 1);
    expect(states).toBe(paths * sample.statesPerPath);
    expect(sample.departures).toHaveLength(countries * states * (loadings + 1));
    expect(sample.departures.every((value) => Number.isFinite(value))).toBe(true);
  });

  it("has no two states alike, and none left empty", () => {
    const rows = Array.from({ length: states }, (_, state) =>
      sample.departures.subarray(state * (loadings + 1), (state + 1) * (loadings + 1)).join(),
    );
    expect(new Set(rows).size).toBe(states);
    expect(rows.some((row) => /^0(,0)*$/.test(row))).toBe(false);
  });

  it("knows the mean hazard to some per cent: the error of a mean over independent paths", () => {
    const theta = thetaOf(0, sample);
    for (const author of authors) {
      const { mean, standardError } = loadMeanWithError(sample, theta, author);
      expect(Math.log(mean)).toBeCloseTo(
        (theta.actLnRate[author] ?? 0) - (theta.actLnHazard[author] ?? 0),
        10,
      );
      expect(standardError / mean).toBeGreaterThan(0);
      expect(standardError / mean).toBeLessThan(0.25);
    }
  });
});
