import type { Baseline } from "./baseline";
import { climatology } from "./climatology";
import { duration } from "./duration";
import { markov } from "./markov";
import { meetingCount } from "./meeting-count";
import { persistence } from "./persistence";

export type { Baseline, BaselineInput } from "./baseline";

/** What the model is held against, in the order in which it is shown. A new one is a file beside these and a line here. */
export const BASELINES: readonly Baseline[] = [climatology, markov, duration, persistence, meetingCount];

/** The baseline that is mixed with the model, half and half. */
export const MIXED = markov;
