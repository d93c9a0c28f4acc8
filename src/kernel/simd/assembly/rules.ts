import { program, shape, state } from "../../../generated/assembly/layout";
import { evaluate, holds } from "./expression";
import { column, COLUMN, fillColumn, int, QUAD } from "./memory";
import { nameCounts } from "./names";

/** Evaluates one program of the model's rules on the window that ends with a month. */
export function evaluateEntry(entry: i32, month: i32): void {
  evaluate(int(program.ruleCodeStart, entry), int(program.ruleCodeStart, entry + 1), month);
}

/** Labels every path by one rule, first match wins: the twin of rules.ts. */
export function label(rule: i32, month: i32, into: usize): void {
  const none = i32x4.splat(-1);
  fillColumn(into, none);
  for (let entry = int(program.ruleStart, rule); entry < int(program.ruleStart, rule + 1); entry++) {
    evaluateEntry(entry, month);
    const pathway = i32x4.splat(int(program.rulePathway, entry));
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      const labels = v128.load(into + v);
      const matches = v128.and(holds(v), i32x4.eq(labels, none));
      v128.store(into + v, v128.bitselect(pathway, labels, matches));
    }
  }
}

/** Labels the window that ends with this month by the base rule, which is the first. */
export function labelWindow(month: i32): void {
  nameCounts();
  label(0, month, state.pathway);
  const watched = i32x4.splat(int(program.anyPathway, 0));
  const now = i32x4.splat(month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const first = v128.load(state.firstWatched + v);
    const isWatched = i32x4.eq(v128.load(state.pathway + v), watched);
    const begins = v128.and(isWatched, i32x4.le_s(first, i32x4.splat(0)));
    v128.store(state.firstWatched + v, v128.bitselect(now, first, begins));
  }
}

/** Notes for every indicator whether it holds for the window that ends with this month; the names are counted already. */
export function indicate(month: i32): void {
  const now = i32x4.splat(month);
  for (let indicator = 0; indicator < shape.indicators; indicator++) {
    evaluateEntry(int(program.indicatorEntry, 0) + indicator, month);
    const last = column(state.lastIndicator, indicator);
    for (let v: usize = 0; v < COLUMN; v += QUAD) {
      v128.store(last + v, v128.bitselect(now, v128.load(last + v), holds(v)));
    }
  }
}
