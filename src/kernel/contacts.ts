import { exp, ln } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { fillUniforms, uniformAt } from "./lane-random";
import { recordContact } from "./record";
import { LANES } from "./shape";

/** A summit of this or the two months before still draws ministers together. */
const SUMMIT_ECHO_MONTHS = 3;

/** Meetings and calls of every simulated channel but the summit: a renewal process whose hazard the state scales. */
export function meet(group: Group, month: number): void {
  const { program, state, random, scratch } = group;
  const { channels } = program.shape;
  fillUniforms(random, PURPOSE.contact, month, channels, scratch.uniforms);
  const lnStock = scratch.stack;
  for (let lane = 0; lane < LANES; lane++) lnStock[lane] = ln(1 + state.stock[lane]!);
  for (let channel = 0; channel < channels; channel++) {
    if (program.channelSimulated[channel] === 0) continue;
    for (let lane = 0; lane < LANES; lane++) {
      const u = scratch.uniforms[channel * LANES + lane]!;
      const hazard = contactHazard(group, channel, month, lane, lnStock[lane]!);
      // 1 - exp(-h) never exceeds h, so most months need no exponential here.
      if (u < hazard && u < 1 - exp(-hazard)) contact(group, channel, month, lane);
    }
  }
}

function contactHazard(
  { program, theta, state }: Group,
  channel: number,
  month: number,
  lane: number,
  lnStock: number,
): number {
  const { months } = program.shape;
  const last = state.lastContact[channel * LANES + lane]!;
  const base =
    last > 0
      ? theta.hazardSinceContact[channel * months + (month - last - 1)]!
      : theta.hazardSinceStart[channel * months + month - 1]!;
  const echo = month - state.lastSummit[lane]! < SUMMIT_ECHO_MONTHS ? theta.channelSummitSlope[channel]! : 0;
  const pull =
    theta.channelGateSlope[channel]! * (state.gate[lane]! - theta.gateAtRate[0]!) +
    theta.channelStockSlope[channel]! * (lnStock - program.channelLnStockAtRate[channel]!) +
    echo;
  return base * exp(pull);
}

function contact(group: Group, channel: number, month: number, lane: number): void {
  const share = group.program.channelMeetingShare[channel]!;
  const isMeeting =
    share >= 1 || (share > 0 && uniformAt(group.random, lane, PURPOSE.meetingOrCall, month, channel) < share);
  recordContact(group, channel, isMeeting, month, lane);
}
