import * as z from "zod/mini";
import { ensemble } from "./model/ensemble";
import type { EnsembleSpec } from "./model-spec";
import { once } from "./once";

const monthText = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const nonNegative = () => z.number().check(z.minimum(0));

/** 5, 50 and 95 per cent points over draws, in shown units. */
const spread = () => z.strictObject({ p05: z.number(), p50: z.number(), p95: z.number() });

export const nowcastSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The last month whose record was read. */
    asOf: monthText(),
    factors: z.array(
      z.strictObject({
        id: z.string(),
        family: z.string(),
        unit: z.string(),
        /** Where the factor stands at `asOf`, and the mean it returns to. */
        level: spread(),
        mean: spread(),
        /**
         * 1 - Var(state given the whole record) / Var(state given only events, office-holders and tariffs), latent scale: how much
         * polls, meetings, summits and acts tell. Near 0, or below it by chance, they say nothing of the factor.
         */
        contraction: z.number(),
        /** Polls that read the factor directly. */
        readings: z.int(),
      }),
    ),
    /** Filtered months before `asOf`, and how well the particles explained them. */
    record: z.strictObject({
      from: monthText(),
      months: z.int(),
      /** ln probability of the record given a draw of the parameters: mean and standard deviation over draws. */
      lnLikelihood: z.strictObject({ mean: z.number(), sd: nonNegative() }),
      /** Effective particles: the median month, and the month with the fewest, which the model finds hardest to explain. */
      effective: z.strictObject({ median: nonNegative(), least: nonNegative(), leastMonth: monthText() }),
    }),
    /** Joint draws of structural parameters and of the state: what a model starts from. */
    ensemble: ensemble(),
    provenance: z.strictObject({
      asOf: monthText(),
      dataFingerprint: z.nullable(z.string()),
      library: z.string(),
      seed: z.string(),
      engine: z.string(),
      draws: z.int(),
      particles: z.int(),
      warnings: z.array(z.string()),
    }),
    /** SHA-256 of the ensemble. */
    fingerprint: z.string(),
  }),
);

/** The joint distribution of the present state, filtered from a record. */
export type Nowcast = Omit<z.infer<ReturnType<typeof nowcastSchema>>, "ensemble"> & {
  readonly ensemble: EnsembleSpec;
};
export type NowcastFactor = Nowcast["factors"][number];

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

export const MOST_PARTICLES = 2 ** 16;

export const nowcastOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    asOf: z.optional(monthText()),
    draws: z.optional(whole(2, 8192)),
    particles: z.optional(whole(16, MOST_PARTICLES).check(z.multipleOf(16))),
    seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
    engine: z.optional(z.literal(["auto", "simd", "reference"])),
  }),
);

export type PlainNowcastOptions = z.infer<ReturnType<typeof nowcastOptionsSchema>>;
