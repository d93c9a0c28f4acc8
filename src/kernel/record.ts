import type { Group } from "./group";
import { COUNT, LANES, TIER } from "./shape";

/** Adds one to a monthly count of a path. */
export function count({ program, state }: Group, which: number, month: number, lane: number): void {
  state.counts[(which * (program.shape.months + 1) + month) * LANES + lane]! += 1;
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
