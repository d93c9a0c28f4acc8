import { COUNT, NAME, program, scratch, shape, state, TIER, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { column, COLUMN, int, QUAD } from "./memory";

/** Copies a count of the window to the column of its name. */
// @ts-ignore: decorator
@inline
function nameSum(name: i32, count: i32): void {
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const sum = v128.load(column(state.window, count) + v);
    v128.store(column(scratch.names, name) + v, f32x4.convert_i32x4_s(sum));
  }
}

/** The named counts of the window that ends with this month: the twin of names.ts. */
export function nameCounts(month: i32): void {
  nameSum(NAME.summits, COUNT.summits);
  nameSum(NAME.briefSummits, COUNT.briefSummits);
  nameSum(NAME.meetings, COUNT.meetings);
  nameSum(NAME.calls, COUNT.calls);
  nameSum(NAME.subMinisterialMeetings, COUNT.subMinisterialMeetings);
  nameSum(NAME.tier1Lasting, COUNT.tier1Lasting);
  nameSum(NAME.tier2Acts, COUNT.tier2Acts);
  nameSum(NAME.tier2Lasting, COUNT.tier2Lasting);
  const opened = i32x4.splat(month - WINDOW_MONTHS);
  for (let v: usize = 0; v < COLUMN; v += QUAD) nameChannels(opened, v);
}

/** Channels with a contact in the window, and ministerial ones with a meeting. */
function nameChannels(opened: v128, v: usize): void {
  let channels = i32x4.splat(0);
  let ministerial = channels;
  for (let channel = 0; channel < shape.channels; channel++) {
    if (int(program.channelCounted, channel) == 1) {
      const contact = v128.load(column(state.lastContact, channel) + v);
      channels = i32x4.sub(channels, i32x4.gt_s(contact, opened));
    }
    if (int(program.levelTier, int(program.channelLevel, channel)) == TIER.ministerial) {
      const meeting = v128.load(column(state.lastMeeting, channel) + v);
      ministerial = i32x4.sub(ministerial, i32x4.gt_s(meeting, opened));
    }
  }
  v128.store(column(scratch.names, NAME.channels) + v, f32x4.convert_i32x4_s(channels));
  v128.store(column(scratch.names, NAME.ministerialChannels) + v, f32x4.convert_i32x4_s(ministerial));
  // The sum of the years; it is divided where a rule reads it.
  v128.store(column(scratch.names, NAME.priorYearlyMean) + v, f32x4.convert_i32x4_s(v128.load(state.prior + v)));
}
