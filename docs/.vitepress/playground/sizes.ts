/** Paths that may be asked for here: to try things, to look closer, for numbers that are quoted. */
export const SIZES = [2048, 8192, 32_768] as const;

/** What a visitor sees first. */
export const USUAL_SIZE = SIZES[1];

export const USUAL_SEED = "playground";
