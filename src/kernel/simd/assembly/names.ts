import { COUNT, NAME, scratch, state } from "../../../generated/assembly/layout";
import { column, COLUMN, QUAD } from "./memory";

/** Copies a count of the window to the column of its name. */
// @ts-ignore: decorator
@inline
function nameSum(name: i32, count: i32): void {
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const sum = v128.load(column(state.window, count) + v);
    v128.store(column(scratch.names, name) + v, f32x4.convert_i32x4_s(sum));
  }
}

/** The named counts of the window that ends with this month, but those of the census: the twin of names.ts. */
export function nameCounts(): void {
  nameSum(NAME.summits, COUNT.summits);
  nameSum(NAME.briefSummits, COUNT.briefSummits);
  nameSum(NAME.meetings, COUNT.meetings);
  nameSum(NAME.calls, COUNT.calls);
  nameSum(NAME.subMinisterialMeetings, COUNT.subMinisterialMeetings);
  nameSum(NAME.tier1Lasting, COUNT.tier1Lasting);
  nameSum(NAME.tier2Acts, COUNT.tier2Acts);
  nameSum(NAME.tier2Lasting, COUNT.tier2Lasting);
  // The sum of the years; it is divided where a rule reads it.
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(column(scratch.names, NAME.priorYearlyMean) + v, f32x4.convert_i32x4_s(v128.load(state.prior + v)));
  }
}
