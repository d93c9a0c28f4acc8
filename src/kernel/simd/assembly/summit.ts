import { program, PURPOSE, scratch, shape, state, streams, theta } from "../../../generated/assembly/layout";
import { expColumn, logistic } from "./exponential";
import { scaledProbability, strikes } from "./hazards";
import { byStance } from "./events";
import { uniformsOf } from "./lane-random";
import { column, COLUMN, int, QUAD, real } from "./memory";
import { countSummits, recordContacts, scheduled } from "./record";
import { wordColumns } from "./streams";

/** Slot 0 of a month is the standalone summit; the venues of the month follow. */
const FIRST_VENUE_SLOT: i32 = 1;

/** The leaders' summit: the twin of summit.ts. */
export function convene(month: i32): void {
  const channel = int(program.summitChannel, 0);
  if (channel < 0) return;
  const at = channel * (shape.months + 1) + month;
  if (int(program.channelBarred, at) == 1) return;
  const lnTimes = real(theta.contactLnTimes, at);
  const venues = int(program.venueCount, month);
  const words = wordColumns(PURPOSE.venue, month, FIRST_VENUE_SLOT + venues, streams.venue, streams.venueStride, streams.venueStamps);
  const pulls = scratch.first;
  const times = scratch.second;
  const slope = f32x4.splat(real(theta.summitGateSlope, 0));
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const distance = f32x4.sub(v128.load(state.gate + v), f32x4.splat(real(theta.gateReference, 0)));
    const pull = f32x4.mul(slope, distance);
    v128.store(pulls + v, pull);
    v128.store(times + v, f32x4.add(pull, f32x4.splat(lnTimes)));
  }
  expColumn(times, times);
  let any = false;
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const hazard = f32x4.mul(f32x4.splat(real(theta.standaloneHazard, 0)), v128.load(times + v));
    let meets = strikes(uniformsOf(v128.load(words + v)), hazard);
    if (venues > 0) meets = v128.or(meets, meetsAtVenue(v128.load(pulls + v), lnTimes, venues, words, v));
    meets = v128.and(meets, i32x4.gt_s(i32x4.splat(month), v128.load(state.pauseUntil + v)));
    meets = v128.or(meets, scheduled(channel, month, v));
    v128.store(scratch.contacts + v, meets);
    v128.store(scratch.meetings + v, meets);
    any = any || v128.any_true(meets);
  }
  if (any) record(channel, month);
}

function record(channel: i32, month: i32): void {
  recordContacts(channel, month);
  countSummits(month);
  const now = i32x4.splat(month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(state.lastSummit + v, v128.bitselect(now, v128.load(state.lastSummit + v), v128.load(scratch.meetings + v)));
  }
}

/** All attend a venue and agree to meet there: one number decides both. */
function meetsAtVenue(pull: v128, lnTimes: f32, venues: i32, words: usize, v: usize): v128 {
  const attendance = byStance(theta.attendance, int(program.summitStance, 0), v);
  let agreement = logistic(f32x4.add(f32x4.splat(real(theta.agreementIntercept, 0)), pull));
  if (lnTimes != 0) agreement = scaledProbability(agreement, lnTimes);
  const chance = f32x4.mul(attendance, agreement);
  let meets = i32x4.splat(0);
  for (let venue = 0; venue < venues; venue++) {
    const u = uniformsOf(v128.load(column(words, FIRST_VENUE_SLOT + venue) + v));
    meets = v128.or(meets, f32x4.lt(u, chance));
  }
  return meets;
}
