import { COUNTS, NEVER, program, scratch, shape, state, theta } from "../../../generated/assembly/layout";
import { column, COLUMN, fillColumn, fillColumns, int, spread, spreadReal } from "./memory";
import { initialiseWindows } from "./window";

/** Puts every path of a group at the end of the month `asOf`: the twin of initial.ts. */
export function initialise(): void {
  const never = i32x4.splat(NEVER);
  const nothing = i32x4.splat(0);
  spread(theta.start, shape.factors, state.x);
  spread(theta.mean, shape.factors, state.mu);
  fillColumn(state.stock, spreadReal(program.initialStock, 0));
  spread(program.initialBloc, shape.turnovers, state.bloc);
  spread(program.initialStance, shape.turnovers, state.stance);
  spread(program.initialTermEnd, shape.turnovers, state.termEnd);
  spread(program.initialServed, shape.turnovers, state.served);
  fillColumns(state.lastChange, shape.turnovers, never);
  fillColumn(state.pauseUntil, never);
  spread(program.logLastEvent, shape.events, state.lastEvent);
  spread(program.channelLastContact, shape.channels, state.lastContact);
  spread(program.channelLastMeeting, shape.channels, state.lastMeeting);
  fillColumn(state.lastSummit, i32x4.splat(lastSummit()));
  fillColumn(state.episodeUntil, i32x4.splat(int(program.actOpenUntil, 0)));
  fillColumn(state.episodeAuthors, i32x4.splat(int(program.actOpenAuthors, 0)));
  fillColumns(state.lastAct, shape.countries, never);
  memory.fill(state.counts, 0, <usize>(COUNTS * (shape.months + 1)) * COLUMN);
  memory.fill(state.authors, 0, <usize>(shape.months + 1) * COLUMN);
  fillColumn(state.pathway, i32x4.splat(-1));
  fillColumn(state.firstWatched, never);
  fillColumns(state.lastIndicator, shape.indicators, never);
  fillColumns(scratch.hazardOffset, shape.channels, nothing);
  initialiseWindows();
}

function lastSummit(): i32 {
  const channel = int(program.summitChannel, 0);
  return channel < 0 ? NEVER : int(column(state.lastMeeting, channel), 0);
}
