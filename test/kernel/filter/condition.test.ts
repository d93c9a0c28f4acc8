import { describe, expect, it } from "vitest";
import { addressParticles, allocateCloud, cloudLayout, columnsOf } from "../../../src/kernel/filter/cloud";
import { conditionState, conditionTheta, impose } from "../../../src/kernel/filter/condition";
import type { Impositions } from "../../../src/kernel/filter/observations";
import { LANES, NEVER } from "../../../src/kernel/shape";
import { baselineModel } from "../../../src/model/presets";
import { momentErrors, STANDARD_ERRORS } from "../../random/goodness";
import { groupOf, linearSpec, nothingSeen, subjectOf } from "./harbour";

const FACTOR = linearSpec.factors.findIndex(({ id }) => id === "fees.north");
const OTHER = FACTOR + 1;
const GROUPS = 128;
const PUT = 2;

/** Imposes a level in month 1 that stands in month 2, on particles whose factors are all at 9; returns both months' columns. */
function imposed(value: number, spread: number, floor = Number.NEGATIVE_INFINITY) {
  const seen = nothingSeen(linearSpec, PUT);
  const impositions: Impositions = {
    start: Int32Array.of(0, 0, 1, 2),
    factor: Int32Array.of(FACTOR, FACTOR),
    stands: Int32Array.of(0, 1),
    value: Float64Array.of(value, value),
    spread: Float64Array.of(spread, spread),
  };
  const group = groupOf(subjectOf(linearSpec, seen));
  group.program.factorFloor[FACTOR] = floor;
  const cloud = allocateCloud(cloudLayout(linearSpec.factors.length, 0), GROUPS * LANES);
  const months = [1, 2].map((month) => {
    const rows = { x: [] as number[], mu: [] as number[], other: [] as number[] };
    for (let index = 0; index < GROUPS; index++) {
      addressParticles(group, 0, index);
      group.state.x.fill(9);
      group.state.mu.fill(8);
      impose(group, cloud, { ...seen, impositions }, index, month);
      const column = (of: Float64Array, factor: number) => of.subarray(factor * LANES, (factor + 1) * LANES);
      rows.x.push(...column(group.state.x, FACTOR));
      rows.mu.push(...column(group.state.mu, FACTOR));
      rows.other.push(...column(group.state.x, OTHER));
      columnsOf(cloud, index, cloud.layout.x + FACTOR, 1).set(column(group.state.x, FACTOR));
      columnsOf(cloud, index, cloud.layout.mu + FACTOR, 1).set(column(group.state.mu, FACTOR));
    }
    return rows;
  });
  return { first: months[0] ?? { x: [], mu: [], other: [] }, second: months[1] };
}

describe("a level that is put", () => {
  it("is normal about its value in every particle, its mean with half the spread, and moves no other factor", () => {
    const { first } = imposed(0.7, 0.2);
    const x = momentErrors(first.x, { mean: 0.7, variance: 0.2 ** 2, excessKurtosis: 0 });
    const mu = momentErrors(first.mu, { mean: 0.7, variance: 0.1 ** 2, excessKurtosis: 0 });
    for (const errors of [x.mean, x.variance, mu.mean, mu.variance])
      expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
    expect(new Set(first.other)).toEqual(new Set([9]));
    expect(new Set(first.x).size).toBe(GROUPS * LANES);
  });

  it("stands as it was put, level and mean, whatever else moved the factor", () => {
    const { first, second } = imposed(0.7, 0.2);
    expect(second?.x).toEqual(first.x);
    expect(second?.mu).toEqual(first.mu);
  });

  it("lies at the floor of its factor at the least", () => {
    const { first } = imposed(0.1, 0.2, 0);
    expect(Math.min(...first.x)).toBe(0);
    expect(first.x.filter((value) => value === 0).length).toBeGreaterThan(100);
  });
});

describe("what is known as a month begins", () => {
  const { spec } = baselineModel();
  const seen = nothingSeen(spec, 2);
  const group = groupOf(subjectOf(spec, seen));

  it("is the stance of each office-holder, the same in every path; no term ends but by the record", () => {
    seen.stances.set([0, 0, 0, 1, 0, 1, 0, 1, 0]);
    for (const [month, stances] of [
      [0, [0, 0, 0]],
      [1, [1, 0, 1]],
      [2, [0, 1, 0]],
    ] as const) {
      group.state.termEnd.fill(month);
      conditionState(group, seen, month);
      expect([...group.state.stance]).toEqual(stances.flatMap((stance) => Array(LANES).fill(stance)));
      expect(new Set(group.state.termEnd)).toEqual(new Set([NEVER]));
    }
  });

  it("is that nobody leaves office but by the record", () => {
    expect(Math.max(...group.theta.exitHazard)).toBeGreaterThan(0);
    conditionTheta(group.theta);
    expect(new Set(group.theta.exitHazard)).toEqual(new Set([0]));
  });
});
