import * as z from "zod/mini";
import { monthText, nonNegative } from "./analysis/parts";
import { ensemble } from "./model/ensemble";
import type { EnsembleSpec } from "./model-spec";
import { once } from "./once";

/** The editions of the calibration: from the record alone, and with the judgement of experts as well. */
export const EDITIONS = ["data", "data+judgement"] as const;
export type Edition = (typeof EDITIONS)[number];

/** 5, 50 and 95 per cent points. */
const spread = () => z.strictObject({ p05: z.number(), p50: z.number(), p95: z.number() });

const stage = () =>
  z.strictObject({
    /** Share of the record's ln likelihood in force. */
    temperature: z.number(),
    /** Share of the proposals accepted. */
    acceptance: nonNegative(),
    /** Points that the weights of this step were worth, and the shape of their tail (k-hat): below 0.7 they can be relied on. */
    effective: nonNegative(),
    paretoShape: z.number(),
  });

export const posteriorSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    edition: z.literal(EDITIONS),
    asOf: monthText(),
    /** Joint draws of the parameters that were calibrated and of the state at `asOf`, every draw of equal weight. */
    ensemble: ensemble(),
    unknowns: z.array(
      z.strictObject({
        id: z.string(),
        /** The parameters of the model that it stands for. */
        names: z.array(z.string()),
        prior: spread(),
        posterior: spread(),
        /** 1 - Var(posterior) / Var(prior), on the scale on which the prior is standard normal: near 0 nothing was learned. */
        contraction: z.number(),
        /** Its standard error, from the descent of the points. */
        contractionError: nonNegative(),
        note: z.optional(z.string()),
      }),
    ),
    /** Event rates, turnover and venues: counted in closed form, old months with less weight, beside what they are without. */
    counted: z.array(z.strictObject({ name: z.string(), undiscounted: spread(), posterior: spread() })),
    sampler: z.strictObject({
      points: z.int(),
      particles: z.int(),
      moves: z.int(),
      stages: z.array(stage()),
      /** ln of the probability of the record, old months discounted, under the priors. */
      lnEvidence: z.number(),
      /** ln probability of the record at the medians of the priors, under the first random numbers: code that gives another is other code. */
      atPriorMedians: z.number(),
      /** Different points among those that the last stage left. */
      distinct: z.int(),
      /** Points of the prior that those are descended from. */
      founders: z.int(),
      /** Half-life of the weight of old months, in years; null where all count alike. */
      halfLifeYears: z.nullable(z.number()),
    }),
    /** How the judgement of experts moved the draws; null in the edition without it. */
    judgement: z.nullable(
      z.strictObject({
        statements: z.array(z.string()),
        /** Draws that the weights are worth, and the shape of their tail: above 0.7 a few draws stand for all. */
        effective: nonNegative(),
        paretoShape: z.number(),
        note: z.string(),
      }),
    ),
    provenance: z.strictObject({
      asOf: monthText(),
      dataFingerprint: z.nullable(z.string()),
      /** SHA-256 of the model whose priors it began with, and of what is read, fitted and judged. */
      modelFingerprint: z.string(),
      mapsFingerprint: z.string(),
      library: z.string(),
      seed: z.string(),
      engine: z.string(),
    }),
    /** SHA-256 of all the rest. */
    fingerprint: z.string(),
  }),
);

/** What the record says of the parameters and of the present state, as joint draws with their manifest. */
export type Posterior = Omit<z.infer<ReturnType<typeof posteriorSchema>>, "ensemble"> & {
  readonly ensemble: EnsembleSpec;
};
export type CalibratedUnknown = Posterior["unknowns"][number];
export type CountedNumber = Posterior["counted"][number];

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

export const calibrateOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    asOf: z.optional(monthText()),
    points: z.optional(whole(16, 8192)),
    particles: z.optional(whole(16, 2 ** 16).check(z.multipleOf(16))),
    moves: z.optional(whole(1, 100)),
    draws: z.optional(whole(16, 8192)),
    halfLifeYears: z.optional(z.nullable(z.number().check(z.gt(0)))),
    seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
    engine: z.optional(z.literal(["auto", "simd", "reference"])),
  }),
);

export type PlainCalibrateOptions = z.infer<ReturnType<typeof calibrateOptionsSchema>>;
