import type { CalibrateOptions } from "../inference/calibrate/options";

/** How the shipped editions are made: the defaults of `calibrate`, at the month of the built-in baseline. */
export const SHIPPED = { asOf: "2025-12" } as const satisfies CalibrateOptions;
