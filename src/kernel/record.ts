import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { uniformAt } from "./lane-random";
import { COUNT, LANES, TIER } from "./shape";

/** Adds one to a monthly count of a path. */
export function count({ program, state }: Group, which: number, month: number, lane: number): void {
  state.counts[(which * (program.shape.months + 1) + month) * LANES + lane]! += 1;
}

/** Whether a meeting of a channel is put into a month of a path. */
export function isScheduled(
  { program, random }: Group,
  channel: number,
  month: number,
  lane: number,
): boolean {
  const chance = program.meetingForced[channel * (program.shape.months + 1) + month]!;
  return chance > 0 && uniformAt(random, lane, PURPOSE.scheduledMeeting, month, channel) < chance;
}

/** Takes a call of this month out of a path's log again, for a meeting to take its place. */
export function withdrawCall({ program, state }: Group, channel: number, month: number, lane: number): void {
  const rows = program.shape.months + 1;
  const tier = program.levelTier[program.channelLevel[channel]!]!;
  state.counts[(COUNT.calls * rows + month) * LANES + lane]! -= 1;
  if (tier === TIER.working) state.counts[(COUNT.subMinisterialMeetings * rows + month) * LANES + lane]! -= 1;
}

/** Enters a contact of a channel into a path's log: a meeting, or a call. */
export function recordContact(
  group: Group,
  channel: number,
  isMeeting: boolean,
  month: number,
  lane: number,
): void {
  const { program, state } = group;
  const tier = program.levelTier[program.channelLevel[channel]!]!;
  state.lastContact[channel * LANES + lane] = month;
  if (isMeeting) state.lastMeeting[channel * LANES + lane] = month;
  count(group, isMeeting ? COUNT.meetings : COUNT.calls, month, lane);
  if (tier === TIER.working) count(group, COUNT.subMinisterialMeetings, month, lane);
}
