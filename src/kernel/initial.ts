import type { Group } from "./group";
import { COUNT, COUNTS, LANES, NEVER, PRIOR_MONTHS, WINDOW_MONTHS } from "./shape";
import { logCountAt } from "./window";

/** Fills every lane of columns with that column's value. */
function spread(values: ArrayLike<number>, into: Float64Array | Int32Array): void {
  for (let column = 0; column < values.length; column++) {
    into.fill(values[column]!, column * LANES, (column + 1) * LANES);
  }
}

/** Puts every path of a group at the end of the month `asOf`. */
export function initialise(group: Group): void {
  const { program, theta, state } = group;
  spread(theta.start, state.x);
  spread(theta.mean, state.mu);
  state.stock.fill(program.initialStock[0]!);
  spread(program.initialBloc, state.bloc);
  spread(program.initialStance, state.stance);
  spread(program.initialTermEnd, state.termEnd);
  spread(program.initialServed, state.served);
  state.lastChange.fill(NEVER);
  state.pauseUntil.fill(NEVER);
  spread(program.logLastEvent, state.lastEvent);
  spread(program.channelLastContact, state.lastContact);
  spread(program.channelLastMeeting, state.lastMeeting);
  state.lastSummit.fill(lastSummit(group));
  state.episodeUntil.fill(program.actOpenUntil[0]!);
  state.episodeAuthors.fill(program.actOpenAuthors[0]!);
  state.lastAct.fill(NEVER);
  state.counts.fill(0);
  state.authors.fill(0);
  state.pathway.fill(-1);
  state.firstWatched.fill(NEVER);
  state.lastIndicator.fill(NEVER);
  initialiseWindows(group);
}

function lastSummit({ program, state }: Group): number {
  const channel = program.summitChannel[0]!;
  return channel < 0 ? NEVER : state.lastMeeting[channel * LANES]!;
}

/** Sums of the record over the window that ends at `asOf`, and over the months before it. */
function initialiseWindows({ program, state }: Group): void {
  for (let count = 0; count < COUNTS; count++) {
    let sum = 0;
    for (let month = 1 - WINDOW_MONTHS; month <= 0; month++) sum += logCountAt(program, count, month);
    state.window.fill(sum, count * LANES, (count + 1) * LANES);
  }
  let prior = 0;
  for (let month = 1 - WINDOW_MONTHS - PRIOR_MONTHS; month <= -WINDOW_MONTHS; month++) {
    prior += logCountAt(program, COUNT.subMinisterialMeetings, month);
  }
  state.prior.fill(prior);
}
