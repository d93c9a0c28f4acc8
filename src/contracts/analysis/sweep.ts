import * as z from "zod/mini";
import { once } from "../once";
import { type Intervention, interventionSchema } from "../scenario/interventions";
import { analysisProvenance, type ByPathway, difference, interval, nonNegative, probability } from "./parts";

export const sweepSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The intervention whose field takes the values, as given. */
    vary: interventionSchema(),
    field: z.string(),
    values: z.array(z.number()),
    /** Probabilities without the intervention. */
    base: z.record(z.string(), z.strictObject({ probability: probability(), standardError: nonNegative() })),
    curve: z.array(
      z.strictObject({
        value: z.number(),
        pathways: z.record(
          z.string(),
          z.strictObject({
            probability: probability(),
            standardError: nonNegative(),
            /** 95 % interval of the probability. */
            interval: interval(),
            /** Against the base, paired. */
            versusBase: difference(),
          }),
        ),
      }),
    ),
    /** The monotone curve nearest to the points, weighted by their precision. */
    isotonic: z.record(
      z.string(),
      z.strictObject({ direction: z.literal(["increasing", "decreasing"]), values: z.array(probability()) }),
    ),
    /** Where the answer changes within the values swept. */
    tipping: z.strictObject({
      /** What is asked: that a pathway stops or starts being the most likely, or crosses a threshold. */
      question: z.string(),
      pathway: z.string(),
      threshold: z.nullable(probability()),
      /** The value; null where there is none in the range swept. */
      at: z.nullable(z.number()),
      /** 95 % of resamples of the parameter draws; an end is null where it lies outside the range swept. */
      interval: z.tuple([z.nullable(z.number()), z.nullable(z.number())]),
      /** Share of the resamples with a tipping point in the range. */
      found: probability(),
    }),
    provenance: analysisProvenance(),
  }),
);

type Plain = z.infer<ReturnType<typeof sweepSchema>>;
type PlainPoint = Plain["curve"][number];

/** Every pathway at one value. */
export interface SweepPoint<P extends string = string> {
  readonly value: number;
  readonly pathways: ByPathway<P, PlainPoint["pathways"][string]>;
}

/** A curve of every pathway over the values of one field of an intervention. */
export type Sweep<P extends string = string> = Omit<Plain, "vary" | "base" | "curve" | "isotonic"> & {
  readonly vary: Intervention;
  readonly base: ByPathway<P, Plain["base"][string]>;
  readonly curve: readonly SweepPoint<P>[];
  readonly isotonic: ByPathway<P, Plain["isotonic"][string]>;
};
