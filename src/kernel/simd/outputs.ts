import type { Block } from "../block";
import type { Member, MemberOutcome } from "../engine";
import { headlineOf } from "../row-totals";
import { LANES, type Shape } from "../shape";
import { HISTOGRAM_CELLS, type Tally, tallyLayout } from "../tally-layout";
import type { Arena } from "./arena";

/** Draws whose cells are held before they are counted: enough to read a histogram seldom (judgement). */
export const HELD_DRAWS = 32;

/** Where the results of a member are written, for blocks of up to so many draws. */
export interface Outputs {
  readonly ends: number;
  readonly counts: number;
  readonly held: number;
  readonly histograms: number;
  readonly sums: number;
  readonly squares: number;
  readonly levels: number;
  readonly keptPathway: number;
  readonly keptValues: number;
}

interface Lengths {
  readonly counts: number;
  readonly totals: number;
  readonly histograms: number;
  readonly levels: number;
  readonly pathways: number;
  readonly values: number;
}

/** How many numbers of each kind a block of draws results in. */
function lengthsOf({ measure, keep, program: { shape } }: Member, draws: number): Lengths {
  const series = shape.factors + shape.indices;
  const pathways = keep === undefined ? 0 : draws * LANES * shape.months;
  return {
    counts: measure === "ends" ? 0 : draws * tallyLayout(shape).length,
    totals: measure === "totals" ? tallyLayout(shape).length : 0,
    histograms: measure === "ends" ? 0 : histogramCells(shape),
    levels: measure === "comparison" ? draws * series * shape.months : 0,
    pathways,
    values: pathways * (keep?.length ?? 0),
  };
}

const histogramCells = ({ factors, indices, months }: Shape): number =>
  (factors + indices) * (months + 1) * HISTOGRAM_CELLS;

/** Room of no length is at 0: nothing is measured there. */
const room = (arena: Arena, bytes: number): number => (bytes === 0 ? 0 : arena.bytes(bytes));

export function placeOutputs(arena: Arena, member: Member, draws: number): Outputs {
  const { counts, totals, histograms, levels, pathways, values } = lengthsOf(member, draws);
  return {
    ends: arena.bytes(draws * LANES * 2),
    counts: room(arena, counts * 2),
    held: room(arena, (histograms / HISTOGRAM_CELLS) * HELD_DRAWS * LANES * 2),
    histograms: room(arena, histograms * 2),
    sums: room(arena, totals * 4),
    squares: room(arena, totals * 8),
    levels: room(arena, levels * 4),
    keptPathway: room(arena, pathways),
    keptValues: room(arena, values * 4),
  };
}

/** Empties what a block adds to. */
export function clearOutputs(
  { buffer }: WebAssembly.Memory,
  outputs: Outputs,
  member: Member,
  { draws }: Block,
): void {
  const { counts, histograms } = lengthsOf(member, draws);
  new Uint16Array(buffer, outputs.counts, counts).fill(0);
  new Uint16Array(buffer, outputs.histograms, histograms).fill(0);
}

/** A list in the kernel's memory as it stands there or, where nothing is lent, copied. */
type Read = <T extends Uint16Array | Int32Array | Uint32Array | Float64Array>(list: T) => T;

function readTally(
  buffer: ArrayBufferLike,
  outputs: Outputs,
  member: Member,
  draws: number,
  read: Read,
): Tally {
  const { shape } = member.program;
  const layout = tallyLayout(shape);
  const lengths = lengthsOf(member, draws);
  const counts = new Uint16Array(buffer, outputs.counts, lengths.counts);
  const histograms = read(new Uint16Array(buffer, outputs.histograms, lengths.histograms));
  if (lengths.totals === 0) return { layout, counts: read(counts), totals: undefined, histograms };
  const totals = {
    sums: read(new Uint32Array(buffer, outputs.sums, lengths.totals)),
    squares: read(new Float64Array(buffer, outputs.squares, lengths.totals)),
    headline: headlineOf(shape, layout, counts),
  };
  return { layout, counts: new Uint16Array(0), totals, histograms };
}

/** What came of a member: tallies and levels as they stand in the kernel's memory where it lends them, the rest copied. */
export function readOutputs(
  { buffer }: WebAssembly.Memory,
  outputs: Outputs,
  member: Member,
  { draws }: Block,
  lends: boolean,
): MemberOutcome {
  const { levels, pathways, values } = lengthsOf(member, draws);
  const { measure, keep } = member;
  const read: Read = (list) => (lends ? list : (list.slice() as typeof list));
  return {
    ends: new Uint16Array(buffer, outputs.ends, draws * LANES).slice(),
    tally: measure === "ends" ? undefined : readTally(buffer, outputs, member, draws, read),
    levels: measure === "comparison" ? read(new Int32Array(buffer, outputs.levels, levels)) : undefined,
    paths: keep && {
      pathway: new Uint8Array(buffer, outputs.keptPathway, pathways).slice(),
      series: Float64Array.from(new Float32Array(buffer, outputs.keptValues, values)),
    },
  };
}
