import * as z from "zod/mini";
import {
  analysisProvenance,
  type ByPathway,
  type Difference,
  difference,
  interval,
  nonNegative,
  probability,
} from "./analysis/parts";
import { once } from "./once";

const structurePathway = () =>
  z.strictObject({
    probability: probability(),
    /** Monte Carlo error, and 5 to 95 % as the parameters vary; a chain that is counted has neither. */
    standardError: z.optional(nonNegative()),
    parameterRange: z.optional(interval()),
    /** Less the probability of the model as it is, on the same paths; not for the model itself, nor for a chain. */
    difference: z.optional(difference()),
  });

export const structuralRangeSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The model as it is, then its variants, then what needs no model. */
    structures: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        /** What it is, in a sentence. */
        what: z.string(),
        /** Whether it is simulated, or a chain of the labels on record. */
        kind: z.literal(["model", "chain"]),
        pathways: z.record(z.string(), structurePathway()),
      }),
    ),
    /** Structures that this model cannot be given, and why. */
    omitted: z.array(z.strictObject({ id: z.string(), why: z.string() })),
    /** Least and largest probability over all structures. */
    range: z.record(z.string(), interval()),
    /** What must stand beside the range. */
    caveats: z.array(z.string()),
    provenance: analysisProvenance(),
    /** SHA-256 of the probabilities of all structures. */
    fingerprint: z.string(),
  }),
);

type Plain = z.infer<ReturnType<typeof structuralRangeSchema>>;
type PlainStructure = Plain["structures"][number];

/** What one structure makes of a pathway. */
export type StructurePathway = Omit<PlainStructure["pathways"][string], "difference"> & {
  readonly difference?: Difference | undefined;
};

/** The forecast under one structure. */
export type StructureForecast<P extends string = string> = Omit<PlainStructure, "pathways"> & {
  readonly pathways: ByPathway<P, StructurePathway>;
};

/** A forecast under several structures of the model, and how far it moves over them. */
export type StructuralRange<P extends string = string> = Omit<Plain, "structures" | "range"> & {
  readonly structures: readonly StructureForecast<P>[];
  readonly range: ByPathway<P, [number, number]>;
};
