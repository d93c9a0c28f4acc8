import { evaluate, type Operands } from "./expression";
import type { Group } from "./group";
import { loadColumn, nameCounts } from "./names";
import type { Program } from "./program";
import { LANES } from "./shape";

/** Labels every lane by one rule, first match wins; `load` gives the columns the rule names. */
export function label(
  program: Program,
  rule: number,
  operands: Operands,
  stack: Float64Array,
  lanes: number,
  into: Int32Array,
): void {
  into.fill(-1, 0, lanes);
  for (let entry = program.ruleStart[rule]!; entry < program.ruleStart[rule + 1]!; entry++) {
    evaluate(
      program.ruleCode,
      program.ruleCodeStart[entry]!,
      program.ruleCodeStart[entry + 1]!,
      operands,
      stack,
      lanes,
    );
    for (let lane = 0; lane < lanes; lane++) {
      if (into[lane] === -1 && stack[lane] !== 0) into[lane] = program.rulePathway[entry]!;
    }
  }
}

/** Operands that read the group's own state at a month. */
export function groupOperands(group: Group, month: number): Operands {
  return {
    constants: group.program.ruleConstant,
    load: (code, operand, into, at) => loadColumn(group, month, code, operand, into, at),
  };
}

/** Notes for every indicator whether it holds for the window that ends with this month; the names are counted already. */
export function indicate(group: Group, month: number): void {
  const { program, state, scratch } = group;
  const operands = groupOperands(group, month);
  for (let indicator = 0; indicator < program.shape.indicators; indicator++) {
    const entry = program.indicatorEntry[0]! + indicator;
    const from = program.ruleCodeStart[entry]!;
    const to = program.ruleCodeStart[entry + 1]!;
    evaluate(program.ruleCode, from, to, operands, scratch.stack, LANES);
    for (let lane = 0; lane < LANES; lane++) {
      if (scratch.stack[lane] !== 0) state.lastIndicator[indicator * LANES + lane] = month;
    }
  }
}

/** Labels the window that ends with this month by the base rule, which is the first. */
export function labelWindow(group: Group, month: number): void {
  const { program, state, scratch } = group;
  nameCounts(group, month);
  label(program, 0, groupOperands(group, month), scratch.stack, LANES, state.pathway);
  const watched = program.anyPathway[0]!;
  for (let lane = 0; lane < LANES; lane++) {
    if (state.pathway[lane] === watched && state.firstWatched[lane]! <= 0) state.firstWatched[lane] = month;
  }
}
