import { AUTHOR_UNITS, layout, program, scratch, shape, state, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { holds } from "./expression";
import { column, COLUMN, int, QUAD } from "./memory";
import { evaluateEntry, label } from "./rules";
import { addTo, countPlaces } from "./tally-month";

/** Writes how each path ended: twice the place of its last pathway, and 1 where the division of a pathway holds. */
export function readEnds(ends: usize): void {
  const entry = int(program.splitEntry, 0);
  if (entry >= 0) evaluateEntry(entry, shape.months);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const divided = entry >= 0 ? i32x4.neg(holds(v)) : i32x4.splat(0);
    const codes = i32x4.add(i32x4.shl(v128.load(state.pathway + v), 1), divided);
    // Four codes, the low halves of whole numbers.
    store<i64>(ends + (v >> 1), i64x2.extract_lane(i16x8.narrow_i32x4_s(codes, codes), 0));
  }
}

/** Counts what is asked of the last window only: the twin of tally-end.ts. */
export function tallyEnd(row: usize, ends: usize): void {
  for (let rule = 0; rule < shape.rules; rule++) {
    label(rule, shape.months, scratch.labels);
    countPlaces(scratch.labels, shape.pathways, row, layout.rules + rule * shape.pathways);
  }
  for (let lane = 0; lane < 16; lane++) {
    const end = <i32>load<u16>(ends + <usize>lane * 2);
    if ((end & 1) == 1 && end >> 1 == int(program.splitPathway, 0)) addTo(row, layout.split, 1);
    if (int(state.pathway, lane) == int(program.anyPathway, 0)) countAuthors(row, lane);
  }
}

/** The authors of the first act of the window, which opened its first episode or belongs to one already open. */
function countAuthors(row: usize, lane: i32): void {
  for (let month = shape.months - WINDOW_MONTHS + 1; month <= shape.months; month++) {
    const authors = authorsOf(month, lane);
    if (authors == 0) continue;
    const share = AUTHOR_UNITS / popcnt(authors);
    for (let author = 0; author < shape.countries; author++) {
      if ((authors >> author) & 1) addTo(row, layout.authors + author, share);
    }
    return;
  }
}

function authorsOf(month: i32, lane: i32): i32 {
  if (month > 0) return int(column(state.authors, month), lane);
  const recorded = shape.logMonths - 1 + month;
  return recorded < 0 ? 0 : int(program.logAuthors, recorded);
}
