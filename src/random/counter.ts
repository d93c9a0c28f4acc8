/**
 * What a random number is for. Each purpose has its own numbers, so that drawing more for one never moves another.
 * Append; never renumber: stored fingerprints depend on it.
 */
export const PURPOSE = {
  parameter: 0,
  ownShock: 1,
  commonShock: 2,
  event: 3,
  impact: 4,
  effect: 5,
  exit: 6,
  successor: 7,
  newMean: 8,
  venue: 9,
  contact: 10,
  /** Of an earlier version; its numbers stay free. */
  meetingOrCall: 11,
  act: 12,
  actNature: 13,
  start: 14,
  scheduledEvent: 15,
  scheduledMeeting: 16,
  scheduledAct: 17,
  /** What the sixteen bits of an event, an exit or a contact leave open. */
  eventRest: 18,
  exitRest: 19,
  contactRest: 20,
  /** Which particles of a filter have descendants. */
  resample: 21,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

const MONTH_BITS = 9;
const SLOT_BITS = 18;

/** Most months one path can have. */
export const MOST_MONTHS = 2 ** MONTH_BITS - 1;

/** Most pairs of numbers one purpose can have in a month. */
export const MOST_SLOTS = 2 ** SLOT_BITS;

/**
 * The second word of a counter: purpose, month and slot side by side. Slots are places in the model's lists and are fixed
 * whether or not their number is used, so a change of scenario leaves every other number where it was.
 */
export function counterWord(purpose: Purpose, month: number, slot: number): number {
  return ((purpose << (MONTH_BITS + SLOT_BITS)) | (month << SLOT_BITS) | slot) >>> 0;
}

/** Most bits a parameter's own slot may have: the month and slot bits together. */
const PARAMETER_MASK = 2 ** (MONTH_BITS + SLOT_BITS) - 1;

/** FNV-1a over UTF-16 units: the slot of a parameter depends on its name alone, not on its place in a list. */
export function parameterSlot(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & PARAMETER_MASK;
}

const PATH_BITS = 16;

/** The first word of a path's counters: its draw and its place within the draw, whatever the size of the run. */
export function pathWord(draw: number, pathInDraw: number): number {
  return ((draw << PATH_BITS) | pathInDraw) >>> 0;
}
