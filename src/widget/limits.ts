/** Most paths an element simulates: about two seconds of one core (judgement). The library itself takes more. */
export const MOST_PATHS = 131_072;

/** Paths of a forecast that is not asked for more: its standard error is below half a percentage point. */
export const USUAL_PATHS = 16_384;

/** Farthest horizon, in months. */
export const MOST_HORIZON_MONTHS = 60;

/** Longest text it reads, in characters. */
export const MOST_CHARACTERS = 1_000_000;

/** How far a slider goes where the factors allow it, in points. */
export const MOST_POINTS = 25;

/** Problems that are listed before the rest is counted. */
export const MOST_PROBLEMS = 8;
