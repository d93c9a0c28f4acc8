import { hundred, one } from "./constants";
import { AGGREGATE, INDEX_KIND, program, SCALE, scratch, shape, state, theta } from "../../../generated/assembly/layout";
import { addNumber, addScaled, scale } from "./columns";
import { expColumn } from "./exponential";
import { addAggregate, disperse, softMinimum } from "./gate";
import { column, COLUMN, fillColumn, int, QUAD, real } from "./memory";

/** Latent values in shown units, 100 logistic(x) or unit (exp(x) - 1), on the scale of a factor. */
export function showColumn(factor: i32, from: usize, into: usize): void {
  if (int(program.factorScale, factor) != SCALE.logit) {
    expColumn(from, into);
    addNumber(into, f32x4.splat(-1));
    scale(into, f32x4.splat(real(program.factorUnit, factor)));
    return;
  }
  for (let v: usize = 0; v < COLUMN; v += QUAD) v128.store(into + v, f32x4.neg(v128.load(from + v)));
  expColumn(into, into);
  const most = hundred();
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(into + v, f32x4.div(most, f32x4.add(one(), v128.load(into + v))));
  }
}

/** A factor or an index, in the order they are tallied, in shown units. */
export function showSeries(series: i32, into: usize): void {
  const from = column(scratch.series, series);
  const index = series - shape.factors;
  if (index < 0) showColumn(series, from, into);
  else if (int(program.indexKind, index) != INDEX_KIND.weighted_mean) {
    showColumn(int(program.indexMember, firstMember(index)), from, into);
  } else memory.copy(into, from, COLUMN);
}

// @ts-ignore: decorator
@inline
function firstMember(index: i32): i32 {
  return int(program.indexMemberStart, int(program.indexGroupStart, index));
}

/** Copies the factors and works out the indices: the twin of indices.ts. */
export function assembleSeries(): void {
  memory.copy(scratch.series, state.x, <usize>shape.factors * COLUMN);
  for (let index = 0; index < shape.indices; index++) {
    const into = column(scratch.series, shape.factors + index);
    const kind = int(program.indexKind, index);
    if (kind == INDEX_KIND.weakest_link) weakestLink(index, into);
    else if (kind == INDEX_KIND.alignment) align(index, into);
    else weightedMean(index, into);
  }
}

/** Adds the mean of a group of factors, weighted, to a column. */
function addMean(group: i32, into: usize, weight: f32): void {
  const first = int(program.indexMemberStart, group);
  addAggregate(into, AGGREGATE.mean, program.indexMember, first, int(program.indexMemberStart, group + 1), weight);
}

/** Soft minimum over countries of the mean of their factors, with the sharpness of the gate. */
function weakestLink(index: i32, into: usize): void {
  const first = int(program.indexGroupStart, index);
  const last = int(program.indexGroupStart, index + 1);
  for (let group = first; group < last; group++) {
    const at = column(scratch.work, group - first);
    fillColumn(at, f32x4.splat(0));
    addMean(group, at, 1);
  }
  softMinimum(scratch.work, last - first, real(theta.sharpness, 0), into);
}

/** Mean over targets of the level less the dispersion across countries. */
function align(index: i32, into: usize): void {
  const first = int(program.indexGroupStart, index);
  const last = int(program.indexGroupStart, index + 1);
  const share = <f32>1 / <f32>(last - first);
  fillColumn(into, f32x4.splat(0));
  for (let group = first; group < last; group++) {
    addMean(group, into, share);
    const from = int(program.indexMemberStart, group);
    disperse(program.indexMember, from, int(program.indexMemberStart, group + 1), scratch.first);
    addScaled(into, scratch.first, f32x4.splat(-share));
  }
}

function weightedMean(index: i32, into: usize): void {
  const last = int(program.indexMemberStart, int(program.indexGroupStart, index + 1));
  let weights: f32 = 0;
  fillColumn(into, f32x4.splat(0));
  for (let i = firstMember(index); i < last; i++) {
    const factor = int(program.indexMember, i);
    const weight = real(program.indexWeight, i);
    showColumn(factor, column(state.x, factor), scratch.first);
    addScaled(into, scratch.first, f32x4.splat(weight));
    weights += weight;
  }
  scale(into, f32x4.splat(<f32>1 / weights));
}
