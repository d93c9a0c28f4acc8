import { describe, expect, it } from "vitest";
import { addressParticles, type Cloud, columnsOf } from "../../../src/kernel/filter/cloud";
import type { Filtered } from "../../../src/kernel/filter/filter";
import { GATE_MONTHS, type Observations } from "../../../src/kernel/filter/observations";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { assess } from "../../../src/kernel/gate";
import { LANES } from "../../../src/kernel/shape";
import { compileReadings } from "../../../src/model/nowcast/readings";
import { streamKey } from "../../../src/random/seed";
import { groupOf, harbourSpec, nothingSeen, subjectOf } from "./harbour";

const spec = harbourSpec();
const MONTHS = 12;
const key = streamKey("filter");
const quiet = nothingSeen(spec, MONTHS);

/** A record with readings in every third month, a summit on a margin and an onset. */
const blank = nothingSeen(spec, MONTHS);
const busy: Observations = {
  ...blank,
  summits: { ...blank.summits, venues: Int32Array.of(0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0) },
  acts: { ...blank.acts, atRisk: new Int32Array(MONTHS + 1).fill(1) },
  readings: compileReadings(
    [3, 6, 9, 12].map((month) => ({
      month,
      factor: 1,
      house: 0,
      value: 1 - month / 6,
      variance: 0.02,
      row: "",
    })),
    [0.04],
    MONTHS,
  ),
};
busy.summits.met[5] = 1;
busy.acts.share[2 * 7 + 1] = 1;
busy.acts.atRisk.fill(0, 8, 11);

const run = (observations: Observations, particles: number, seed = key) =>
  referenceFilter(subjectOf(spec, observations), particles, seed);
const cloudOf = ({ layout, values, weights }: Filtered): Cloud => ({
  layout,
  groups: weights.length / LANES,
  values: values as Float64Array,
  lnWeights: weights,
});

describe("the same key", () => {
  it("gives the same filter to the bit, whatever draws were run before; another key or draw another", () => {
    const filter = run(busy, 64);
    const [first, second, again] = [filter(0), filter(1), filter(0)];
    expect(again).toEqual(first);
    expect(run(busy, 64)(1)).toEqual(second);
    expect(second.lnLikelihoods).not.toEqual(first.lnLikelihoods);
    expect(run(busy, 64, streamKey("other"))(0).lnLikelihoods).not.toEqual(first.lnLikelihoods);
  });

  it("gives a particle the same numbers however many there are: while none is weighed, those of 64 are the first of 128", () => {
    const [few, many] = [run(quiet, 64)(3), run(quiet, 128)(3)];
    expect([...many.values.subarray(0, few.values.length)]).toEqual([...few.values]);
    expect(new Set(few.values.subarray(0, LANES)).size).toBe(LANES);
  });
});

/** Without summits that stand alone, a month without one says nothing. */
const quietSpec = harbourSpec((draft) => {
  if (draft.summit !== undefined) draft.summit.standaloneRate.prior = { fixed: 0 };
});

describe("a record that says nothing", () => {
  it("is certain, and leaves all particles equal", () => {
    const found = referenceFilter(subjectOf(quietSpec, quiet), 64, key)(0);
    for (const value of found.lnLikelihoods) expect(value).toBeCloseTo(0, 12);
    for (const value of found.effective) expect(value).toBeCloseTo(64, 9);
    for (const weight of found.weights) expect(weight).toBeCloseTo(1 / 64, 15);
  });
});

describe("a level that the record puts", () => {
  const FACTOR = 3;
  const put = 4;
  const standing = (months: number): Observations => {
    const of = Array.from({ length: months - put + 1 }, (_, i) => (i === 0 ? 0 : 1));
    const start = Int32Array.from({ length: months + 2 }, (_, month) => Math.max(0, month - put));
    const values = (value: number) => new Float64Array(of.length).fill(value);
    return {
      ...nothingSeen(spec, months),
      impositions: {
        start,
        factor: new Int32Array(of.length).fill(FACTOR),
        stands: Int32Array.from(of),
        value: values(6),
        spread: values(0.1),
      },
    };
  };
  const columns = (months: number) => {
    const cloud = cloudOf(referenceFilter(subjectOf(quietSpec, standing(months)), 64, key)(0));
    const { x, mu } = cloud.layout;
    return [x, mu].map((first) =>
      Array.from({ length: cloud.groups }, (_, index) => [
        ...columnsOf(cloud, index, first + FACTOR, 1),
      ]).flat(),
    );
  };

  it("is where every particle stands from that month on, level and mean, whatever the model does to it", () => {
    const then = columns(put);
    for (const value of then.flat()) expect(Math.abs(value - 6)).toBeLessThan(0.5);
    expect(columns(MONTHS)).toEqual(then);
    expect(new Set(then[0]).size).toBe(64);
  });
});

describe("the gate of the last five years", () => {
  it("is kept month by month with its sum, the oldest replaced by the latest", () => {
    const MANY = GATE_MONTHS + 7;
    const subject = subjectOf(spec, nothingSeen(spec, MANY));
    const found = referenceFilter(subject, 32, key)(0);
    const cloud = cloudOf(found);
    const group = groupOf(subject);
    for (let index = 0; index < cloud.groups; index++) {
      addressParticles(group, 0, index);
      const { x, factors, gate, gateSum } = found.layout;
      group.state.x.set(columnsOf(cloud, index, x, factors));
      assess(group);
      const latest = columnsOf(cloud, index, gate + (MANY % GATE_MONTHS), 1);
      latest.forEach((value, lane) => {
        expect(value).toBe(group.state.gate[lane]);
        let sum = 0;
        for (let month = 0; month < GATE_MONTHS; month++)
          sum += columnsOf(cloud, index, gate + month, 1)[lane] ?? Number.NaN;
        expect(columnsOf(cloud, index, gateSum, 1)[lane]).toBeCloseTo(sum, 9);
      });
    }
  });
});

describe("a record that the model makes impossible", () => {
  const barren = harbourSpec((draft) => {
    if (draft.summit !== undefined) draft.summit.standaloneRate.prior = { fixed: 0 };
    if (draft.acts !== undefined) draft.acts.rate.prior = { fixed: 0 };
  });
  const alone = { ...busy.summits, alone: new Int32Array(MONTHS + 1) };
  alone.alone[4] = 1;
  const noOnset = { ...busy.acts, share: new Float64Array(busy.acts.share.length) };

  it.each([
    ["a summit standing alone where there is none", 4, { ...busy, summits: alone, acts: noOnset }],
    ["an onset where nobody acts", 7, busy],
  ] as const)(
    "%s has probability 0 from month %d on, and nothing is made of it",
    (_, month, observations) => {
      const found = referenceFilter(subjectOf(barren, observations), 64, key)(0);
      found.lnLikelihoods.forEach((value, at) => {
        if (at < month) expect(Number.isFinite(value)).toBe(true);
        else expect(value).toBe(Number.NEGATIVE_INFINITY);
      });
      expect([...found.effective.subarray(month)]).toEqual(Array(MONTHS + 1 - month).fill(0));
      expect(found.effective[month - 1]).toBeGreaterThan(1);
      expect(new Set(found.weights)).toEqual(new Set([1 / 64]));
      for (const value of found.values) expect(Number.isFinite(value)).toBe(true);
    },
  );

  it("is forgotten by the next draw: one that can give the record is as it was", () => {
    const { program, fillTheta, ...rest } = subjectOf(barren, { ...busy, summits: alone, acts: noOnset });
    const filter = referenceFilter(
      {
        ...rest,
        program,
        fillTheta: (draw, theta) => {
          fillTheta(draw, theta);
          if (draw === 1) theta.standaloneHazard[0] = 0.1;
        },
      },
      64,
      key,
    );
    const before = filter(1);
    expect(filter(0).effective[MONTHS]).toBe(0);
    expect(filter(1)).toEqual(before);
    expect(before.effective[MONTHS]).toBeGreaterThan(1);
  });
});
