import { assess } from "../gate";
import { allocateGroup, type Group } from "../group";
import { initialise } from "../initial";
import { moveLatents } from "../latents";
import { normaliseHazards } from "../load-sample";
import { LANES } from "../shape";
import { type Ahead, allocateAhead, planAhead, prepareAhead, weighAhead } from "./ahead";
import {
  addressParticles,
  allocateCloud,
  type Cloud,
  cloudLayout,
  columnsOf,
  load,
  startCloud,
  store,
} from "./cloud";
import { conditionState, conditionTheta, impose } from "./condition";
import type { Filtered, ParticleFilter } from "./filter";
import { inherit } from "./inherit";
import { GATE_MONTHS, type Observations } from "./observations";
import { type Particles, runFilter } from "./run";
import { weighActs } from "./weigh-acts";
import { weighContacts } from "./weigh-contacts";
import { weighReadings } from "./weigh-readings";
import { weighSummits } from "./weigh-summits";

/** Adds to the ln weights of a group of particles what the record says of a month. */
function weigh(
  group: Group,
  cloud: Cloud,
  observations: Observations,
  ahead: Ahead,
  index: number,
  month: number,
): void {
  const { layout } = cloud;
  const into = cloud.lnWeights.subarray(index * LANES, (index + 1) * LANES);
  const gateMean = group.scratch.own.subarray(0, LANES);
  const gateSum = columnsOf(cloud, index, layout.gateSum, 1);
  for (let lane = 0; lane < LANES; lane++) gateMean[lane] = gateSum[lane]! / GATE_MONTHS;
  weighContacts(group, observations.contacts, month, gateMean, into);
  weighSummits(group, observations.summits, month, into);
  weighActs(group, observations, month, into);
  const house = columnsOf(cloud, index, layout.house, layout.series);
  weighReadings(group, observations.readings, month, house, into);
  weighAhead(group, ahead, month, house, columnsOf(cloud, index, layout.ahead, 1), into);
}

/** Enters the gate of a month in place of that of five years before. */
function rememberGate({ state }: Group, cloud: Cloud, index: number, month: number): void {
  const { gate, gateSum } = cloud.layout;
  const old = columnsOf(cloud, index, gate + (month % GATE_MONTHS), 1);
  const sum = columnsOf(cloud, index, gateSum, 1);
  for (let lane = 0; lane < LANES; lane++) {
    sum[lane]! += state.gate[lane]! - old[lane]!;
    old[lane] = state.gate[lane]!;
  }
}

/** Moves a group of particles by a month and weighs it. */
function advanceParticles(
  group: Group,
  cloud: Cloud,
  observations: Observations,
  ahead: Ahead,
  index: number,
  month: number,
): void {
  load(group, cloud, index);
  conditionState(group, observations, month);
  moveLatents(group, month);
  impose(group, cloud, observations, index, month);
  assess(group);
  weigh(group, cloud, observations, ahead, index, month);
  rememberGate(group, cloud, index, month);
  store(group, cloud, index);
}

/** The readable filter, in double precision: the specification that the fast one is held to. */
export const referenceFilter: ParticleFilter = (subject, count, key) => {
  const { program, loadSample, fillTheta, observations } = subject;
  const group = allocateGroup(program, key, { loadSample });
  const layout = cloudLayout(program.shape.factors, observations.readings.houses);
  const plan = planAhead(observations.readings, observations.months);
  const ahead = allocateAhead(plan, observations.readings);
  let cloud = allocateCloud(layout, count);
  let next = allocateCloud(layout, count);
  const particles: Particles = {
    count,
    start(draw) {
      fillTheta(draw, group.theta);
      normaliseHazards(group.theta, loadSample);
      conditionTheta(group.theta);
      prepareAhead(plan, group, observations, ahead);
      initialise(group);
      startCloud(group, cloud, observations, draw);
    },
    step(draw, month) {
      for (let index = 0; index < cloud.groups; index++) {
        addressParticles(group, draw, index);
        advanceParticles(group, cloud, observations, ahead, index, month);
      }
    },
    lnWeights: () => cloud.lnWeights,
    inherit(origins) {
      inherit(cloud, origins, next);
      [cloud, next] = [next, cloud];
    },
  };
  return (draw): Filtered => {
    const run = runFilter(particles, observations.months, key, draw);
    return { ...run, layout, values: cloud.values.slice() };
  };
};
