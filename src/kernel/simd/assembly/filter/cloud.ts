import { GATE_MONTHS, PURPOSE, program, shape, state } from "../../../../generated/assembly/layout";
import { filter, held } from "../../../../generated/assembly/filter";
import { addScaled, copy, keepMost } from "../columns";
import { one } from "../constants";
import { assess } from "../gate";
import { fillNormals } from "../lane-random";
import { column, COLUMN, fillColumn, QUAD, spreadReal } from "../memory";

/** Columns of a group of particles: levels, means, house effects, the gate of the last months with its sum, and what was weighed ahead. */
// @ts-ignore: decorator
@inline
export function groupAt(cloud: usize, index: i32): usize {
  return column(cloud, index * filter.width);
}

// @ts-ignore: decorator
@inline
export function meansAt(group: usize): usize {
  return column(group, shape.factors);
}

// @ts-ignore: decorator
@inline
export function housesAt(group: usize): usize {
  return column(group, 2 * shape.factors);
}

// @ts-ignore: decorator
@inline
function gatesAt(group: usize): usize {
  return column(group, 2 * shape.factors + filter.houses);
}

// @ts-ignore: decorator
@inline
export function gateSumAt(group: usize): usize {
  return column(gatesAt(group), GATE_MONTHS);
}

// @ts-ignore: decorator
@inline
export function aheadAt(group: usize): usize {
  return column(gateSumAt(group), 1);
}

/** Puts the columns of a group of particles into the state, or takes them back. */
export function load(group: usize): void {
  const bytes = <usize>shape.factors * COLUMN;
  memory.copy(state.x, group, bytes);
  memory.copy(state.mu, meansAt(group), bytes);
}

export function store(group: usize): void {
  const bytes = <usize>shape.factors * COLUMN;
  memory.copy(group, state.x, bytes);
  memory.copy(meansAt(group), state.mu, bytes);
}

/** Draws a group of particles at the start: the twin of `startCloud` of cloud.ts. */
export function startGroup(group: usize): void {
  fillNormals(PURPOSE.start, 0, 2 * shape.factors, held.draws);
  for (let factor = 0; factor < shape.factors; factor++) {
    const mean = column(state.mu, factor);
    const level = column(state.x, factor);
    fillColumn(mean, spreadReal(held.startCentre, factor));
    addScaled(mean, column(held.draws, 2 * factor), spreadReal(held.startMeanSpread, factor));
    copy(level, mean);
    addScaled(level, column(held.draws, 2 * factor + 1), spreadReal(held.startLevelSpread, factor));
    fillColumn(held.gateMean, spreadReal(program.factorFloor, factor));
    keepMost(level, held.gateMean);
  }
  store(group);
  assess();
  const sum = gateSumAt(group);
  fillColumn(sum, f32x4.splat(0));
  for (let month = 0; month < GATE_MONTHS; month++) {
    copy(column(gatesAt(group), month), state.gate);
    addScaled(sum, state.gate, one());
  }
  memory.fill(housesAt(group), 0, <usize>filter.houses * COLUMN);
  memory.fill(aheadAt(group), 0, COLUMN);
}

/** Enters the gate of a month in place of that of five years before. */
export function rememberGate(group: usize, month: i32): void {
  const old = column(gatesAt(group), month % GATE_MONTHS);
  const sum = gateSumAt(group);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const gate = v128.load(state.gate + v);
    v128.store(sum + v, f32x4.add(v128.load(sum + v), f32x4.sub(gate, v128.load(old + v))));
    v128.store(old + v, gate);
  }
}
