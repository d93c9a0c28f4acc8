import { COUNT, program, PURPOSE, scratch, shape, state, theta } from "../../../generated/assembly/layout";
import { uniformsAt } from "./lane-random";
import { column, COLUMN, QUAD, real } from "./memory";

/** The column of a monthly count. */
// @ts-ignore: decorator
@inline
export function countsOf(which: i32, month: i32): usize {
  return column(state.counts, which * (shape.months + 1) + month);
}

/** The paths into whose month a meeting of a channel is put. */
export function scheduled(channel: i32, month: i32, v: usize): v128 {
  const chance = real(program.meetingForced, channel * (shape.months + 1) + month);
  if (chance <= 0) return i32x4.splat(0);
  return f32x4.lt(uniformsAt(PURPOSE.scheduledMeeting, month, channel, v), f32x4.splat(chance));
}

/** Enters the contacts of a channel that stand in scratch.contacts into the logs of paths; scratch.meetings are no calls. */
export function recordContacts(channel: i32, month: i32): void {
  const lastContact = column(state.lastContact, channel);
  const lastMeeting = column(state.lastMeeting, channel);
  const contacts = scratch.contacts;
  const meetings = scratch.meetings;
  const now = i32x4.splat(month);
  // The hazards of a channel since the start and since a contact stand in two tables, a fixed distance apart.
  const offsets = column(scratch.hazardOffset, channel);
  const offset = i32x4.splat(<i32>(theta.hazardSinceContact - theta.hazardSinceStart) - 4 * month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const lanes = v128.load(contacts + v);
    v128.store(lastContact + v, v128.bitselect(now, v128.load(lastContact + v), lanes));
    v128.store(offsets + v, v128.bitselect(offset, v128.load(offsets + v), lanes));
    v128.store(lastMeeting + v, v128.bitselect(now, v128.load(lastMeeting + v), v128.load(meetings + v)));
  }
}

/** Summits of the month, as a count. */
export function countSummits(month: i32): void {
  const counts = countsOf(COUNT.summits, month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(counts + v, i32x4.neg(v128.load(scratch.meetings + v)));
  }
}
