import { CODE, NAME, PRIOR_MONTHS, program, scratch, shape, state, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { showSeries } from "./indices";
import { column, COLUMN, int, QUAD } from "./memory";

/** Bytes of a column of the stack: rules are evaluated in double precision, so that on whole numbers no rounding differs. */
const WIDE: usize = 128;

const PAIR: usize = 16;

/** Evaluates a postfix program over columns; the result is the first column of the stack: the twin of expression.ts. */
export function evaluate(first: i32, last: i32, month: i32): void {
  let top = scratch.stack - WIDE;
  for (let at = first; at < last; at++) {
    const code = int(program.ruleCode, 2 * at);
    const operand = int(program.ruleCode, 2 * at + 1);
    if (code >= CODE.plus) top = operate(code, top);
    else {
      top += WIDE;
      if (code == CODE.constant) {
        const value = v128.load64_splat(program.ruleConstant + <usize>operand * 8);
        for (let p: usize = 0; p < WIDE; p += PAIR) v128.store(top + p, value);
      } else {
        loadOperand(code, operand, month, top);
      }
    }
  }
}

/** Puts four numbers of single precision on the stack. */
// @ts-ignore: decorator
@inline
function widen(values: v128, at: usize): void {
  v128.store(at, f64x2.promote_low_f32x4(values));
  v128.store(at, f64x2.promote_low_f32x4(i8x16.shuffle(values, values, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)), PAIR);
}

/** Years into a yearly mean: in double precision, as all that rules compare. */
function divide(at: usize, years: i32): void {
  for (let p: usize = 0; p < WIDE; p += PAIR) v128.store(at + p, f64x2.div(v128.load(at + p), f64x2.splat(<f64>years)));
}

/** Puts what a name or a look-up of a rule stands for on the stack. */
function loadOperand(code: i32, operand: i32, month: i32, top: usize): void {
  let values = scratch.first;
  if (code == CODE.name) values = column(scratch.names, operand);
  else if (code == CODE.met) isWithin(column(state.lastMeeting, operand), month, values);
  else if (code == CODE.event) isWithin(column(state.lastEvent, operand), month, values);
  else showSeries(code == CODE.factor ? operand : shape.factors + operand, values);
  for (let v: usize = 0; v < COLUMN; v += QUAD) widen(v128.load(values + v), top + 2 * v);
  if (code == CODE.name && operand == NAME.priorYearlyMean) divide(top, PRIOR_MONTHS / 12);
}

/** 1 where a month falls into the window that ends now. */
function isWithin(last: usize, month: i32, into: usize): void {
  const opened = i32x4.splat(month - WINDOW_MONTHS);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(into + v, v128.and(f32x4.splat(1), i32x4.gt_s(v128.load(last + v), opened)));
  }
}

/** Works on the top of the stack, and where it takes two numbers leaves the result below. */
function operate(code: i32, top: usize): usize {
  if (code == CODE.choose) return choose(top);
  const isUnary = code == CODE.negative || code == CODE.not || code == CODE.abs;
  const left = isUnary ? top : top - WIDE;
  combine(code, left);
  return left;
}

function choose(top: usize): usize {
  const test = top - 2 * WIDE;
  for (let p: usize = 0; p < WIDE; p += PAIR) {
    const holds = f64x2.ne(v128.load(test + p), f64x2.splat(0));
    v128.store(test + p, v128.bitselect(v128.load(test + WIDE + p), v128.load(test + 2 * WIDE + p), holds));
  }
  return test;
}

/** Writes the result of one operator over a column and, where it takes two, the column above. */
function combine(code: i32, left: usize): void {
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const end = left + WIDE;
  let a = left;
  switch (code) {
    case CODE.plus:
      for (; a < end; a += PAIR) v128.store(a, f64x2.add(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.minus:
      for (; a < end; a += PAIR) v128.store(a, f64x2.sub(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.times:
      for (; a < end; a += PAIR) v128.store(a, f64x2.mul(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.over:
      for (; a < end; a += PAIR) v128.store(a, quotient(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.negative:
      for (; a < end; a += PAIR) v128.store(a, f64x2.neg(v128.load(a)));
      break;
    case CODE.abs:
      for (; a < end; a += PAIR) v128.store(a, f64x2.abs(v128.load(a)));
      break;
    case CODE.min:
      for (; a < end; a += PAIR) v128.store(a, f64x2.min(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.max:
      for (; a < end; a += PAIR) v128.store(a, f64x2.max(v128.load(a), v128.load(a, WIDE)));
      break;
    case CODE.less:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.lt(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.atMost:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.le(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.more:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.gt(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.atLeast:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.ge(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.equals:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.eq(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.differs:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.ne(v128.load(a), v128.load(a, WIDE))));
      break;
    case CODE.not:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, f64x2.eq(v128.load(a), zero)));
      break;
    case CODE.and:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, v128.and(f64x2.ne(v128.load(a), zero), f64x2.ne(v128.load(a, WIDE), zero))));
      break;
    default:
      for (; a < end; a += PAIR) v128.store(a, v128.and(one, v128.or(f64x2.ne(v128.load(a), zero), f64x2.ne(v128.load(a, WIDE), zero))));
  }
}

/** 0 where the divisor is. */
// @ts-ignore: decorator
@inline
function quotient(a: v128, b: v128): v128 {
  return v128.and(f64x2.div(a, b), f64x2.ne(b, f64x2.splat(0)));
}

/** Which of four paths the result of a program holds for. */
export function holds(v: usize): v128 {
  const zero = f64x2.splat(0);
  const low = f64x2.ne(v128.load(scratch.stack + 2 * v), zero);
  const high = f64x2.ne(v128.load(scratch.stack + 2 * v, PAIR), zero);
  return i8x16.shuffle(low, high, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
}
