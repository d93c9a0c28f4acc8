import { cell, cells, half, lowHalf, one, quarter, sixtyFour, third } from "./constants";
import { program, PURPOSE, scratch, shape, state, streams, theta } from "../../../generated/assembly/layout";
import { exp, exp1, expColumn } from "./exponential";
import { lnColumn } from "./logarithm";
import { CELLS, isBelow } from "./halves";
import { column, COLUMN, int, QUAD, real, setInt, setReal, spreadReal } from "./memory";
import { recordContacts, scheduled } from "./record";
import { wordColumns } from "./streams";

/** A summit of this or the two months before still draws ministers together. */
const SUMMIT_ECHO_MONTHS: i32 = 3;

/** Whether two channels follow gate, summits and stock alike. */
// @ts-ignore: decorator
@inline
function pullsAlike(a: i32, b: i32): bool {
  return (
    real(theta.channelGateSlope, a) == real(theta.channelGateSlope, b) &&
    real(theta.channelStockSlope, a) == real(theta.channelStockSlope, b) &&
    real(theta.channelSummitSlope, a) == real(theta.channelSummitSlope, b)
  );
}

/**
 * Finds for every channel of a draw the first that is pulled alike, which works it out for all, and what sets it apart: the
 * stock that its rate belongs to.
 */
export function preparePulls(): void {
  for (let channel = 0; channel < shape.channels; channel++) {
    let like = 0;
    while (like < channel && (int(scratch.pullOf, like) != like || !pullsAlike(like, channel))) like++;
    setInt(scratch.pullOf, channel, like);
    const apart = real(program.channelLnStockAtRate, like) - real(program.channelLnStockAtRate, channel);
    setReal(scratch.pullApart, channel, exp1(real(theta.channelStockSlope, channel) * apart));
  }
}

/** What multiplies the hazards of the channels that are pulled alike. */
function pull(channel: i32, lnStock: usize, month: i32): void {
  const into = column(scratch.pull, channel);
  const gateSlope = spreadReal(theta.channelGateSlope, channel);
  const stockSlope = spreadReal(theta.channelStockSlope, channel);
  const summitSlope = spreadReal(theta.channelSummitSlope, channel);
  const atRate = f32x4.splat(real(theta.gateAtRate, 0));
  const lnStockAtRate = spreadReal(program.channelLnStockAtRate, channel);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const sinceSummit = i32x4.sub(i32x4.splat(month), v128.load(state.lastSummit + v));
    const echo = v128.and(summitSlope, i32x4.lt_s(sinceSummit, i32x4.splat(SUMMIT_ECHO_MONTHS)));
    const gate = f32x4.mul(gateSlope, f32x4.sub(v128.load(state.gate + v), atRate));
    const stock = f32x4.mul(stockSlope, f32x4.sub(v128.load(lnStock + v), lnStockAtRate));
    v128.store(into + v, f32x4.add(f32x4.add(gate, stock), echo));
  }
  expColumn(into, into);
}

/** Meetings and calls of every simulated channel but the summit: the twin of contacts.ts. */
export function meet(month: i32): void {
  const words = wordColumns(PURPOSE.contact, month, (shape.channels + 1) >> 1, streams.contact, streams.contactStride, streams.contactStamps);
  const lnStock = scratch.first;
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(lnStock + v, f32x4.add(one(), v128.load(state.stock + v)));
  }
  lnColumn(lnStock, lnStock);
  for (let channel = 0; channel < shape.channels; channel++) {
    if (int(scratch.pullOf, channel) == channel) pull(channel, lnStock, month);
    const at = channel * (shape.months + 1) + month;
    if (int(program.channelBarred, at) == 1) continue;
    if (int(program.channelSimulated, channel) == 1) meetByHazard(channel, words, at, month);
    if (real(program.meetingForced, at) > 0 && channel != int(program.summitChannel, 0)) meetAsPut(channel, month);
  }
}

/** One number a path decides whether there is a contact and, by the share of those that are, whether it is a meeting. */
function meetByHazard(channel: i32, words: usize, at: i32, month: i32): void {
  const lnTimes = real(theta.contactLnTimes, at);
  const times = f32x4.splat(real(scratch.pullApart, channel) * (lnTimes == 0 ? 1 : exp1(lnTimes)));
  const pulls = column(scratch.pull, int(scratch.pullOf, channel));
  const since = theta.hazardSinceStart + <usize>(channel * shape.months + month - 1) * 4;
  const offsets = column(scratch.hazardOffset, channel);
  const word = column(words, channel >> 1);
  const limit = sixtyFour();
  const a = f32x4.pmin(f32x4.mul(f32x4.mul(hazardsAt(since, offsets), times), v128.load(pulls)), limit);
  const b = f32x4.pmin(f32x4.mul(f32x4.mul(hazardsAt(since, offsets + 16), times), v128.load(pulls, 16)), limit);
  const c = f32x4.pmin(f32x4.mul(f32x4.mul(hazardsAt(since, offsets + 32), times), v128.load(pulls, 32)), limit);
  const d = f32x4.pmin(f32x4.mul(f32x4.mul(hazardsAt(since, offsets + 48), times), v128.load(pulls, 48)), limit);
  let aw = v128.load(word), bw = v128.load(word, 16), cw = v128.load(word, 32), dw = v128.load(word, 48);
  if (channel & 1) {
    aw = i32x4.shr_u(aw, 16); bw = i32x4.shr_u(bw, 16); cw = i32x4.shr_u(cw, 16); dw = i32x4.shr_u(dw, 16);
  } else {
    const low = lowHalf();
    aw = v128.and(aw, low); bw = v128.and(bw, low); cw = v128.and(cw, low); dw = v128.and(dw, low);
  }
  aw = f32x4.convert_i32x4_s(aw); bw = f32x4.convert_i32x4_s(bw); cw = f32x4.convert_i32x4_s(cw); dw = f32x4.convert_i32x4_s(dw);
  const all = cells();
  const an = strikes(aw, a, all, month, channel, 0);
  const bn = strikes(bw, b, all, month, channel, 16);
  const cn = strikes(cw, c, all, month, channel, 32);
  const dn = strikes(dw, d, all, month, channel, 48);
  if (!v128.any_true(v128.or(v128.or(an, bn), v128.or(cn, dn)))) return;
  const contacts = scratch.contacts;
  v128.store(contacts, an); v128.store(contacts, bn, 16); v128.store(contacts, cn, 32); v128.store(contacts, dn, 48);
  const meetings = scratch.meetings;
  const share = real(program.channelMeetingShare, channel);
  if (share < 1) {
    const shares = f32x4.splat(share * CELLS);
    const am = strikes(aw, a, shares, month, channel, 0);
    const bm = strikes(bw, b, shares, month, channel, 16);
    const cm = strikes(cw, c, shares, month, channel, 32);
    const dm = strikes(dw, d, shares, month, channel, 48);
    v128.store(meetings, am); v128.store(meetings, bm, 16); v128.store(meetings, cm, 32); v128.store(meetings, dm, 48);
  } else {
    v128.store(meetings, an); v128.store(meetings, bn, 16); v128.store(meetings, cn, 32); v128.store(meetings, dn, 48);
  }
  recordContacts(channel, month);
}

/**
 * Which lanes have their number below a share of 1 - exp(-h). It lies between that share of h - h2/2 + h3/6, and of that less
 * h4/24, so that few lanes need the exponential. The share is given in cells of the number.
 */
// @ts-ignore: decorator
@inline
function strikes(halves: v128, h: v128, share: v128, month: i32, channel: i32, v: usize): v128 {
  const square = f32x4.mul(h, f32x4.mul(h, half()));
  const cube = f32x4.mul(f32x4.mul(h, square), third());
  const high = f32x4.add(f32x4.sub(h, square), cube);
  const low = f32x4.sub(high, f32x4.mul(f32x4.mul(h, cube), quarter()));
  const sure = f32x4.le(f32x4.add(halves, one()), f32x4.mul(share, low));
  const open = v128.andnot(f32x4.lt(halves, f32x4.mul(share, high)), sure);
  return v128.any_true(open) ? v128.or(sure, v128.and(open, strikesExactly(halves, h, share, month, channel, v))) : sure;
}

function strikesExactly(halves: v128, h: v128, share: v128, month: i32, channel: i32, v: usize): v128 {
  const probability = f32x4.mul(f32x4.mul(share, cell()), f32x4.sub(one(), exp(f32x4.neg(h))));
  return isBelow(halves, probability, PURPOSE.contactRest, month, channel, v);
}

/** Hazards by months since the last contact or, where none has come, since the start. */
// @ts-ignore: decorator
@inline
function hazardsAt(since: usize, offsets: usize): v128 {
  let base = v128.load32_zero(since + load<u32>(offsets));
  base = v128.load_lane<f32>(since + load<u32>(offsets, 4), base, 1);
  base = v128.load_lane<f32>(since + load<u32>(offsets, 8), base, 2);
  return v128.load_lane<f32>(since + load<u32>(offsets, 12), base, 3);
}

/** A meeting that is put into the month: in place of a call, and not beside a meeting. */
function meetAsPut(channel: i32, month: i32): void {
  const now = i32x4.splat(month);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const met = i32x4.eq(v128.load(column(state.lastMeeting, channel) + v), now);
    const put = v128.andnot(scheduled(channel, month, v), met);
    v128.store(scratch.contacts + v, put);
    v128.store(scratch.meetings + v, put);
  }
  recordContacts(channel, month);
}
