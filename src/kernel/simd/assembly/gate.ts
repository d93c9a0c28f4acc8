import { one } from "./constants";
import { AGGREGATE, program, run, scratch, shape, state, theta } from "../../../generated/assembly/layout";
import { addScaled, copy, keepLeast, keepMost, scale } from "./columns";
import { expColumn } from "./exponential";
import { lnColumn } from "./logarithm";
import { column, COLUMN, fillColumn, int, QUAD, real } from "./memory";

/** Sharpness below which the exponentials of a soft minimum would lose themselves in rounding. */
const BLUNT: f32 = 1e-3;

/** Soft minimum -(1/k) ln mean exp(-k v) of `count` columns; to the second order in k where k is small. */
export function softMinimum(values: usize, count: i32, k: f32, into: usize): void {
  if (k < BLUNT) bluntMinimum(values, count, k, into);
  else sharpMinimum(values, count, k, into);
}

/** mean - k variance / 2 */
function bluntMinimum(values: usize, count: i32, k: f32, into: usize): void {
  const share = f32x4.splat(<f32>1 / <f32>count);
  const bend = f32x4.splat(k * <f32>0.5);
  const end = column(values, count);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    let mean = f32x4.splat(0);
    for (let at = values; at < end; at += COLUMN) mean = f32x4.add(mean, v128.load(at + v));
    mean = f32x4.mul(mean, share);
    let squares = f32x4.splat(0);
    for (let at = values; at < end; at += COLUMN) {
      const d = f32x4.sub(v128.load(at + v), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    v128.store(into + v, f32x4.sub(mean, f32x4.mul(bend, f32x4.mul(squares, share))));
  }
}

function sharpMinimum(values: usize, count: i32, k: f32, into: usize): void {
  const end = column(values, count);
  const least = scratch.second;
  const part = scratch.first;
  copy(least, values);
  for (let at = values + COLUMN; at < end; at += COLUMN) keepLeast(least, at);
  fillColumn(into, f32x4.splat(0));
  const slope = f32x4.splat(-k);
  for (let at = values; at < end; at += COLUMN) {
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      v128.store(part + v, f32x4.mul(slope, f32x4.sub(v128.load(at + v), v128.load(least + v))));
    }
    expColumn(part, part);
    addScaled(into, part, one());
  }
  scale(into, f32x4.splat(<f32>1 / <f32>count));
  lnColumn(into, into);
  scale(into, f32x4.splat(<f32>-1 / k));
  addScaled(into, least, one());
}

/** Adds a weighted mean, maximum or minimum over a list of factors to a column. */
export function addAggregate(into: usize, kind: i32, members: usize, first: i32, last: i32, weight: f32): void {
  const count = last - first;
  if (kind == AGGREGATE.mean || count == 1) {
    const part = f32x4.splat(count == 1 ? weight : weight / <f32>count);
    for (let i = first; i < last; i++) addScaled(into, column(state.x, int(members, i)), part);
    return;
  }
  if (count == 0) return;
  copy(scratch.first, column(state.x, int(members, first)));
  for (let i = first + 1; i < last; i++) {
    const from = column(state.x, int(members, i));
    if (kind == AGGREGATE.max) keepMost(scratch.first, from);
    else keepLeast(scratch.first, from);
  }
  addScaled(into, scratch.first, f32x4.splat(weight));
}

/** Population standard deviation over a list of factors. */
export function disperse(members: usize, first: i32, last: i32, into: usize): void {
  const share = f32x4.splat(<f32>1 / <f32>(last - first));
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const values = state.x + v;
    let mean = f32x4.splat(0);
    for (let i = first; i < last; i++) mean = f32x4.add(mean, v128.load(column(values, int(members, i))));
    mean = f32x4.mul(mean, share);
    let squares = f32x4.splat(0);
    for (let i = first; i < last; i++) {
      const d = f32x4.sub(v128.load(column(values, int(members, i))), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    v128.store(into + v, f32x4.sqrt(f32x4.mul(squares, share)));
  }
}

/** Willingness of a country: the signed, weighted sum of its terms. */
function weigh(country: i32): void {
  const into = column(state.willingness, country);
  fillColumn(into, f32x4.splat(0));
  for (let term = 0; term < shape.gateTerms; term++) {
    const list = term * shape.countries + country;
    const weight = real(program.gateSign, term) * real(theta.gateWeight, term);
    const first = int(program.gateMemberStart, list);
    addAggregate(into, int(program.gateAggregate, term), program.gateMember, first, int(program.gateMemberStart, list + 1), weight);
  }
}

/** The gate of every path, and which country is its weakest link: the twin of gate.ts. */
export function assess(): void {
  const willingness = state.willingness;
  for (let country = 0; country < shape.countries; country++) weigh(country);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    let least = v128.load(willingness + v);
    let holder = i32x4.splat(0);
    for (let country = 1; country < shape.countries; country++) {
      const will = v128.load(column(willingness, country) + v);
      holder = v128.bitselect(i32x4.splat(country), holder, f32x4.lt(will, least));
      least = f32x4.min(will, least);
    }
    v128.store(state.vetoHolder + v, holder);
  }
  softMinimum(willingness, shape.countries, real(theta.sharpness, 0), state.gate);
  takeMisalignment();
}

/** Takes the cost of unequal views off the gate: the mean over targets of their standard deviation across countries. */
function takeMisalignment(): void {
  const cost = f32x4.splat(-real(theta.misalignmentWeight, 0) / <f32>max(run.misalignments, 1));
  for (let group = 0; group < run.misalignments; group++) {
    const first = int(program.misalignmentStart, group);
    disperse(program.misalignmentMember, first, int(program.misalignmentStart, group + 1), scratch.first);
    addScaled(state.gate, scratch.first, cost);
  }
}
