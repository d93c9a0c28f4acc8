import { describe, expect, it } from "vitest";
import { betaRegularised } from "../../src/numeric/beta-function";
import { gammaLower } from "../../src/numeric/gamma-function";
import { normalLower } from "../../src/numeric/normal-distribution";
import { bernoulli } from "../../src/random/bernoulli";
import { beta } from "../../src/random/beta";
import { gamma } from "../../src/random/gamma";
import { logNormal } from "../../src/random/log-normal";
import { normal } from "../../src/random/normal";
import { poisson } from "../../src/random/poisson";
import { streamKey } from "../../src/random/seed";
import { namedStream } from "../../src/random/stream";
import { uniform } from "../../src/random/uniform";
import { chiSquareExcess, KOLMOGOROV_999, kolmogorov, momentErrors, STANDARD_ERRORS } from "./goodness";

const COUNT = 20_000;

interface Law {
  readonly quantile: (u: number) => number;
  readonly mean: number;
  readonly variance: number;
  readonly excessKurtosis: number;
}

function sampleOf(name: string, { quantile }: Law): Float64Array {
  const stream = namedStream(streamKey("laws"), name);
  return Float64Array.from({ length: COUNT }, () => quantile(stream()));
}

function gammaLaw(shape: number, rate: number) {
  const moments = { mean: shape / rate, variance: shape / rate ** 2, excessKurtosis: 6 / shape };
  return { quantile: gamma(shape, rate), ...moments, lower: (x: number) => gammaLower(shape, rate * x) };
}

function betaLaw(a: number, b: number) {
  const n = a + b;
  const numerator = 6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2));
  const moments = {
    mean: a / n,
    variance: (a * b) / (n * n * (n + 1)),
    excessKurtosis: numerator / (a * b * (n + 2) * (n + 3)),
  };
  return { quantile: beta(a, b), ...moments, lower: (x: number) => betaRegularised(a, b, x) };
}

function normalLaw(mean: number, sd: number) {
  const lower = (x: number) => normalLower((x - mean) / sd);
  return { quantile: normal(mean, sd), mean, variance: sd ** 2, excessKurtosis: 0, lower };
}

function logNormalLaw(median: number, logSd: number) {
  const w = Math.exp(logSd ** 2);
  const moments = {
    mean: median * Math.sqrt(w),
    variance: median ** 2 * w * (w - 1),
    excessKurtosis: w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 6,
  };
  const lower = (x: number) => normalLower(Math.log(x / median) / logSd);
  return { quantile: logNormal(median, logSd), ...moments, lower };
}

function uniformLaw(low: number, high: number) {
  const moments = { mean: (low + high) / 2, variance: (high - low) ** 2 / 12, excessKurtosis: -6 / 5 };
  return { quantile: uniform(low, high), ...moments, lower: (x: number) => (x - low) / (high - low) };
}

const continuous = {
  "uniform(-2, 3)": uniformLaw(-2, 3),
  "normal(1, .7)": normalLaw(1, 0.7),
  "log-normal(48, .4)": logNormalLaw(48, 0.4),
  "gamma(.5, 1)": gammaLaw(0.5, 1),
  "gamma(2.5, 216)": gammaLaw(2.5, 216),
  "gamma(30, 5)": gammaLaw(30, 5),
  "beta(9.5, 8.5)": betaLaw(9.5, 8.5),
  "beta(.5, .5)": betaLaw(0.5, 0.5),
  "beta(2, 4)": betaLaw(2, 4),
};

describe.each(Object.entries(continuous))("draws from %s", (name, law) => {
  const sample = sampleOf(name, law);

  it("have the law's mean and variance within 4 standard errors", () => {
    const errors = momentErrors(sample, law);
    expect(Math.abs(errors.mean)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(errors.variance)).toBeLessThan(STANDARD_ERRORS);
  });

  it("are at Kolmogorov's distance of chance from the law", () => {
    expect(kolmogorov(sample, law.lower)).toBeLessThan(KOLMOGOROV_999);
  });
});

function poissonLaw(mean: number) {
  const masses = [Math.exp(-mean)];
  for (let k = 1; k < mean + 12 * Math.sqrt(mean) + 12; k++) masses.push(((masses[k - 1] ?? 0) * mean) / k);
  return { quantile: poisson(mean), mean, variance: mean, excessKurtosis: 1 / mean, masses };
}

function bernoulliLaw(p: number) {
  const variance = p * (1 - p);
  return {
    quantile: bernoulli(p),
    mean: p,
    variance,
    excessKurtosis: (1 - 6 * variance) / variance,
    masses: [1 - p, p],
  };
}

const discrete = {
  "Bernoulli(.3)": bernoulliLaw(0.3),
  "Bernoulli(.02)": bernoulliLaw(0.02),
  "Poisson(.3)": poissonLaw(0.3),
  "Poisson(4)": poissonLaw(4),
  "Poisson(60)": poissonLaw(60),
};

describe.each(Object.entries(discrete))("draws from %s", (name, law) => {
  const sample = sampleOf(name, law);

  it("have the law's mean and variance within 4 standard errors", () => {
    const errors = momentErrors(sample, law);
    expect(Math.abs(errors.mean)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(errors.variance)).toBeLessThan(STANDARD_ERRORS);
  });

  it("are whole numbers as frequent as the law says: chi-square within 4 standard deviations of its mean", () => {
    const counts = new Float64Array(law.masses.length);
    for (const x of sample) {
      expect(Number.isInteger(x) && x >= 0 && x < counts.length).toBe(true);
      counts[x] = (counts[x] ?? 0) + 1;
    }
    const expected = law.masses.map((mass) => mass * COUNT);
    expect(Math.abs(chiSquareExcess(counts, expected))).toBeLessThan(STANDARD_ERRORS);
  });
});
