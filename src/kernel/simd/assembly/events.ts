import { one } from "./constants";
import { EFFECT_LAW, OPERATION, program, PURPOSE, shape, state, streams, TABLE_CELLS, theta } from "../../../generated/assembly/layout";
import { exp } from "./exponential";
import { scaledProbability } from "./hazards";
import { halvesAt, isBelow } from "./halves";
import { normalsAt, uniformsAt } from "./lane-random";
import { column, COLUMN, int, QUAD, real, spreadReal } from "./memory";
import { wordColumns } from "./streams";

/** The jump layer: the twin of events.ts. */
export function strike(month: i32): void {
  const words = wordColumns(PURPOSE.event, month, (shape.events + 1) >> 1, streams.event, streams.eventStride, streams.eventStamps);
  for (let event = 0; event < shape.events; event++) {
    const at = event * (shape.months + 1) + month;
    const lnTimes = real(theta.eventLnTimes, at);
    const forced = real(program.eventForced, at);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const probability = byStance(theta.eventProbability + <usize>(event * shape.stances) * 4, int(program.eventStance, event), v);
      centre(event, probability, v);
      const scaled = lnTimes == 0 ? probability : scaledProbability(probability, lnTimes);
      let struck = isBelow(halvesAt(words, event, v), scaled, PURPOSE.eventRest, month, event, v);
      if (forced > 0) {
        const put = f32x4.lt(uniformsAt(PURPOSE.scheduledEvent, month, event, v), f32x4.splat(forced));
        struck = v128.or(struck, put);
      }
      if (v128.any_true(struck)) occur(event, struck, month, v);
    }
  }
}

/** A number that depends on the stance of whoever holds an office; the first where no office is asked. */
export function byStance(values: usize, turnover: i32, v: usize): v128 {
  let value = spreadReal(values, 0);
  if (turnover < 0) return value;
  const stances = v128.load(column(state.stance, turnover) + v);
  for (let stance = 1; stance < shape.stances; stance++) {
    value = v128.bitselect(spreadReal(values, stance), value, i32x4.eq(stances, i32x4.splat(stance)));
  }
  return value;
}

/** Takes out what the event adds on average, so that means stay long-run means. */
// @ts-ignore: decorator
@inline
function centre(event: i32, probability: v128, v: usize): void {
  const last = int(program.effectStart, int(program.impactStart, event + 1));
  for (let effect = int(program.effectStart, int(program.impactStart, event)); effect < last; effect++) {
    const factor = int(program.effectFactor, effect);
    if (int(program.factorCentred, factor) == 0) continue;
    const at = column(state.x, factor) + v;
    v128.store(at, f32x4.sub(v128.load(at), f32x4.mul(probability, spreadReal(theta.effectMean, effect))));
  }
}

function occur(event: i32, struck: v128, month: i32, v: usize): void {
  const when = column(state.lastEvent, event) + v;
  v128.store(when, v128.bitselect(i32x4.splat(month), v128.load(when), struck));
  const last = int(program.impactStart, event + 1);
  for (let impact = int(program.impactStart, event); impact < last; impact++) {
    const probability = real(theta.impactProbability, impact);
    let hit = struck;
    if (probability < 1) hit = v128.and(hit, f32x4.lt(uniformsAt(PURPOSE.impact, month, impact, v), f32x4.splat(probability)));
    if (!v128.any_true(hit)) continue;
    const end = int(program.effectStart, impact + 1);
    for (let effect = int(program.effectStart, impact); effect < end; effect++) applyEffect(effect, hit, month, v);
  }
}

function applyEffect(effect: i32, hit: v128, month: i32, v: usize): void {
  const factor = int(program.effectFactor, effect);
  const at = column(state.x, factor) + v;
  const x = v128.load(at);
  const size = effectSize(effect, month, v);
  // What is imposed on a factor does not shrink with it.
  const shift = spreadReal(theta.factorShift, factor * (shape.months + 1) + month);
  const moved =
    int(program.effectOperation, effect) == OPERATION.add
      ? f32x4.add(x, size)
      : f32x4.add(f32x4.mul(f32x4.sub(x, shift), f32x4.sub(one(), size)), shift);
  v128.store(at, v128.bitselect(f32x4.max(spreadReal(program.factorFloor, factor), moved), x, hit));
}

function effectSize(effect: i32, month: i32, v: usize): v128 {
  const a = spreadReal(program.effectA, effect);
  const law = int(program.effectLaw, effect);
  if (law == EFFECT_LAW.constant) return a;
  if (law == EFFECT_LAW.table) return fromTable(effect, month, v);
  const scaled = f32x4.mul(spreadReal(program.effectB, effect), normalsAt(PURPOSE.effect, month, effect, v));
  return law == EFFECT_LAW.normal ? f32x4.add(a, scaled) : f32x4.mul(a, exp(scaled));
}

/** Sizes by the quantile table of their law. */
function fromTable(effect: i32, month: i32, v: usize): v128 {
  const u = uniformsAt(PURPOSE.effect, month, effect, v);
  const cell = i32x4.trunc_sat_f32x4_s(f32x4.mul(u, f32x4.splat(<f32>TABLE_CELLS)));
  const table = program.quantileTable + <usize>int(program.effectTable, effect) * 4;
  let sizes = v128.load32_zero(table + <usize>i32x4.extract_lane(cell, 0) * 4);
  sizes = v128.load_lane<f32>(table + <usize>i32x4.extract_lane(cell, 1) * 4, sizes, 1);
  sizes = v128.load_lane<f32>(table + <usize>i32x4.extract_lane(cell, 2) * 4, sizes, 2);
  return v128.load_lane<f32>(table + <usize>i32x4.extract_lane(cell, 3) * 4, sizes, 3);
}
