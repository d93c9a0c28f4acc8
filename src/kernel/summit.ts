import { exp, logistic } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import type { Group } from "./group";
import { scaledProbability } from "./hazard";
import { fillUniforms } from "./lane-random";
import { count, isScheduled, recordContact } from "./record";
import { COUNT, LANES } from "./shape";

/** Slot 0 of a month is the standalone summit; the venues of the month follow. */
const FIRST_VENUE_SLOT = 1;

/** The leaders' summit: on the margin of a venue where all are present, or standing alone. At most one a month. */
export function convene(group: Group, month: number): void {
  const { program, theta, state, random, scratch } = group;
  const channel = program.summitChannel[0]!;
  if (channel < 0) return;
  const slope = theta.summitGateSlope[0]!;
  const holder = program.summitStance[0]! * LANES;
  const at = channel * (program.shape.months + 1) + month;
  if (program.channelBarred[at] === 1) return;
  const lnTimes = theta.contactLnTimes[at]!;
  const venues = program.venueCount[month]!;
  fillUniforms(random, PURPOSE.venue, month, FIRST_VENUE_SLOT + venues, scratch.uniforms);
  const meets = (lane: number): boolean => {
    if (month <= state.pauseUntil[lane]!) return false;
    const pull = slope * (state.gate[lane]! - theta.gateReference[0]!);
    const attendance = theta.attendance[holder < 0 ? 0 : state.stance[holder + lane]!]!;
    return (
      standsAlone(group, pull + lnTimes, lane) || meetsAtVenue(group, pull, attendance, lnTimes, venues, lane)
    );
  };
  for (let lane = 0; lane < LANES; lane++) {
    if (!meets(lane) && !isScheduled(group, channel, month, lane)) continue;
    recordContact(group, channel, true, month, lane);
    count(group, COUNT.summits, month, lane);
    state.lastSummit[lane] = month;
  }
}

function standsAlone({ theta, scratch }: Group, pull: number, lane: number): boolean {
  const hazard = theta.standaloneHazard[0]! * exp(pull);
  return scratch.uniforms[lane]! < 1 - exp(-hazard);
}

/** All attend a venue and agree to meet there: one number decides both. */
function meetsAtVenue(
  { theta, scratch }: Group,
  pull: number,
  attendance: number,
  lnTimes: number,
  venues: number,
  lane: number,
): boolean {
  if (venues === 0) return false;
  const agreement = scaledProbability(logistic(theta.agreementIntercept[0]! + pull), lnTimes);
  for (let venue = 0; venue < venues; venue++) {
    const u = scratch.uniforms[(FIRST_VENUE_SLOT + venue) * LANES + lane]!;
    if (u < attendance * agreement) return true;
  }
  return false;
}
