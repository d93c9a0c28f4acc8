import { exp, ln } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { fillHalves, isBelow } from "./halves";
import { isScheduled, recordContact, withdrawCall } from "./record";
import { LANES } from "./shape";

/** A summit of this or the two months before still draws ministers together. */
const SUMMIT_ECHO_MONTHS = 3;

/** Meetings and calls of every simulated channel but the summit: a renewal process whose hazard the state scales. */
export function meet(group: Group, month: number): void {
  const { program, theta, state, random, scratch } = group;
  const { channels, months } = program.shape;
  fillHalves(random, PURPOSE.contact, month, channels, scratch.uniforms);
  const lnStock = scratch.stack;
  for (let lane = 0; lane < LANES; lane++) lnStock[lane] = ln(1 + state.stock[lane]!);
  for (let channel = 0; channel < channels; channel++) {
    const at = channel * (months + 1) + month;
    if (program.channelBarred[at] === 1) continue;
    if (program.channelSimulated[channel] === 1) {
      const lnTimes = theta.contactLnTimes[at]!;
      for (let lane = 0; lane < LANES; lane++) {
        const hazard = contactHazard(group, channel, month, lane, lnStock[lane]!, lnTimes);
        contact(group, channel, month, lane, 1 - exp(-hazard));
      }
    }
    if (program.meetingForced[at]! > 0 && channel !== program.summitChannel[0])
      meetAsPut(group, channel, month);
  }
}

/** A meeting that is put into the month: in place of a call, and not beside a meeting. */
function meetAsPut(group: Group, channel: number, month: number): void {
  const { state } = group;
  for (let lane = 0; lane < LANES; lane++) {
    if (state.lastMeeting[channel * LANES + lane] === month) continue;
    if (!isScheduled(group, channel, month, lane)) continue;
    if (state.lastContact[channel * LANES + lane] === month) withdrawCall(group, channel, month, lane);
    recordContact(group, channel, true, month, lane);
  }
}

function contactHazard(
  { program, theta, state }: Group,
  channel: number,
  month: number,
  lane: number,
  lnStock: number,
  lnTimes: number,
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
    echo +
    lnTimes;
  return base * exp(pull);
}

/** One number decides whether there is a contact and, by the share of those that are, whether it is a meeting. */
function contact(group: Group, channel: number, month: number, lane: number, probability: number): void {
  const { program, random, scratch } = group;
  const half = scratch.uniforms[channel * LANES + lane]!;
  const below = (p: number) => isBelow(random, half, p, PURPOSE.contactRest, month, channel, lane);
  if (!below(probability)) return;
  const isMeeting = below(probability * program.channelMeetingShare[channel]!);
  recordContact(group, channel, isMeeting, month, lane);
}
