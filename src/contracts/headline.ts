import * as z from "zod/mini";
import { interval, monthText, nonNegative, probability } from "./analysis/parts";
import { WORDS } from "./forecast";
import { once } from "./once";

/** From what the built-in model may start: its priors, the preset set by hand, and both editions of the calibration. */
export const PUBLISHED_EDITIONS = ["priors", "preset", "data", "data+judgement"] as const;
export type PublishedEdition = (typeof PUBLISHED_EDITIONS)[number];

export const headlineSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    asOf: monthText(),
    /** In the order in which structures have them. */
    pathways: z.array(z.string()),
    editions: z.array(
      z.strictObject({
        id: z.literal(PUBLISHED_EDITIONS),
        model: z.string(),
        modelFingerprint: z.string(),
        /** First digits of the fingerprint of a small run: it changes with the engine where the model does not. */
        checkRun: z.string(),
      }),
    ),
    /** Every structure but the model as it is, in the order in which they are shown. */
    structures: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    /** One an edition and horizon; every number rounded to a ten-thousandth. */
    forecasts: z.array(
      z.strictObject({
        edition: z.literal(PUBLISHED_EDITIONS),
        horizonMonths: z.int(),
        pathways: z.record(
          z.string(),
          z.strictObject({
            probability: probability(),
            standardError: nonNegative(),
            parameterRange: interval(),
            shown: probability(),
            words: z.literal(WORDS),
          }),
        ),
        /** Probabilities under other structures by id, in the order of `pathways`; nothing is fitted anew. */
        structures: z.record(z.string(), z.array(probability())),
        /** Least and largest probability over all structures, the model as it is among them. */
        range: z.record(z.string(), interval()),
      }),
    ),
    provenance: z.strictObject({
      library: z.string(),
      seed: z.string(),
      paths: z.int(),
      draws: z.int(),
      engine: z.string(),
      dataFingerprint: z.nullable(z.string()),
    }),
  }),
);

/** The forecasts that are published: the built-in model from every start, at 12 and 24 months, and under other structures. */
export type PublishedHeadline = z.infer<ReturnType<typeof headlineSchema>>;
export type PublishedForecast = PublishedHeadline["forecasts"][number];
