import { COUNT, program, PURPOSE, scratch, shape, state, streams, theta, TIERS } from "../../../generated/assembly/layout";
import { exp1 } from "./exponential";
import { normalsAt, uniformsAt, uniformsOf } from "./lane-random";
import { column, COLUMN, int, QUAD, real, setInt } from "./memory";
import { onsets, prepareOnsets } from "./onsets";
import { wordColumns } from "./streams";

/** Days of an average month. */
const MONTH_DAYS: f32 = 30.4375;

/** Acts of damage: the twin of acts.ts. Acts are seldom, so they are entered lane by lane. */
export function act(month: i32): void {
  if (int(program.hasActs, 0) == 0) return;
  for (let author = 0; author < shape.countries; author++) resolve(author, month);
  const words = wordColumns(PURPOSE.act, month, 2, streams.act, streams.actStride, streams.actStamps);
  prepareOnsets(words);
  for (let v: usize = 0; v < COLUMN; v += QUAD) drawActs(words, month, v);
  for (let author = 0; author < shape.countries; author++) {
    for (let tier = 1; tier <= TIERS; tier++) carryOut(author, tier, month);
  }
}

/** Where an author's row of a calendar of acts has a month. */
// @ts-ignore: decorator
@inline
function inCalendar(place: i32, month: i32): i32 {
  return place * (shape.months + 1) + month;
}

/** Takes an author out of the open episode, which closes when none is left. */
function resolve(author: i32, month: i32): void {
  if (int(program.actResolved, inCalendar(author, month)) == 0) return;
  for (let lane = 0; lane < 16; lane++) {
    if (month > int(state.episodeUntil, lane)) continue;
    const left = int(state.episodeAuthors, lane) & ~(1 << author);
    setInt(state.episodeAuthors, lane, left);
    if (left == 0) setInt(state.episodeUntil, lane, month - 1);
  }
}

/** Onsets of episodes, or, while one is open, follow-on acts of the same authors. */
function drawActs(words: usize, month: i32, v: usize): void {
  const isOpen = i32x4.ge_s(v128.load(state.episodeUntil + v), i32x4.splat(month));
  const u = uniformsOf(v128.load(words + v));
  const begins = onsets(u, v);
  const follows = f32x4.lt(u, f32x4.splat(real(theta.followOnProbability, 0)));
  const acts = i32x4.bitmask(v128.bitselect(follows, begins, isOpen));
  if (acts == 0) return;
  const second = uniformsOf(v128.load(words + v, COLUMN));
  v128.store(scratch.first + v, f32x4.mul(second, v128.load(scratch.second + v)));
  const open = i32x4.bitmask(isOpen);
  for (let i = 0; i < 4; i++) {
    if (((acts >> i) & 1) == 0) continue;
    const lane = <i32>(v >> 2) + i;
    if ((open >> i) & 1) drawAct(int(state.episodeAuthors, lane), real(theta.followOnTier1Share, 0), lane, month);
    else begin(real(scratch.first, lane), lane, month);
  }
}

/** An onset: its author by share of the hazard, and its first act. */
function begin(point: f32, lane: i32, month: i32): void {
  let left = point;
  let author = 0;
  while (author < shape.countries - 1) {
    const hazard = real(column(scratch.work, author), lane);
    if (left < hazard) break;
    left -= hazard;
    author++;
  }
  openEpisode(1 << author, lane, month);
  drawAct(1 << author, real(theta.actTier1Share, 0), lane, month);
}

function openEpisode(authors: i32, lane: i32, month: i32): void {
  setInt(state.episodeUntil, lane, month + int(program.actEpisodeMonths, 0));
  setInt(state.episodeAuthors, lane, authors);
}

/** A number of one lane out of four that were just worked out. */
function laneOf(values: v128, lane: i32): f32 {
  v128.store(scratch.words, values);
  return real(scratch.words, lane & 3);
}

/** An act whose tier and duration are drawn. */
function drawAct(authors: i32, tier1Share: f32, lane: i32, month: i32): void {
  const v = <usize>(lane >> 2) * QUAD;
  const isTier1 = laneOf(uniformsAt(PURPOSE.actNature, month, 0, v), lane) < tier1Share;
  const days = durationDays(laneOf(normalsAt(PURPOSE.actNature, month, 1, v), lane));
  recordAct(authors, isTier1 ? 1 : 2, days, lane, month);
}

function durationDays(z: f32): f32 {
  return real(program.actDurationA, 0) * exp1(real(program.actDurationB, 0) * z);
}

/** An act that is put into the month. It opens an episode where none is open. */
function carryOut(author: i32, tier: i32, month: i32): void {
  const place = author * TIERS + tier - 1;
  if (int(program.actForced, inCalendar(place, month)) == 0) return;
  for (let lane = 0; lane < 16; lane++) {
    if (month > int(state.episodeUntil, lane)) openEpisode(1 << author, lane, month);
    const z = laneOf(normalsAt(PURPOSE.scheduledAct, month, place, <usize>(lane >> 2) * QUAD), lane);
    recordAct(1 << author, tier, durationDays(z), lane, month);
  }
}

/** Those of a set of authors who are not kept from an act of a tier. */
function freeAuthors(wanted: i32, tier: i32, month: i32): i32 {
  let free = 0;
  for (let author = 0; author < shape.countries; author++) {
    const place = author * TIERS + tier - 1;
    if (int(program.actForbidden, inCalendar(place, month)) == 0) free |= wanted & (1 << author);
  }
  return free;
}

/** Days until the last of the authors of an act resolves it. */
function daysToResolution(authors: i32, month: i32): f32 {
  let most: f32 = 0;
  for (let author = 0; author < shape.countries; author++) {
    if (((authors >> author) & 1) == 0) continue;
    const resolved = int(program.actResolvedNext, inCalendar(author, month));
    if (resolved == 0) return Infinity;
    most = max(most, <f32>(resolved - month) * MONTH_DAYS);
  }
  return most;
}

/** Adds one to a monthly count of one path. */
function countLane(which: i32, lane: i32, month: i32): void {
  const at = column(state.counts, which * (shape.months + 1) + month);
  setInt(at, lane, int(at, lane) + 1);
}

/** Enters an act: its tier, whether it lasts, and its authors. One that nobody is free to carry out is none. */
function recordAct(wanted: i32, tier: i32, drawnDays: f32, lane: i32, month: i32): void {
  const authors = freeAuthors(wanted, tier, month);
  if (authors == 0) return;
  const days = min(drawnDays, daysToResolution(authors, month));
  if (tier == 1) {
    if (days > real(program.actLasting1, 0)) countLane(COUNT.tier1Lasting, lane, month);
  } else {
    countLane(COUNT.tier2Acts, lane, month);
    if (days >= real(program.actLasting2, 0)) countLane(COUNT.tier2Lasting, lane, month);
  }
  const known = column(state.authors, month);
  setInt(known, lane, int(known, lane) | authors);
  for (let author = 0; author < shape.countries; author++) {
    if ((authors >> author) & 1) setInt(column(state.lastAct, author), lane, month);
  }
}
