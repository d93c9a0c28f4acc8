import { describe, expect, it } from "vitest";
import { blockBootstrapInterval } from "../../src/statistics/scores/block-bootstrap-interval";
import { brierScore } from "../../src/statistics/scores/brier-score";
import { calibrationCurve } from "../../src/statistics/scores/calibration-curve";
import { corpCurve } from "../../src/statistics/scores/corp-curve";
import { corpDecomposition } from "../../src/statistics/scores/corp-decomposition";
import { crps } from "../../src/statistics/scores/crps";
import { crpsOfHistogram } from "../../src/statistics/scores/crps-of-histogram";
import { crpsOfQuantiles } from "../../src/statistics/scores/crps-of-quantiles";
import { logScore } from "../../src/statistics/scores/log-score";
import { pit } from "../../src/statistics/scores/pit";
import { rankedProbabilityScore } from "../../src/statistics/scores/ranked-probability-score";
import reference from "./scores.json";

// Sums of at most 200 terms of a size of 10 or less, in another order: rounding stays far below these twelve digits. The energy
// distance is a root that is squared again, and quadrature stops at 1e-13.
const DIGITS = 11;

const near = (received: number, value: number) => expect(received).toBeCloseTo(value, DIGITS);

describe(`the values of ${reference.source}`, () => {
  it("are those of the scores of categories", () => {
    expect(reference.categories.length).toBeGreaterThan(10);
    for (const { probabilities, outcome, brier, log, ranked } of reference.categories) {
      const order = probabilities.map((_, place) => `c${place}`);
      const named = Object.fromEntries(probabilities.map((one, place) => [`c${place}`, one]));
      near(brierScore(named, `c${outcome}`), brier);
      near(logScore(named, `c${outcome}`), log);
      near(rankedProbabilityScore(named, `c${outcome}`, order), ranked);
    }
  });

  it("are those of the CRPS and the mid-PIT of an ensemble", () => {
    expect(reference.ensembles.length).toBeGreaterThan(10);
    for (const { ensemble, observed, plain, fair, midPit } of reference.ensembles) {
      near(crps(ensemble, observed), plain);
      near(crps(ensemble, observed, { fair: true }), fair);
      near(pit(ensemble, observed), midPit);
    }
  });

  it("are those of the CRPS of quantiles and histograms", () => {
    expect(reference.quantiles.length + reference.histograms.length).toBeGreaterThan(10);
    for (const { observed, crps: value, ...forecast } of reference.quantiles)
      near(crpsOfQuantiles(forecast, observed), value);
    for (const { observed, crps: value, ...forecast } of reference.histograms)
      near(crpsOfHistogram(forecast, observed), value);
  });

  it.each(reference.events)("are those of the CORP curve and decomposition ($score)", (set) => {
    const happened = set.happened.map((one) => one === 1);
    const parts = corpDecomposition(set.probabilities, happened);
    for (const name of ["score", "miscalibration", "discrimination", "uncertainty"] as const)
      near(parts[name], set[name]);
    const fitted = new Map(corpCurve(set.probabilities, happened).map((one) => [one.probability, one]));
    set.probabilities.forEach((probability, i) => {
      near(fitted.get(probability)?.recalibrated ?? Number.NaN, set.recalibrated[i] ?? Number.NaN);
    });
  });

  it.each(reference.events)("are those of the cells of the calibration curve ($score)", (set) => {
    const curve = calibrationCurve(
      set.probabilities,
      set.happened.map((one) => one === 1),
    );
    expect(curve).toHaveLength(set.cells.share.length);
    curve.forEach((cell, i) => {
      near(cell.share, set.cells.share[i] ?? Number.NaN);
      near(cell.meanProbability, set.cells.mean[i] ?? Number.NaN);
      near(cell.interval[0], set.cells.interval[i]?.[0] ?? Number.NaN);
      near(cell.interval[1], set.cells.interval[i]?.[1] ?? Number.NaN);
    });
  });

  it.each(reference.bootstraps)("are those of the block bootstrap in blocks of $blockLength", (point) => {
    const left = [...point.uniforms];
    const stream = () => left.shift() ?? Number.NaN;
    const { blockLength, resamples } = point;
    const received = blockBootstrapInterval(point.values, { stream, blockLength, resamples });
    expect(left).toEqual([]);
    near(received.mean, point.mean);
    near(received.interval[0], point.interval[0] ?? Number.NaN);
    near(received.interval[1], point.interval[1] ?? Number.NaN);
    near(received.standardError, point.standardError);
  });
});
