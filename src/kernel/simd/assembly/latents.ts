import { follows, program, record, run, shape, state } from "../../../generated/assembly/layout";
import { diffuse } from "./diffusion";
import { strike } from "./events";
import { column, COLUMN, fillColumn, int, spreadReal } from "./memory";
import { turnOver } from "./turnover";

/** Moves the latent layer by a month, or takes the month from records, and notes it where it is recorded: the twin of latents.ts. */
export function moveLatents(month: i32): void {
  if (run.follows) follow(month);
  else {
    diffuse(month);
    strike(month);
    turnOver(month);
    hold(month);
  }
  if (run.records) note(month);
}

/** Puts every factor that is held at its value, whatever moved it this month. */
function hold(month: i32): void {
  for (let factor = 0; factor < shape.factors; factor++) {
    const at = factor * (shape.months + 1) + month;
    if (int(program.factorHeld, at) == 1) fillColumn(column(state.x, factor), spreadReal(program.factorHold, at));
  }
}

// @ts-ignore: decorator
@inline
function noteColumns(from: usize, into: usize, columns: i32, month: i32): void {
  memory.copy(column(into, month * columns), from, <usize>columns * COLUMN);
}

function note(month: i32): void {
  noteColumns(state.x, record.x, shape.factors, month);
  noteColumns(state.stance, record.stance, shape.turnovers, month);
  noteColumns(state.lastChange, record.lastChange, shape.turnovers, month);
  noteColumns(state.pauseUntil, record.pauseUntil, 1, month);
  noteColumns(state.lastEvent, record.lastEvent, shape.events, month);
}

/** Copies one column of a month out of a record. */
// @ts-ignore: decorator
@inline
function take(from: usize, into: usize, columns: i32, index: i32, month: i32): void {
  memory.copy(column(into, index), column(from, month * columns + index), COLUMN);
}

function follow(month: i32): void {
  for (let factor = 0; factor < shape.factors; factor++) {
    take(int(follows.x, int(program.factorFamily, factor)), state.x, shape.factors, factor, month);
  }
  for (let turnover = 0; turnover < shape.turnovers; turnover++) {
    const family = int(program.factorFamily, int(program.turnoverFactor, turnover));
    take(int(follows.stance, family), state.stance, shape.turnovers, turnover, month);
    take(int(follows.lastChange, family), state.lastChange, shape.turnovers, turnover, month);
    take(int(follows.pauseUntil, family), state.pauseUntil, 1, 0, month);
  }
  for (let event = 0; event < shape.events; event++) {
    take(follows.lastEvent, state.lastEvent, shape.events, event, month);
  }
}
