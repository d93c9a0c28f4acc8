import { allocate, type Memory } from "./memory";
import { COUNTS, LANES, type Shape } from "./shape";

/** Names and lengths of what a group of paths carries from month to month: variable-major, one column of lanes each. */
export function stateFields(shape: Shape) {
  const columns = (count: number) => count * LANES;
  return {
    /** Latent factors and their current long-run means. */
    x: ["real", columns(shape.factors)],
    mu: ["real", columns(shape.factors)],
    willingness: ["real", columns(shape.countries)],
    gate: ["real", columns(1)],
    /** Institutional stock, and ln(1 + stock) as the channels of the month see it. */
    stock: ["real", columns(1)],
    bloc: ["int", columns(shape.turnovers)],
    stance: ["int", columns(shape.turnovers)],
    termEnd: ["int", columns(shape.turnovers)],
    served: ["int", columns(shape.turnovers)],
    lastChange: ["int", columns(shape.turnovers)],
    pauseUntil: ["int", columns(1)],
    vetoHolder: ["int", columns(1)],
    lastEvent: ["int", columns(shape.events)],
    lastSummit: ["int", columns(1)],
    lastContact: ["int", columns(shape.channels)],
    lastMeeting: ["int", columns(shape.channels)],
    /** An open episode: the last month it lasts, and its authors as a set of bits. */
    episodeUntil: ["int", columns(1)],
    episodeAuthors: ["int", columns(1)],
    lastAct: ["int", columns(shape.countries)],
    /** Counts of the current month, of the trailing window and of the months before it. */
    counts: ["int", columns(COUNTS * (shape.months + 1))],
    authors: ["int", columns(shape.months + 1)],
    window: ["int", columns(COUNTS)],
    prior: ["int", columns(1)],
    /** Pathway of the trailing window under the base rule, and the first month a window was the watched pathway. */
    pathway: ["int", columns(1)],
    firstWatched: ["int", columns(1)],
    /** Last month whose window an indicator held for. */
    lastIndicator: ["int", columns(shape.indicators)],
  } as const;
}

export type State = Memory<ReturnType<typeof stateFields>>;

export function allocateState(shape: Shape): State {
  return allocate(stateFields(shape));
}
