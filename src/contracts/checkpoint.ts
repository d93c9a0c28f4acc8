import * as z from "zod/mini";
import { once } from "./once";

/** A stage of a sampler as text keeps it: numbers in full, -Infinity as null. */
const stage = () =>
  z.strictObject({
    stage: z.int().check(z.minimum(0)),
    temperature: z.number().check(z.minimum(0), z.maximum(1)),
    lnEvidence: z.number(),
    estimates: z.int().check(z.minimum(0)),
    acceptance: z.number(),
    effective: z.number(),
    paretoShape: z.number(),
    /** Unknowns of point after point; none but in the last stage. */
    points: z.array(z.number()),
    lnLikelihoods: z.array(z.nullable(z.number())),
    founders: z.array(z.int()),
  });

export const checkpointSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Stands for the record and the options of the run. */
    of: z.string(),
    stages: z.array(stage()).check(z.minLength(1)),
  }),
);

/** How far a calibration has come, as it is kept between runs. */
export type SavedCheckpoint = z.infer<ReturnType<typeof checkpointSchema>>;
export type SavedStage = SavedCheckpoint["stages"][number];
