import { exp, ln } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import { uniformFromWord } from "../random/uniform";
import { aggregate } from "./aggregate";
import type { Group } from "./group";
import { normalAt, wordsAt } from "./lane-random";
import type { Program } from "./program";
import { count } from "./record";
import { COUNT, LANES, MONTH_DAYS, TIERS } from "./shape";
import type { Theta } from "./theta";

/** How far an author's state stands, on the log hazard, from the reference state. */
export function loadOf(
  program: Program,
  theta: Theta,
  x: Float64Array,
  lnStock: number,
  author: number,
  lane: number,
): number {
  const { loadings, countries } = program.shape;
  let load = -theta.actStockWeight[0]! * (lnStock - theta.lnStockMean[0]!);
  for (let loading = 0; loading < loadings; loading++) {
    const at = loading * countries + author;
    const first = program.loadMemberStart[at]!;
    const last = program.loadMemberStart[at + 1]!;
    const value = aggregate(program.loadAggregate[loading]!, x, program.loadMember, first, last, lane);
    load += theta.loadWeight[at]! * (value - theta.loadReference[at]!);
  }
  return load;
}

/** Acts of damage: the onset of an episode, or, while one is open, follow-on acts of the same authors. */
export function act(group: Group, month: number): void {
  const { program, state } = group;
  if (program.hasActs[0] === 0) return;
  for (let author = 0; author < program.shape.countries; author++) resolve(group, author, month);
  for (let lane = 0; lane < LANES; lane++) {
    if (month <= state.episodeUntil[lane]!) followOn(group, month, lane);
    else onset(group, month, lane);
  }
  for (let author = 0; author < program.shape.countries; author++) {
    for (let tier = 1; tier <= TIERS; tier++) carryOut(group, author, tier, month);
  }
}

/** Takes an author out of the open episode, which closes when none is left. */
function resolve({ program, state }: Group, author: number, month: number): void {
  if (program.actResolved[author * (program.shape.months + 1) + month] === 0) return;
  for (let lane = 0; lane < LANES; lane++) {
    if (month > state.episodeUntil[lane]!) continue;
    state.episodeAuthors[lane]! &= ~(1 << author);
    if (state.episodeAuthors[lane] === 0) state.episodeUntil[lane] = month - 1;
  }
}

/** An act that is put into the month. It opens an episode where none is open. */
function carryOut(group: Group, author: number, tier: number, month: number): void {
  const { program, state, random } = group;
  const place = author * TIERS + tier - 1;
  if (program.actForced[place * (program.shape.months + 1) + month] === 0) return;
  for (let lane = 0; lane < LANES; lane++) {
    if (month > state.episodeUntil[lane]!) openEpisode(group, 1 << author, month, lane);
    const z = normalAt(random, lane, PURPOSE.scheduledAct, month, place);
    recordAct(group, month, lane, 1 << author, tier, durationDays(program, z));
  }
}

function openEpisode({ program, state }: Group, authors: number, month: number, lane: number): void {
  state.episodeUntil[lane] = month + program.actEpisodeMonths[0]!;
  state.episodeAuthors[lane] = authors;
}

function followOn(group: Group, month: number, lane: number): void {
  const { theta, state, random } = group;
  const u = uniformFromWord(wordsAt(random, lane, PURPOSE.act, month, 0)[0]!);
  if (u >= theta.followOnProbability[0]!) return;
  drawAct(group, month, lane, state.episodeAuthors[lane]!, theta.followOnTier1Share[0]!);
}

function onset(group: Group, month: number, lane: number): void {
  const { program, theta, state, random, scratch } = group;
  const { countries } = program.shape;
  const hazards = scratch.stack;
  const lnStock = ln(1 + state.stock[lane]!);
  let total = 0;
  for (let author = 0; author < countries; author++) {
    const hazard = exp(theta.actLnHazard[author]! + loadOf(program, theta, state.x, lnStock, author, lane));
    hazards[author] = hazard;
    total += hazard;
  }
  const words = wordsAt(random, lane, PURPOSE.act, month, 0);
  const u = uniformFromWord(words[0]!);
  if (u >= total || u >= 1 - exp(-total)) return;
  let left = uniformFromWord(words[1]!) * total;
  let author = 0;
  while (author < countries - 1 && left >= hazards[author]!) left -= hazards[author++]!;
  openEpisode(group, 1 << author, month, lane);
  drawAct(group, month, lane, 1 << author, theta.actTier1Share[0]!);
}

/** An act whose tier and duration are drawn. */
function drawAct(group: Group, month: number, lane: number, authors: number, tier1Share: number): void {
  const { program, random } = group;
  const isTier1 = uniformFromWord(wordsAt(random, lane, PURPOSE.actNature, month, 0)[0]!) < tier1Share;
  const days = durationDays(program, normalAt(random, lane, PURPOSE.actNature, month, 1));
  recordAct(group, month, lane, authors, isTier1 ? 1 : 2, days);
}

function durationDays(program: Program, z: number): number {
  return program.actDurationA[0]! * exp(program.actDurationB[0]! * z);
}

/** Those of a set of authors who are not kept from an act of a tier. */
function freeAuthors(program: Program, wanted: number, tier: number, month: number): number {
  const { countries, months } = program.shape;
  let free = 0;
  for (let author = 0; author < countries; author++) {
    const place = author * TIERS + tier - 1;
    if (program.actForbidden[place * (months + 1) + month] === 0) free |= wanted & (1 << author);
  }
  return free;
}

/** Days until the last of the authors of an act resolves it. */
function daysToResolution(program: Program, authors: number, month: number): number {
  const { countries, months } = program.shape;
  let most = 0;
  for (let author = 0; author < countries; author++) {
    if (((authors >> author) & 1) === 0) continue;
    const resolved = program.actResolvedNext[author * (months + 1) + month]!;
    if (resolved === 0) return Number.POSITIVE_INFINITY;
    most = Math.max(most, (resolved - month) * MONTH_DAYS);
  }
  return most;
}

/** Enters an act: its tier, whether it lasts, and its authors. One that nobody is free to carry out is none. */
function recordAct(
  group: Group,
  month: number,
  lane: number,
  wanted: number,
  tier: number,
  drawnDays: number,
): void {
  const { program, state } = group;
  const authors = freeAuthors(program, wanted, tier, month);
  if (authors === 0) return;
  const days = Math.min(drawnDays, daysToResolution(program, authors, month));
  if (tier === 1) {
    if (days > program.actLasting1[0]!) count(group, COUNT.tier1Lasting, month, lane);
  } else {
    count(group, COUNT.tier2Acts, month, lane);
    if (days >= program.actLasting2[0]!) count(group, COUNT.tier2Lasting, month, lane);
  }
  state.authors[month * LANES + lane]! |= authors;
  for (let author = 0; author < program.shape.countries; author++) {
    if ((authors >> author) & 1) state.lastAct[author * LANES + lane] = month;
  }
}
