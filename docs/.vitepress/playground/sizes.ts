/** Paths that may be asked for here: to try things, for the same numbers as on the front page, for numbers that are quoted. */
export const SIZES = [2048, 16_384, 65_536] as const;

/** What a visitor sees first: as many paths as the element of the front page runs, under the same seed. */
export const USUAL_SIZE = SIZES[1];

/** The seed of the library where none is given. */
export const USUAL_SEED = "trilateral-pathways";
