import { describe, expect, it } from "vitest";
import { nextTemperature } from "../../../src/inference/smc/temperature";

const COUNT = 40;
const likelihoods = (scale: number) =>
  Float64Array.from({ length: COUNT }, (_, i) => -scale * (i / COUNT) ** 2);
const effective = (weights: Float64Array) => 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);

describe("the next temperature", () => {
  it("leaves the population worth half its number, and weighs it by the likelihood at the step", () => {
    const all = likelihoods(500);
    const { temperature, weights, lnMean } = nextTemperature(all, 0.25, Math.log(COUNT));
    expect(temperature).toBeGreaterThan(0.25);
    expect(temperature).toBeLessThan(1);
    expect(effective(weights)).toBeCloseTo(COUNT / 2, 6);
    const due = all.map((value) => Math.exp((temperature - 0.25) * value));
    const sum = due.reduce((a, b) => a + b, 0);
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo((due[i] ?? 0) / sum, 10);
    });
    expect(lnMean).toBeCloseTo(Math.log(sum / COUNT), 10);
  });

  it("is 1 to the bit where the population is still worth half at 1, from wherever it starts", () => {
    for (const from of [0, 0.1, 1 / 3, 0.7, 1 - Number.EPSILON])
      expect(nextTemperature(likelihoods(0.5), from, Math.log(COUNT)).temperature).toBe(1);
  });

  it("is the higher the less the points differ", () => {
    const steps = [2000, 500, 100].map(
      (scale) => nextTemperature(likelihoods(scale), 0, Math.log(COUNT)).temperature,
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(3);
  });
});
