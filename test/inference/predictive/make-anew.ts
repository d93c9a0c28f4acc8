import { act } from "../../../src/kernel/acts";
import { allocateCloud, type Cloud, cloudLayout, load, startCloud } from "../../../src/kernel/filter/cloud";
import { conditionState, conditionTheta } from "../../../src/kernel/filter/condition";
import { assess } from "../../../src/kernel/gate";
import { allocateGroup, type Group } from "../../../src/kernel/group";
import { assembleSeries } from "../../../src/kernel/indices";
import { initialise } from "../../../src/kernel/initial";
import { accumulate } from "../../../src/kernel/institution";
import { normalAt } from "../../../src/kernel/lane-random";
import { moveLatents } from "../../../src/kernel/latents";
import { normaliseHazards } from "../../../src/kernel/load-sample";
import { labelWindow } from "../../../src/kernel/rules";
import { LANES } from "../../../src/kernel/shape";
import { convene } from "../../../src/kernel/summit";
import { advanceWindows } from "../../../src/kernel/window";
import { PURPOSE, pathWord } from "../../../src/random/counter";
import type { History } from "./history";
import { type Memory, meetAnew, remember } from "./meetings";
import { createNotes } from "./notes";
import { KEY, type World } from "./world";

/** Puts a group at the start of the record: levels and means drawn from the law of the start, the stock as recorded. */
function begin(group: Group, cloud: Cloud, world: World, draw: number): Memory[] {
  const { subject, stock, channels } = world;
  for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, lane);
  initialise(group);
  startCloud(group, cloud, subject.observations, draw);
  load(group, cloud, 0);
  assess(group);
  group.state.stock.fill(stock.at(-1) ?? 0);
  return Array.from({ length: LANES }, (_, lane) => remember(channels, stock, group.state.gate[lane] ?? 0));
}

/** Puts frictions where the record's tariffs put them, and keeps them there while those stand, as the filter does. */
function imposeTariffs({ program, state, random }: Group, world: World, held: Float64Array, month: number) {
  const { start, factor, stands, value, spread } = world.subject.observations.impositions;
  for (let i = start[month] ?? 0; i < (start[month + 1] ?? 0); i++) {
    const place = factor[i] ?? 0;
    for (let lane = 0; lane < LANES; lane++) {
      const at = place * LANES + lane;
      const error = (slot: number) =>
        (spread[i] ?? 0) * normalAt(random, lane, PURPOSE.start, month, 2 * place + slot);
      const put = Math.max(program.factorFloor[place] ?? 0, (value[i] ?? 0) + error(0));
      state.x[at] = stands[i] === 1 ? (held[at] ?? 0) : put;
      state.mu[at] = stands[i] === 1 ? (held[state.x.length + at] ?? 0) : (value[i] ?? 0) + error(1) / 2;
    }
  }
}

/** One month of a group: the kernel's own but for meetings, whose rates follow what the path itself has met. */
function stepAnew(group: Group, world: World, memories: readonly Memory[], month: number): void {
  const { state } = group;
  const held = Float64Array.of(...state.x, ...state.mu);
  conditionState(group, world.subject.observations, month);
  moveLatents(group, month);
  imposeTariffs(group, world, held, month);
  assess(group);
  convene(group, month);
  memories.forEach((memory, lane) => {
    meetAnew(group, world.channels, memory, month, lane);
  });
  accumulate(group, month);
  act(group, month);
  assembleSeries(group);
  advanceWindows(group, month);
  labelWindow(group, month);
  memories.forEach((memory, lane) => {
    memory.stock.push(state.stock[lane] ?? 0);
    memory.gates.shift();
    memory.gates.push(state.gate[lane] ?? 0);
  });
}

/** Makes the record anew, sixteen paths a draw of the parameters. */
export function makeAnew(world: World): (draw: number) => History[] {
  const { subject } = world;
  const { program, loadSample, observations } = subject;
  const group = allocateGroup(program, KEY, { loadSample });
  const cloud = allocateCloud(cloudLayout(program.shape.factors, 0), LANES);
  return (draw) => {
    subject.fillTheta(draw, group.theta);
    conditionTheta(group.theta);
    group.theta.attendance.fill(1);
    normaliseHazards(group.theta, loadSample);
    const memories = begin(group, cloud, world, draw);
    const notes = createNotes(world, group);
    for (let month = 1; month <= observations.months; month++) {
      stepAnew(group, world, memories, month);
      notes.take(month);
    }
    return notes.histories(memories);
  };
}
