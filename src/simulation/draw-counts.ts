/** Whole numbers by draw, a few each, added up over rounds. */
export interface DrawCounts {
  readonly width: number;
  counts: Uint32Array;
  /** Rounds each draw has had. */
  rounds: Uint16Array;
}

/** Draws there is room for at first; it doubles when there are more. */
const FIRST_DRAWS = 2048;

export function createDrawCounts(width: number): DrawCounts {
  return { width, counts: new Uint32Array(width * FIRST_DRAWS), rounds: new Uint16Array(FIRST_DRAWS) };
}

function makeRoom(held: DrawCounts, draw: number): void {
  if (draw < held.rounds.length) return;
  let draws = held.rounds.length;
  while (draws <= draw) draws *= 2;
  const counts = new Uint32Array(held.width * draws);
  const rounds = new Uint16Array(draws);
  counts.set(held.counts);
  rounds.set(held.rounds);
  held.counts = counts;
  held.rounds = rounds;
}

/** Adds a round of a draw: the numbers at some places of a row that begins at `from`. */
export function addDraw(
  held: DrawCounts,
  draw: number,
  row: ArrayLike<number>,
  from: number,
  places: readonly number[],
): void {
  makeRoom(held, draw);
  const at = draw * held.width;
  for (let i = 0; i < held.width; i++) held.counts[at + i]! += row[from + places[i]!]!;
  held.rounds[draw]! += 1;
}

/** Draws that have had a round, in order. */
export function drawsOf({ rounds }: DrawCounts): number[] {
  const draws: number[] = [];
  for (let draw = 0; draw < rounds.length; draw++) if (rounds[draw]! > 0) draws.push(draw);
  return draws;
}
