import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/random/random-stream";
import {
  blockBootstrapInterval,
  pairedDifferenceInterval,
} from "../../../src/statistics/scores/block-bootstrap-interval";
import { calibrationCurve, shareInterval } from "../../../src/statistics/scores/calibration-curve";
import { corpCurve } from "../../../src/statistics/scores/corp-curve";
import { corpDecomposition } from "../../../src/statistics/scores/corp-decomposition";
import { mixForecasts } from "../../../src/statistics/scores/mix-forecasts";
import { pit, pitOfCategories } from "../../../src/statistics/scores/pit";

const events = fc
  .array(fc.record({ percent: fc.integer({ min: 0, max: 100 }), happened: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => ({
    probabilities: list.map(({ percent }) => percent / 100),
    happened: list.map(({ happened }) => happened),
  }));

const meanOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

describe("the CORP decomposition", () => {
  it("sums to the mean Brier score, and no part of it is below 0", () => {
    fc.assert(
      fc.property(events, ({ probabilities, happened }) => {
        const parts = corpDecomposition(probabilities, happened);
        const brier = meanOf(probabilities.map((p, i) => (p - (happened[i] === true ? 1 : 0)) ** 2));
        expect(parts.score).toBeCloseTo(brier, 12);
        expect(parts.miscalibration - parts.discrimination + parts.uncertainty).toBeCloseTo(brier, 12);
        for (const part of Object.values(parts)) expect(part).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it("finds no discrimination in a constant and no miscalibration in forecasts that were recalibrated", () => {
    fc.assert(
      fc.property(events, ({ probabilities, happened }) => {
        const constant = corpDecomposition(
          probabilities.map(() => 0.3),
          happened,
        );
        expect(constant.discrimination).toBeCloseTo(0, 12);
        const fitted = new Map(
          corpCurve(probabilities, happened).map((one) => [one.probability, one.recalibrated]),
        );
        const again = probabilities.map((p) => fitted.get(p) ?? Number.NaN);
        expect(corpDecomposition(again, happened).miscalibration).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe("the CORP curve", () => {
  it("holds calibrated forecasts in its band as often as it says, and lies outside for forecasts that are not", () => {
    const stream = randomStream("band");
    const levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    const probabilities = Array.from({ length: 100 }, (_, i) => levels[i % levels.length] ?? 0);
    const options = { stream, resamples: 199, level: 0.9 };
    const insideOf = (chance: (p: number) => number) => {
      let inside = 0;
      for (let trial = 0; trial < 60; trial++) {
        const happened = probabilities.map((p) => stream() < chance(p));
        for (const { recalibrated, consistency } of corpCurve(probabilities, happened, options)) {
          const [low, high] = consistency ?? [Number.NaN, Number.NaN];
          if (recalibrated >= low && recalibrated <= high) inside += 1;
        }
      }
      return inside / (60 * levels.length);
    };
    // Points of one curve depend on each other, so 60 curves count as 60: a standard error of 0.039. Outcomes are whole numbers,
    // so the band holds at least what it says.
    expect(insideOf((p) => p)).toBeGreaterThan(0.9 - 3 * 0.039);
    expect(insideOf((p) => p / 3)).toBeLessThan(0.5);
  });

  it("has no band without a stream", () => {
    expect(corpCurve([0.2, 0.2, 0.7], [false, true, true])).toEqual([
      { probability: 0.2, count: 2, came: 1, recalibrated: 0.5, consistency: null },
      { probability: 0.7, count: 1, came: 1, recalibrated: 1, consistency: null },
    ]);
  });
});

describe("the calibration curve", () => {
  it("puts 1 in its last cell, leaves empty cells out and loses no forecast", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 20 }), ({ probabilities, happened }, bins) => {
        const cells = calibrationCurve(probabilities, happened, { bins });
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(probabilities.length);
        for (const { from, to, meanProbability, share, interval } of cells) {
          expect(meanProbability).toBeGreaterThanOrEqual(from - 1e-12);
          expect(meanProbability).toBeLessThanOrEqual(to + 1e-12);
          expect(interval[0]).toBeLessThanOrEqual(share);
          expect(interval[1]).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  it("reaches 0 where nothing came and 1 where all did", () => {
    expect(shareInterval(0, 5, 0.9)[0]).toBe(0);
    expect(shareInterval(5, 5, 0.9)[1]).toBe(1);
  });
});

describe("the PIT", () => {
  it("is uniform, randomised, where observed and members come from one law with ties: a tenth lies in each tenth", () => {
    const stream = randomStream("pit");
    const die = () => Math.floor(stream() * 4);
    const trials = 20_000;
    const cells = new Array<number>(10).fill(0);
    for (let i = 0; i < trials; i++) {
      const place = Math.floor(10 * pit([die(), die(), die()], die(), stream));
      cells[place] = (cells[place] ?? 0) + 1;
    }
    const standardError = Math.sqrt(trials * 0.1 * 0.9);
    for (const count of cells) expect(Math.abs(count - trials / 10)).toBeLessThan(4 * standardError);
  });

  it("of categories is what lies below and half of the category, or a part drawn", () => {
    const forecast = { low: 0.2, middle: 0.5, high: 0.3 };
    const order = ["low", "middle", "high"];
    expect(pitOfCategories(forecast, "low", order)).toBeCloseTo(0.1, 14);
    expect(pitOfCategories(forecast, "middle", order)).toBeCloseTo(0.45, 14);
    expect(pitOfCategories(forecast, "high", order, () => 0)).toBeCloseTo(0.7, 14);
    expect(pitOfCategories(forecast, "high", order, () => 0.9)).toBeCloseTo(0.97, 14);
  });
});

describe("the block bootstrap", () => {
  const wave = Array.from({ length: 24 }, (_, i) => (i % 12 < 6 ? 0 : 1) + i / 100);

  it("has the standard error of the closed form: that of the means of all blocks", () => {
    const blockLength = 6;
    const resamples = 20_000;
    const drawn = blockBootstrapInterval(wave, { stream: randomStream(1), blockLength, resamples });
    const blocks = wave.map((_, start) =>
      meanOf(Array.from({ length: blockLength }, (_, i) => wave[(start + i) % wave.length] ?? 0)),
    );
    const variance = meanOf(blocks.map((one) => (one - meanOf(blocks)) ** 2));
    const exact = Math.sqrt(variance / (wave.length / blockLength));
    // Of a standard deviation of n nearly normal values: 1 / sqrt(2 n) of itself.
    expect(Math.abs(drawn.standardError / exact - 1)).toBeLessThan(4 / Math.sqrt(2 * resamples));
    expect(drawn.mean).toBeCloseTo(meanOf(wave), 12);
  });

  it("covers the mean of values that hang together about as often as it says; one by one it does not", () => {
    const trials = 200;
    const covered = { single: 0, blocks: 0 };
    const stream = randomStream("series");
    for (let trial = 0; trial < trials; trial++) {
      let value = 0;
      const series = Array.from({ length: 200 }, () => {
        value = 0.7 * value + stream() - 0.5;
        return value;
      });
      for (const [name, blockLength] of Object.entries({ single: 1, blocks: 20 })) {
        const { interval } = blockBootstrapInterval(series, { stream, blockLength, resamples: 299 });
        if (interval[0] <= 0 && interval[1] >= 0) covered[name as keyof typeof covered] += 1;
      }
    }
    // One by one the interval is sqrt((1 - 0.7) / (1 + 0.7)) of what it should be: 0.69 standard errors, 51 per cent. Blocks of 20 hold
    // nearly all of the dependence and cost a few points, as published. Standard error of the shares: 0.03 or so.
    expect(covered.single / trials).toBeLessThan(0.51 + 4 * 0.036);
    expect(covered.blocks / trials).toBeGreaterThan(0.85 - 3 * 0.026);
    expect(covered.blocks / trials).toBeLessThan(0.9 + 3 * 0.022);
  });

  it("is the same for the same seed, and a whole circle has one mean", () => {
    const options = { blockLength: 5, resamples: 50 };
    const once = blockBootstrapInterval(wave, { ...options, stream: randomStream("a") });
    expect(blockBootstrapInterval(wave, { ...options, stream: randomStream("a") })).toEqual(once);
    expect(blockBootstrapInterval(wave, { ...options, stream: randomStream("b") })).not.toEqual(once);
    const whole = blockBootstrapInterval(wave, { ...options, blockLength: 24, stream: randomStream("a") });
    expect(whole.interval[0]).toBeCloseTo(whole.mean, 12);
    expect(whole.interval[1]).toBeCloseTo(whole.mean, 12);
  });

  it("draws pairs together: a constant difference is certain however the scores vary", () => {
    const second = wave.map((value) => value - 0.25);
    const { mean, interval } = pairedDifferenceInterval(wave, second, {
      stream: randomStream("pairs"),
      blockLength: 4,
      resamples: 200,
    });
    for (const value of [mean, ...interval]) expect(value).toBeCloseTo(0.25, 12);
  });
});

describe("a mixture", () => {
  it("is the weighted mean, category by category, and sums to 1", () => {
    const mixed = mixForecasts(
      [
        { up: 0.2, down: 0.8 },
        { down: 0.4, up: 0.6 },
      ],
      [0.25, 0.75],
    );
    expect(mixed.up).toBeCloseTo(0.5, 14);
    expect(mixed.down).toBeCloseTo(0.5, 14);
  });
});
