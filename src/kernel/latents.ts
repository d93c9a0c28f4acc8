import { diffuse } from "./diffusion";
import { strike } from "./events";
import type { Group } from "./group";
import { hold } from "./hold";
import { LANES, type Shape } from "./shape";
import { turnOver } from "./turnover";

/** What the latent layer of a group was, month after month: the factors, and what events and office-holders leave behind. */
export interface LatentRecord {
  readonly x: Float64Array;
  readonly stance: Int32Array;
  readonly lastChange: Int32Array;
  readonly pauseUntil: Int32Array;
  readonly lastEvent: Int32Array;
}

/**
 * Whose latent layer a group takes instead of moving its own: by family for the factors and the office-holders who bring
 * them, and for the events. Nothing observed feeds back to it, so layers of several runs can be put together.
 */
export interface Follows {
  readonly families: readonly LatentRecord[];
  readonly events: LatentRecord;
}

export function allocateLatents({ factors, turnovers, events, months }: Shape): LatentRecord {
  const ints = (columns: number) => new Int32Array(columns * (months + 1) * LANES);
  return {
    x: new Float64Array(factors * (months + 1) * LANES),
    stance: ints(turnovers),
    lastChange: ints(turnovers),
    pauseUntil: ints(1),
    lastEvent: ints(events),
  };
}

/** Moves the latent layer by a month, or takes the month from records, and notes it where it is recorded. */
export function moveLatents(group: Group, month: number): void {
  if (group.follows !== undefined) follow(group, group.follows, month);
  else {
    diffuse(group, month);
    strike(group, month);
    turnOver(group, month);
    hold(group, month);
  }
  if (group.record !== undefined) note(group, group.record, month);
}

function note({ state }: Group, record: LatentRecord, month: number): void {
  record.x.set(state.x, month * state.x.length);
  record.stance.set(state.stance, month * state.stance.length);
  record.lastChange.set(state.lastChange, month * state.lastChange.length);
  record.pauseUntil.set(state.pauseUntil, month * state.pauseUntil.length);
  record.lastEvent.set(state.lastEvent, month * state.lastEvent.length);
}

/** Copies one column of a month out of a record. */
function take<T extends Float64Array | Int32Array>(from: T, into: T, column: number, month: number): void {
  const at = month * into.length + column * LANES;
  into.set(from.subarray(at, at + LANES) as never, column * LANES);
}

function follow({ program, state }: Group, { families, events }: Follows, month: number): void {
  for (let factor = 0; factor < program.shape.factors; factor++) {
    take(families[program.factorFamily[factor]!]!.x, state.x, factor, month);
  }
  for (let turnover = 0; turnover < program.shape.turnovers; turnover++) {
    const record = families[program.factorFamily[program.turnoverFactor[turnover]!]!]!;
    take(record.stance, state.stance, turnover, month);
    take(record.lastChange, state.lastChange, turnover, month);
    take(record.pauseUntil, state.pauseUntil, 0, month);
  }
  for (let event = 0; event < program.shape.events; event++)
    take(events.lastEvent, state.lastEvent, event, month);
}
