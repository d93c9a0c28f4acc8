import { exp } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { fillHalves, isBelow } from "./halves";
import { scaledProbability } from "./hazard";
import { normalAt, uniformAt } from "./lane-random";
import { EFFECT_LAW, LANES, OPERATION, TABLE_CELLS } from "./shape";

/** The jump layer: events strike with a probability that may depend on who holds office. */
export function strike(group: Group, month: number): void {
  const { program, theta, state, random, scratch } = group;
  const { events, stances, months } = program.shape;
  fillHalves(random, PURPOSE.event, month, events, scratch.uniforms);
  for (let event = 0; event < events; event++) {
    const holder = program.eventStance[event]! * LANES;
    const lnTimes = theta.eventLnTimes[event * (months + 1) + month]!;
    const forced = program.eventForced[event * (months + 1) + month]!;
    for (let lane = 0; lane < LANES; lane++) {
      const stance = holder < 0 ? 0 : state.stance[holder + lane]!;
      const probability = theta.eventProbability[event * stances + stance]!;
      centre(group, event, lane, probability);
      const scaled = scaledProbability(probability, lnTimes);
      const strikes =
        isBelow(
          random,
          scratch.uniforms[event * LANES + lane]!,
          scaled,
          PURPOSE.eventRest,
          month,
          event,
          lane,
        ) ||
        (forced > 0 && uniformAt(random, lane, PURPOSE.scheduledEvent, month, event) < forced);
      if (strikes) occur(group, event, lane, month);
    }
  }
}

/** Takes out what the event adds on average, so that means stay long-run means. */
function centre({ program, theta, state }: Group, event: number, lane: number, probability: number): void {
  const last = program.effectStart[program.impactStart[event + 1]!]!;
  for (let effect = program.effectStart[program.impactStart[event]!]!; effect < last; effect++) {
    const factor = program.effectFactor[effect]!;
    if (program.factorCentred[factor] === 1)
      state.x[factor * LANES + lane]! -= probability * theta.effectMean[effect]!;
  }
}

function occur(group: Group, event: number, lane: number, month: number): void {
  const { program, theta, state, random } = group;
  state.lastEvent[event * LANES + lane] = month;
  for (let impact = program.impactStart[event]!; impact < program.impactStart[event + 1]!; impact++) {
    const probability = theta.impactProbability[impact]!;
    if (probability < 1 && uniformAt(random, lane, PURPOSE.impact, month, impact) >= probability) continue;
    for (let effect = program.effectStart[impact]!; effect < program.effectStart[impact + 1]!; effect++) {
      applyEffect(group, effect, lane, month);
    }
  }
}

function applyEffect(group: Group, effect: number, lane: number, month: number): void {
  const { program, theta, state } = group;
  const factor = program.effectFactor[effect]!;
  const at = factor * LANES + lane;
  const size = effectSize(group, effect, lane, month);
  // What is imposed on a factor does not shrink with it.
  const shift = theta.factorShift[factor * (program.shape.months + 1) + month]!;
  const x =
    program.effectOperation[effect] === OPERATION.add
      ? state.x[at]! + size
      : (state.x[at]! - shift) * (1 - size) + shift;
  const floor = program.factorFloor[factor]!;
  state.x[at] = Math.max(floor, x);
}

function effectSize({ program, random }: Group, effect: number, lane: number, month: number): number {
  const a = program.effectA[effect]!;
  const b = program.effectB[effect]!;
  switch (program.effectLaw[effect]) {
    case EFFECT_LAW.constant:
      return a;
    case EFFECT_LAW.normal:
      return a + b * normalAt(random, lane, PURPOSE.effect, month, effect);
    case EFFECT_LAW.logNormal:
      return a * exp(b * normalAt(random, lane, PURPOSE.effect, month, effect));
    default: {
      const cell = Math.floor(uniformAt(random, lane, PURPOSE.effect, month, effect) * TABLE_CELLS);
      return program.quantileTable[program.effectTable[effect]! + cell]!;
    }
  }
}
