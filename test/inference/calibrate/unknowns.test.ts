import { describe, expect, it } from "vitest";
import { learned } from "../../../src/inference/calibrate/learned";
import { unknownsOf } from "../../../src/inference/calibrate/unknowns";
import { originSpec } from "../../../src/inference/origin-spec";
import data from "../../../src/model/data/calibration.json";
import { filterSubject } from "../../../src/model/nowcast/subject";
import { parametersOf } from "../../../src/model/parameters";
import { normalQuantile } from "../../../src/numeric/normal-distribution";
import { quantileFunction } from "../../../src/random/distribution";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { record } from "../../model/nowcast/record";
import { STANDARD_ERRORS } from "../../random/goodness";

const spec = originSpec(record, "2025-12");
const unknowns = unknownsOf(spec);

describe("the unknowns of a calibration", () => {
  it("name parameters that the filter's model draws, each once", () => {
    const { drawn } = filterSubject(record, spec, streamKey("unknowns"));
    const names = data.unknowns.flatMap((row) => row.names);
    expect(names.filter((name) => !drawn.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(data.unknowns.map(({ id }) => id)).size).toBe(data.unknowns.length);
  });

  it("stand for parameters with one prior among them, unless they bring their own", () => {
    const priors = new Map(parametersOf(spec).map(({ name, parameter }) => [name, parameter.prior]));
    for (const row of data.unknowns.filter((one) => !("prior" in one)))
      for (const name of row.names) expect(priors.get(name), name).toEqual(priors.get(row.names[0] ?? ""));
  });

  it("bring a prior of their own, with the reason, where the model's has counted what the filter reads", () => {
    const own = data.unknowns.filter((one) => "prior" in one);
    expect(own.map(({ id }) => id)).toEqual(["agreement", "actsRate"]);
    for (const row of own) expect("note" in row && row.note).toMatch(/the filter reads them/);
  });

  it("are their priors' quantiles: the median at 0, rising, and finite however far out", () => {
    for (const { id, value } of unknowns) {
      const at = [-40, -3, -1, 0, 1, 3, 40].map(value);
      for (const number of at) expect(Number.isFinite(number), id).toBe(true);
      expect(at, id).toEqual([...at].sort((a, b) => a - b));
      expect(value(-1), id).toBeLessThan(value(1));
    }
    const agreement = unknowns.find(({ id }) => id === "agreement");
    expect(agreement?.value(0)).toBeCloseTo(quantileFunction({ beta: { alpha: 1, beta: 3 } })(0.5), 9);
    expect(agreement?.value(1.2815515655446004)).toBeCloseTo(1 - 0.1 ** (1 / 3), 9);
  });
});

describe("what was learned of them", () => {
  const COUNT = 2000;
  const stream = namedStream(streamKey("learned"), "prior");
  const prior = Float64Array.from({ length: COUNT * unknowns.length }, () => normalQuantile(stream()));
  const founders = Int32Array.from({ length: COUNT }, (_, point) => point);
  const population = (points: Float64Array) => ({ points, lnLikelihoods: new Float64Array(COUNT), founders });

  it("is nothing where the points are the prior's own: contraction 0, the posterior's points the prior's", () => {
    for (const { id, contraction, prior: before, posterior } of learned(unknowns, population(prior))) {
      expect(Math.abs(contraction), id).toBeLessThan(STANDARD_ERRORS * Math.sqrt(2 / COUNT));
      // Points of probability p stand within 4 sqrt(p (1 - p) / n) of it.
      const value = unknowns.find((one) => one.id === id)?.value ?? Number.NaN;
      if (typeof value !== "function") throw new Error("an unknown has a value");
      for (const [point, p] of [
        ["p05", 0.05],
        ["p50", 0.5],
        ["p95", 0.95],
      ] as const) {
        const error = STANDARD_ERRORS * Math.sqrt((p * (1 - p)) / COUNT);
        expect(posterior[point], id).toBeGreaterThan(value(normalQuantile(p - error)));
        expect(posterior[point], id).toBeLessThan(value(normalQuantile(p + error)));
        expect(before[point]).toBeCloseTo(value(normalQuantile(p)), 12);
      }
    }
  });

  it("is three quarters where the spread is halved, unknown by unknown", () => {
    const half = prior.map((z, at) => (at % unknowns.length === 3 ? 1 + z / 2 : z));
    learned(unknowns, population(half)).forEach(({ contraction }, place) => {
      const due = place === 3 ? 0.75 : 0;
      expect(Math.abs(contraction - due)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(2 / COUNT));
    });
  });
});
