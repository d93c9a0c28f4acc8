import { PURPOSE, pathWord } from "../../random/counter";
import { assess } from "../gate";
import type { Group } from "../group";
import { fillNormals } from "../lane-random";
import { LANES } from "../shape";
import { GATE_MONTHS, type Observations } from "./observations";

/** Where the columns of a group of particles stand: levels, means, house effects, the gate of the last months with its sum, and what was weighed ahead. */
export interface CloudLayout {
  readonly factors: number;
  readonly series: number;
  readonly x: number;
  readonly mu: number;
  readonly house: number;
  readonly gate: number;
  readonly gateSum: number;
  readonly ahead: number;
  readonly width: number;
}

export function cloudLayout(factors: number, series: number): CloudLayout {
  const house = 2 * factors;
  const gate = house + series;
  const gateSum = gate + GATE_MONTHS;
  return { factors, series, x: 0, mu: factors, house, gate, gateSum, ahead: gateSum + 1, width: gateSum + 2 };
}

/** Particles, sixteen side by side: a group's columns stand together, group after group. */
export interface Cloud {
  readonly layout: CloudLayout;
  readonly groups: number;
  readonly values: Float64Array;
  readonly lnWeights: Float64Array;
}

export function allocateCloud(layout: CloudLayout, particles: number): Cloud {
  const groups = particles / LANES;
  return {
    layout,
    groups,
    values: new Float64Array(groups * layout.width * LANES),
    lnWeights: new Float64Array(particles),
  };
}

/** A column of a group of particles, as a view. */
export function columnsOf(
  { layout, values }: Cloud,
  index: number,
  first: number,
  count: number,
): Float64Array {
  const at = (index * layout.width + first) * LANES;
  return values.subarray(at, at + count * LANES);
}

/** Gives the lanes of a group the counters of their particles. */
export function addressParticles({ random }: Group, draw: number, index: number): void {
  for (let lane = 0; lane < LANES; lane++) random.paths[lane] = pathWord(draw, index * LANES + lane);
}

/** Puts the columns of a group of particles into a group of paths, or takes them back. */
export function load({ state }: Group, cloud: Cloud, index: number): void {
  const { x, mu, factors } = cloud.layout;
  state.x.set(columnsOf(cloud, index, x, factors));
  state.mu.set(columnsOf(cloud, index, mu, factors));
}

export function store({ state }: Group, cloud: Cloud, index: number): void {
  const { x, mu, factors } = cloud.layout;
  columnsOf(cloud, index, x, factors).set(state.x);
  columnsOf(cloud, index, mu, factors).set(state.mu);
}

/** Draws the particles of a start: means about their centres, levels about the means, and the gate as if it had always stood so. */
export function startCloud(group: Group, cloud: Cloud, { start }: Observations, draw: number): void {
  const { factors, gate, gateSum } = cloud.layout;
  const { program, random, state, scratch } = group;
  const draws = new Float64Array(2 * (factors + 1) * LANES);
  for (let index = 0; index < cloud.groups; index++) {
    addressParticles(group, draw, index);
    fillNormals(random, PURPOSE.start, 0, 2 * factors, draws);
    for (let factor = 0; factor < factors; factor++) {
      const floor = program.factorFloor[factor]!;
      for (let lane = 0; lane < LANES; lane++) {
        const mean = start.centre[factor]! + start.meanSpread[factor]! * draws[2 * factor * LANES + lane]!;
        const level = mean + start.levelSpread[factor]! * draws[(2 * factor + 1) * LANES + lane]!;
        state.mu[factor * LANES + lane] = mean;
        state.x[factor * LANES + lane] = Math.max(floor, level);
      }
    }
    store(group, cloud, index);
    assess(group);
    for (let month = 0; month < GATE_MONTHS; month++)
      columnsOf(cloud, index, gate + month, 1).set(state.gate);
    const sum = columnsOf(cloud, index, gateSum, 1);
    for (let lane = 0; lane < LANES; lane++) sum[lane] = GATE_MONTHS * state.gate[lane]!;
    columnsOf(cloud, index, cloud.layout.house, cloud.layout.series).fill(0);
    columnsOf(cloud, index, cloud.layout.ahead, 1).fill(0);
  }
  cloud.lnWeights.fill(0);
  scratch.own.fill(0);
}
