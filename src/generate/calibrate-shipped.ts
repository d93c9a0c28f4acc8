import type { CalibrateOptions } from "../inference/calibrate/options";
import { SHIPPED_MONTH } from "./nowcast-shipped";

/** How the shipped editions are made: the defaults of `calibrate`, at the month of the built-in baseline. */
export const SHIPPED = { asOf: SHIPPED_MONTH } as const satisfies CalibrateOptions;
