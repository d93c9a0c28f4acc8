import type { Block } from "../kernel/block";
import type { MemberOutcome } from "../kernel/engine";
import { LANES, type Shape } from "../kernel/shape";
import { endPathway } from "../kernel/tally-end";
import { type TallyLayout, tallyLayout } from "../kernel/tally-layout";
import { addRow, createRowSums, type RowSums } from "../simulation/row-sums";

/** Parts of a row of counts whose difference means something, and how many counts each has. */
const PARTS = {
  pathway: ({ months, pathways }: Shape) => months * pathways,
  watchedBy: ({ months }: Shape) => months,
  split: () => 1,
  channelIn: ({ channels, months }: Shape) => channels * months,
  channelBy: ({ channels, months }: Shape) => channels * months,
  eventIn: ({ events, months }: Shape) => events * months,
  eventBy: ({ events, months }: Shape) => events * months,
  leaderIn: ({ turnovers, months }: Shape) => turnovers * months,
  leaderBy: ({ turnovers, months }: Shape) => turnovers * months,
  actIn: ({ countries, months }: Shape) => countries * months,
  actBy: ({ countries, months }: Shape) => countries * months,
  indicatorIn: ({ indicators, months }: Shape) => indicators * months,
  indicatorBy: ({ indicators, months }: Shape) => indicators * months,
} as const satisfies Partial<Record<keyof TallyLayout, (shape: Shape) => number>>;

export type Part = keyof typeof PARTS;

/** A part in the rows of base and alternative, and in the row of their difference. */
interface PartPlace {
  readonly base: number;
  readonly alternative: number;
  readonly paired: number;
  readonly length: number;
}

/**
 * What an alternative changes against its base so far: for every draw a row of whole numbers, paths of the alternative less
 * paths of the base, path by path the same random numbers. Adding is exact and commutes, as in a ledger.
 */
export interface Pairing {
  readonly shape: Shape;
  /** Place of the divided pathway, or -1. */
  readonly divided: number;
  readonly parts: Readonly<Record<Part, PartPlace>>;
  /** Place of the counts of paths by pathway under base and alternative. */
  readonly flips: number;
  /** Place of the paths of the divided pathway for which the division does not hold. */
  readonly undivided: number;
  /** Place of the months with a meeting, by channel. */
  readonly meetings: number;
  /** Place of the sums of the series by month, in level units. */
  readonly levels: number;
  readonly rows: RowSums;
  /** By draw and pathway: paths won less paths lost, and paths that moved. */
  readonly headline: Map<number, Int32Array>;
  /** Whether each round counts as a draw of its own, where a run has one draw only. */
  readonly byRound: boolean;
}

export function createPairing(
  base: Shape,
  alternative: Shape,
  divided: number,
  draws: number,
  rounds: number,
): Pairing {
  const [from, to] = [tallyLayout(base), tallyLayout(alternative)];
  let length = 0;
  const next = (count: number): number => {
    length += count;
    return length - count;
  };
  const parts = Object.fromEntries(
    (Object.keys(PARTS) as Part[]).map((part) => {
      const size = PARTS[part](base);
      return [part, { base: from[part], alternative: to[part], paired: next(size), length: size }];
    }),
  ) as Record<Part, PartPlace>;
  const flips = next(base.pathways * base.pathways);
  const undivided = next(1);
  const meetings = next(base.channels);
  const levels = next((base.factors + base.indices) * base.months);
  const byRound = draws === 1;
  return {
    shape: base,
    divided,
    parts,
    flips,
    undivided,
    meetings,
    levels,
    rows: createRowSums(length, byRound ? 1 : rounds),
    headline: new Map(),
    byRound,
  };
}

/** Adds what one block of base and alternative came to. */
export function addPair(
  pairing: Pairing,
  block: Block,
  base: MemberOutcome,
  alternative: MemberOutcome,
): void {
  const row = new Int32Array(pairing.rows.length);
  for (let i = 0; i < block.draws; i++) {
    const cluster = pairing.byRound ? block.round : block.firstDraw + i;
    row.fill(0);
    pairCounts(pairing, base, alternative, i, row);
    sumMeetings(pairing, row);
    leaveUndivided(pairing, row);
    pairEnds(pairing, base.ends, alternative.ends, i * LANES, row, headlineOf(pairing, cluster));
    pairLevels(pairing, base, alternative, i, row);
    addRow(pairing.rows, cluster, row, 0);
  }
}

function headlineOf({ headline, shape }: Pairing, cluster: number): Int32Array {
  const held = headline.get(cluster) ?? new Int32Array(2 * shape.pathways);
  headline.set(cluster, held);
  return held;
}

function pairCounts(
  { parts }: Pairing,
  { tally: from }: MemberOutcome,
  { tally: to }: MemberOutcome,
  draw: number,
  row: Int32Array,
): void {
  if (from === undefined || to === undefined) return;
  const [fromRow, toRow] = [draw * from.layout.length, draw * to.layout.length];
  for (const { base, alternative, paired, length } of Object.values(parts)) {
    for (let i = 0; i < length; i++)
      row[paired + i] = to.counts[toRow + alternative + i]! - from.counts[fromRow + base + i]!;
  }
}

/** Months with a meeting, over the whole horizon: their own place, since months of a channel are not independent. */
function sumMeetings({ shape, parts, meetings }: Pairing, row: Int32Array): void {
  for (let channel = 0; channel < shape.channels; channel++) {
    const first = parts.channelIn.paired + channel * shape.months;
    for (let month = 0; month < shape.months; month++) row[meetings + channel]! += row[first + month]!;
  }
}

function leaveUndivided({ shape, parts, divided, undivided }: Pairing, row: Int32Array): void {
  if (divided < 0) return;
  const whole = parts.pathway.paired + (shape.months - 1) * shape.pathways + divided;
  row[undivided] = row[whole]! - row[parts.split.paired]!;
}

function pairEnds(
  { shape, flips }: Pairing,
  from: Uint16Array,
  to: Uint16Array,
  first: number,
  row: Int32Array,
  headline: Int32Array,
): void {
  for (let path = first; path < first + LANES; path++) {
    const [before, after] = [endPathway(from[path]!), endPathway(to[path]!)];
    row[flips + before * shape.pathways + after]! += 1;
    if (before === after) continue;
    headline[2 * before]! -= 1;
    headline[2 * after]! += 1;
    headline[2 * before + 1]! += 1;
    headline[2 * after + 1]! += 1;
  }
}

function pairLevels(
  { levels, rows }: Pairing,
  { levels: from }: MemberOutcome,
  { levels: to }: MemberOutcome,
  draw: number,
  row: Int32Array,
): void {
  if (from === undefined || to === undefined) return;
  const length = rows.length - levels;
  for (let i = 0; i < length; i++) row[levels + i] = to[draw * length + i]! - from[draw * length + i]!;
}
