import { evaluate } from "./expression";
import type { Group } from "./group";
import { groupOperands, label } from "./rules";
import { LANES, WINDOW_MONTHS } from "./shape";
import { AUTHOR_UNITS, type Tally } from "./tally-layout";

/** How a path ended: twice the place of its last window's pathway, and 1 where the division of a pathway holds. */
export type EndCode = number;

export const endPathway = (code: EndCode): number => code >> 1;
export const endDivided = (code: EndCode): boolean => (code & 1) === 1;

/** Writes how each path of a group ended. */
export function readEnds(group: Group, into: Uint16Array, at: number): void {
  const { program, state, scratch } = group;
  const entry = program.splitEntry[0]!;
  if (entry >= 0) {
    const from = program.ruleCodeStart[entry]!;
    const to = program.ruleCodeStart[entry + 1]!;
    evaluate(program.ruleCode, from, to, groupOperands(group, program.shape.months), scratch.stack, LANES);
  }
  for (let lane = 0; lane < LANES; lane++) {
    const divided = entry >= 0 && scratch.stack[lane] !== 0 ? 1 : 0;
    into[at + lane] = 2 * state.pathway[lane]! + divided;
  }
}

/** Counts what is asked of the last window only: every published rule, the division of a pathway, and the authors. */
export function tallyEnd(group: Group, tally: Tally, row: number, ends: Uint16Array): void {
  const { program, state, scratch } = group;
  const { shape } = program;
  const { layout, counts } = tally;
  const operands = groupOperands(group, shape.months);
  const { labels } = scratch;
  for (let rule = 0; rule < shape.rules; rule++) {
    label(program, rule, operands, scratch.stack, LANES, labels);
    for (let lane = 0; lane < LANES; lane++)
      counts[row + layout.rules + rule * shape.pathways + labels[lane]!]! += 1;
  }
  for (let lane = 0; lane < LANES; lane++) {
    const end = ends[lane]!;
    if (endDivided(end) && endPathway(end) === program.splitPathway[0]) counts[row + layout.split]! += 1;
    if (state.pathway[lane] === program.anyPathway[0]) countAuthors(group, tally, row, lane);
  }
}

/** The authors of the first act of the window, which opened its first episode or belongs to one already open. */
function countAuthors({ program, state }: Group, { layout, counts }: Tally, row: number, lane: number): void {
  const { months, logMonths, countries } = program.shape;
  for (let month = months - WINDOW_MONTHS + 1; month <= months; month++) {
    const recorded = logMonths - 1 + month;
    const authors =
      month > 0 ? state.authors[month * LANES + lane]! : recorded < 0 ? 0 : program.logAuthors[recorded]!;
    if (authors === 0) continue;
    let named = 0;
    for (let author = 0; author < countries; author++) named += (authors >> author) & 1;
    for (let author = 0; author < countries; author++) {
      if ((authors >> author) & 1) counts[row + layout.authors + author]! += Math.floor(AUTHOR_UNITS / named);
    }
    return;
  }
}
