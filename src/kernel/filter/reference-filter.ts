import { ln } from "../../numeric/elementary";
import { counterWord, PURPOSE, pathWord } from "../../random/counter";
import type { StreamKey } from "../../random/seed";
import { threefry2x32 } from "../../random/threefry";
import { uniformFromWord } from "../../random/uniform";
import { assess } from "../gate";
import { allocateGroup, type Group } from "../group";
import { initialise } from "../initial";
import { moveLatents } from "../latents";
import { normaliseHazards } from "../load-sample";
import { LANES } from "../shape";
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
import { drawAncestors } from "./resample";
import { weighActs } from "./weigh-acts";
import { weighContacts } from "./weigh-contacts";
import { weighReadings } from "./weigh-readings";
import { weighSummits } from "./weigh-summits";
import { normaliseWeights, RESAMPLE_BELOW } from "./weights";

/** Adds to the ln weights of a group of particles what the record says of a month. */
function weigh(group: Group, cloud: Cloud, observations: Observations, index: number, month: number): void {
  const { layout } = cloud;
  const into = cloud.lnWeights.subarray(index * LANES, (index + 1) * LANES);
  const gateMean = group.scratch.own.subarray(0, LANES);
  const gateSum = columnsOf(cloud, index, layout.gateSum, 1);
  for (let lane = 0; lane < LANES; lane++) gateMean[lane] = gateSum[lane]! / GATE_MONTHS;
  weighContacts(group, observations.contacts, month, gateMean, into);
  weighSummits(group, observations.summits, month, into);
  weighActs(group, observations, month, into);
  weighReadings(
    group,
    observations.readings,
    month,
    columnsOf(cloud, index, layout.house, layout.series),
    into,
  );
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
  index: number,
  month: number,
): void {
  load(group, cloud, index);
  conditionState(group, observations, month);
  moveLatents(group, month);
  impose(group, cloud, observations, index, month);
  assess(group);
  weigh(group, cloud, observations, index, month);
  rememberGate(group, cloud, index, month);
  store(group, cloud, index);
}

/** The readable filter, in double precision: the specification that the fast one is held to. */
export const referenceFilter: ParticleFilter = (subject, particles, key) => {
  const { program, loadSample, fillTheta, observations } = subject;
  const group = allocateGroup(program, key, { loadSample });
  const layout = cloudLayout(program.shape.factors, observations.readings.houses);
  let cloud = allocateCloud(layout, particles);
  let next = allocateCloud(layout, particles);
  const origins = new Int32Array(particles);
  const weights = new Float64Array(particles);
  const words = new Uint32Array(2);
  return (draw): Filtered => {
    fillTheta(draw, group.theta);
    normaliseHazards(group.theta, loadSample);
    conditionTheta(group.theta);
    initialise(group);
    startCloud(group, cloud, observations, draw);
    const lnLikelihoods = new Float64Array(observations.months + 1);
    const effective = new Float64Array(observations.months + 1).fill(particles);
    let lnBefore = ln(particles);
    for (let month = 1; month <= observations.months; month++) {
      for (let index = 0; index < cloud.groups; index++) {
        addressParticles(group, draw, index);
        advanceParticles(group, cloud, observations, index, month);
      }
      const weighed = normaliseWeights(cloud.lnWeights, weights);
      lnLikelihoods[month] = weighed.lnSum - lnBefore;
      effective[month] = weighed.effective;
      lnBefore = weighed.lnSum;
      if (weighed.effective >= RESAMPLE_BELOW * particles || month === observations.months) continue;
      drawAncestors(weights, resamplingUniform(key, draw, month, words), origins);
      inherit(cloud, origins, next);
      [cloud, next] = [next, cloud];
      lnBefore = ln(particles);
    }
    return { lnLikelihoods, effective, weights: weights.slice(), layout, values: cloud.values.slice() };
  };
};

/** The one number that resamples the particles of a month. */
export function resamplingUniform(key: StreamKey, draw: number, month: number, words: Uint32Array): number {
  threefry2x32(key.key0, key.key1, pathWord(draw, 0), counterWord(PURPOSE.resample, month, 0), words);
  return uniformFromWord(words[0]!);
}
