/** The month of the built-in baseline. */
export const SHIPPED_MONTH = "2025-12";

/** A nowcast that is soon made again, to tell whether the code is the one that made the shipped state. */
export const PROBE = { asOf: SHIPPED_MONTH, draws: 4, particles: 64 } as const;
