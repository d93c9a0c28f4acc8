import * as z from "zod/mini";
import { once } from "../once";
import {
  analysisProvenance,
  type ByPathway,
  monthText,
  type RangedDifference,
  rangedDifference,
} from "./parts";

export const leverRankingSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The sources give no effect sizes: every effect is somebody's judgement. */
    basis: z.literal("judgement"),
    note: z.string(),
    /** Month from which each lever is pulled, and how hard. */
    from: monthText(),
    strength: z.number(),
    /** Best for the working level first. */
    levers: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        area: z.string(),
        source: z.array(z.string()),
        /** Rests on the title of an essay alone. */
        titleOnly: z.boolean(),
        /** Share of worlds whose working level is in health at the horizon; null where the model does not say what that is. */
        health: z.nullable(rangedDifference()),
        pathways: z.record(z.string(), rangedDifference()),
      }),
    ),
    provenance: analysisProvenance(),
  }),
);

type Plain = z.infer<ReturnType<typeof leverRankingSchema>>;

/** What one recommendation would do, pulled alone. */
export type RankedLever<P extends string = string> = Omit<Plain["levers"][number], "pathways"> & {
  readonly pathways: ByPathway<P, RangedDifference>;
};

/** What each recommendation would do, pulled alone. */
export type LeverRanking<P extends string = string> = Omit<Plain, "levers"> & {
  readonly levers: readonly RankedLever<P>[];
};
