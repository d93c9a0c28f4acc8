import { addNumber, copy, scale } from "./columns";
import { margin, one } from "./constants";
import { exp } from "./exponential";
import { addAggregate } from "./gate";
import { strikes } from "./hazards";
import { uniformsOf } from "./lane-random";
import { lnColumn } from "./logarithm";
import { column, COLUMN, int, QUAD, real } from "./memory";
import { program, scratch, shape, state, theta } from "../../../generated/assembly/layout";

/** Works out what onsets of this month are decided by: the hazards of the authors, and the numbers they are held against. */
export function prepareOnsets(words: usize): void {
  weighOnsets();
  takeLogarithms(words);
}

/** ln of the hazard of an onset by each author, in scratch: how far the author's state stands from the reference state. */
export function weighOnsets(): void {
  const stockWeight = f32x4.splat(-real(theta.actStockWeight, 0));
  const stockMean = f32x4.splat(real(theta.lnStockMean, 0));
  const stock = scratch.second;
  copy(stock, state.stock);
  addNumber(stock, one());
  lnColumn(stock, stock);
  addNumber(stock, f32x4.neg(stockMean));
  scale(stock, stockWeight);
  for (let author = 0; author < shape.countries; author++) {
    const into = column(scratch.work, author);
    let lnHazard = real(theta.actLnHazard, author);
    copy(into, stock);
    for (let loading = 0; loading < shape.loadings; loading++) {
      const at = loading * shape.countries + author;
      const weight = real(theta.loadWeight, at);
      lnHazard -= weight * real(theta.loadReference, at);
      const first = int(program.loadMemberStart, at);
      addAggregate(into, int(program.loadAggregate, loading), program.loadMember, first, int(program.loadMemberStart, at + 1), weight);
    }
    addNumber(into, f32x4.splat(lnHazard));
  }
}

/** ln of the numbers that decide, each shared out among the authors. */
function takeLogarithms(words: usize): void {
  const share = f32x4.splat(<f32>1 / <f32>shape.countries);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(scratch.labels + v, f32x4.mul(uniformsOf(v128.load(words + v)), share));
  }
  lnColumn(scratch.labels, scratch.labels);
}

/**
 * Which paths see an onset. The sum of the hazards is at most their number times the greatest, and u is seldom below that:
 * the hazards themselves are worked out where it is, and then kept in scratch with their sum.
 */
// @ts-ignore: decorator
@inline
export function onsets(u: v128, v: usize): v128 {
  const end = column(scratch.work, shape.countries) + v;
  let greatest = v128.load(scratch.work + v);
  for (let at = scratch.work + v + COLUMN; at < end; at += COLUMN) greatest = f32x4.max(greatest, v128.load(at));
  const lnShare = v128.load(scratch.labels + v);
  if (!v128.any_true(f32x4.lt(lnShare, f32x4.add(greatest, margin())))) return i32x4.splat(0);
  return strikes(u, sumOfHazards(v));
}

function sumOfHazards(v: usize): v128 {
  let total = f32x4.splat(0);
  for (let author = 0; author < shape.countries; author++) {
    const at = column(scratch.work, author) + v;
    const hazard = exp(v128.load(at));
    v128.store(at, hazard);
    total = f32x4.add(total, hazard);
  }
  v128.store(scratch.second + v, total);
  return total;
}
