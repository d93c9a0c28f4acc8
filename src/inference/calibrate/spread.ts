import type { CalibratedUnknown } from "../../contracts/posterior";

/** 5, 50 and 95 per cent points of a function of probability. */
export function spread(at: (p: number) => number): CalibratedUnknown["prior"] {
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}
