import { exp, ln } from "../numeric/elementary";
import { PURPOSE } from "../random/counter";
import { uniformFromWord } from "../random/uniform";
import { aggregate } from "./aggregate";
import type { Group } from "./group";
import { normalAt, wordsAt } from "./lane-random";
import type { Program } from "./program";
import { count } from "./record";
import { COUNT, LANES } from "./shape";
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
  for (let lane = 0; lane < LANES; lane++) {
    if (month <= state.episodeUntil[lane]!) followOn(group, month, lane);
    else onset(group, month, lane);
  }
}

function followOn(group: Group, month: number, lane: number): void {
  const { theta, state, random } = group;
  const u = uniformFromWord(wordsAt(random, lane, PURPOSE.act, month, 0)[0]!);
  if (u >= theta.followOnProbability[0]!) return;
  recordAct(group, month, lane, state.episodeAuthors[lane]!, theta.followOnTier1Share[0]!);
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
  state.episodeUntil[lane] = month + program.actEpisodeMonths[0]!;
  state.episodeAuthors[lane] = 1 << author;
  recordAct(group, month, lane, 1 << author, theta.actTier1Share[0]!);
}

/** Enters an act: its tier, whether it lasts, and its authors. */
function recordAct(group: Group, month: number, lane: number, authors: number, tier1Share: number): void {
  const { program, state, random } = group;
  const isTier1 = uniformFromWord(wordsAt(random, lane, PURPOSE.actNature, month, 0)[0]!) < tier1Share;
  const days =
    program.actDurationA[0]! *
    exp(program.actDurationB[0]! * normalAt(random, lane, PURPOSE.actNature, month, 1));
  if (isTier1) {
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
