/** The stages that the kernel repeats for a benchmark, in the order of its `repeatStage`. */
export const STAGES = [
  "streams",
  "factors",
  "events",
  "turnover",
  "gate",
  "summit",
  "contacts",
  "census",
  "acts",
  "indices",
  "windows",
  "rule",
  "tally",
  "normalising acts (once a draw)",
] as const;
