import * as z from "zod/mini";
import { BASES } from "../distribution";
import { once } from "../once";
import { analysisProvenance, type ByPathway, type Difference, difference, nonNegative } from "./parts";

const end = () =>
  z.strictObject({
    /** The input's value at this end; a level in shown units. */
    value: z.number(),
    /** Against the base, in which the input is drawn. */
    pathways: z.record(z.string(), difference()),
  });

export const tornadoSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** Probabilities, of the prior or of the ensemble, that the ends stand at. */
    quantiles: z.tuple([z.number(), z.number()]),
    /** Widest swing first. */
    inputs: z.array(
      z.strictObject({
        /** The name of the parameter, as the model lists it. */
        name: z.string(),
        basis: z.literal(BASES),
        /** Whether nothing but judgement stands behind it. */
        judgementAlone: z.boolean(),
        low: end(),
        high: end(),
        /** High end less low end, paired. */
        swing: z.record(z.string(), difference()),
        /** Half the sum of the absolute swings of all pathways: what the bars are ordered by. */
        width: nonNegative(),
      }),
    ),
    provenance: analysisProvenance(),
  }),
);

type Plain = z.infer<ReturnType<typeof tornadoSchema>>;
type PlainInput = Plain["inputs"][number];

/** An input at one of its ends. */
export interface TornadoEnd<P extends string = string> {
  readonly value: number;
  readonly pathways: ByPathway<P, Difference>;
}

/** How far one input alone moves the forecast. */
export type TornadoInput<P extends string = string> = Omit<PlainInput, "low" | "high" | "swing"> & {
  readonly low: TornadoEnd<P>;
  readonly high: TornadoEnd<P>;
  readonly swing: ByPathway<P, Difference>;
};

/** How far each input alone moves the forecast, widest first. */
export type Tornado<P extends string = string> = Omit<Plain, "inputs"> & {
  readonly inputs: readonly TornadoInput<P>[];
};
