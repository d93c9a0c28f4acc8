import { STAGES } from "../../src/kernel/simd/stages";

/** The stage that is done once a draw and not once a month. */
export const NORMALISING = STAGES[STAGES.length - 1]!;

/** Parts that the reference kernel has besides the stages of the SIMD kernel, and what they come after. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  turnover: ["held factors"],
  census: ["institution"],
  rule: ["indicators"],
  [NORMALISING]: ["start", "parameter draws"],
};

/** Names of all parts, in the order of a month. */
export const ROWS: readonly string[] = STAGES.flatMap((name) => [name, ...(BESIDES[name] ?? [])]);
