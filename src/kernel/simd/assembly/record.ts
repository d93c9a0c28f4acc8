import { COUNT, program, PURPOSE, scratch, shape, state, theta, TIER } from "../../../generated/assembly/layout";
import { uniformsAt } from "./lane-random";
import { column, COLUMN, int, QUAD, real, spreadReal } from "./memory";

/** The column of a monthly count. */
// @ts-ignore: decorator
@inline
export function countsOf(which: i32, month: i32): usize {
  return column(state.counts, which * (shape.months + 1) + month);
}

/** Adds one to a count where a lane is set. */
// @ts-ignore: decorator
@inline
export function count(at: usize, lanes: v128): void {
  v128.store(at, i32x4.sub(v128.load(at), lanes));
}

/** The paths into whose month a meeting of a channel is put. */
export function scheduled(channel: i32, month: i32, v: usize): v128 {
  const chance = real(program.meetingForced, channel * (shape.months + 1) + month);
  if (chance <= 0) return i32x4.splat(0);
  return f32x4.lt(uniformsAt(PURPOSE.scheduledMeeting, month, channel, v), f32x4.splat(chance));
}

// @ts-ignore: decorator
@inline
function isWorking(channel: i32): bool {
  return int(program.levelTier, int(program.channelLevel, channel)) == TIER.working;
}

/** Takes calls of this month out of the logs of four paths again, for meetings to take their place. */
export function withdrawCalls(channel: i32, month: i32, lanes: v128, v: usize): void {
  const back = i32x4.neg(lanes);
  count(countsOf(COUNT.calls, month) + v, back);
  if (isWorking(channel)) count(countsOf(COUNT.subMinisterialMeetings, month) + v, back);
}

/** Enters the contacts of a channel that stand in scratch.contacts into the logs of paths; scratch.meetings are no calls. */
export function recordContacts(channel: i32, month: i32): void {
  const lastContact = column(state.lastContact, channel);
  const lastMeeting = column(state.lastMeeting, channel);
  const meetingCounts = countsOf(COUNT.meetings, month);
  const callCounts = countsOf(COUNT.calls, month);
  const workingCounts = isWorking(channel) ? countsOf(COUNT.subMinisterialMeetings, month) : 0;
  const weight = spreadReal(theta.stockWeight, int(program.channelLevel, channel));
  const inflow = scratch.inflow;
  const now = i32x4.splat(month);
  // The hazards of a channel since the start and since a contact stand in two tables, a fixed distance apart.
  const offsets = column(scratch.hazardOffset, channel);
  const offset = i32x4.splat(<i32>(theta.hazardSinceContact - theta.hazardSinceStart) - 4 * month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const contacts = v128.load(scratch.contacts + v);
    const meetings = v128.load(scratch.meetings + v);
    const before = v128.load(lastContact + v);
    v128.store(lastContact + v, v128.bitselect(now, before, contacts));
    v128.store(lastMeeting + v, v128.bitselect(now, v128.load(lastMeeting + v), meetings));
    v128.store(offsets + v, v128.bitselect(offset, v128.load(offsets + v), contacts));
    count(meetingCounts + v, meetings);
    count(callCounts + v, v128.andnot(contacts, meetings));
    if (workingCounts != 0) count(workingCounts + v, contacts);
    // What the month adds to the institutional stock: once for a channel, whatever was withdrawn.
    const added = v128.and(v128.andnot(contacts, i32x4.eq(before, now)), weight);
    v128.store(inflow + v, f32x4.add(v128.load(inflow + v), added));
  }
}
