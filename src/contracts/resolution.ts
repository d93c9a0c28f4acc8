import * as z from "zod/mini";
import { once } from "./once";

const probability = () => z.number().check(z.minimum(0), z.maximum(1));
const nonNegative = () => z.number().check(z.minimum(0));
const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** settled: 90 days have passed since it closed; provisional: scored by what is known, and may still change. */
const status = () => z.literal(["settled", "provisional"]);

/** Scores of the probabilities of the pathways, against the one that came. */
const scores = () => ({
  /** Over pathways in order of intensity, from 0 to 2 for three. */
  rankedProbability: nonNegative(),
  /** In nats, floored. */
  log: nonNegative(),
  /** Of each pathway as an event. */
  brier: z.record(z.string(), probability()),
});

const event = () => ({
  probability: probability(),
  happened: z.boolean(),
  brier: probability(),
  log: nonNegative(),
});

const series = () =>
  z.strictObject({
    id: z.string(),
    label: z.string(),
    /** Months that are known, from the first after `asOf`. */
    months: z.array(month()),
    happenedIn: z.array(z.boolean()),
    happenedBy: z.array(z.boolean()),
    /** Brier score of `probabilityIn` and of `probabilityBy`. */
    brierIn: z.array(probability()),
    brierBy: z.array(probability()),
  });

export const resolutionSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** What was resolved. */
    forecast: z.strictObject({
      fingerprint: z.string(),
      model: z.string(),
      asOf: month(),
      horizonMonths: z.int(),
      rule: z.string(),
      /** Interventions of its model: with any, it was about a world in which they are done. */
      interventions: z.int(),
    }),
    /** What it was resolved by. */
    record: z.strictObject({
      fingerprint: z.string(),
      /** Last month of which the record is taken to be complete. */
      knownTo: month(),
      /** The day on which it is resolved. */
      on: z.string(),
      /** Last month whose window is settled on that day. */
      settledTo: month(),
    }),
    /** Pathways from one end of the scale to the other, as the ranked probability score takes them. */
    order: z.array(z.string()),
    /** Floor of every log score. */
    logFloor: z.number(),
    /** Windows of the timeline after `asOf` that are known. */
    windows: z.array(
      z.strictObject({
        /** Last month of the window. */
        month: month(),
        leadMonths: z.int(),
        status: status(),
        /** What came. */
        pathway: z.string(),
        probabilities: z.record(z.string(), probability()),
        ...scores(),
      }),
    ),
    /** Means over the windows, which overlap and so are far fewer than they look; null where none is known. */
    means: z.nullable(z.strictObject({ windows: z.int(), settled: z.int(), ...scores() })),
    /** The headline: the window that ends at the horizon; null until it is known. */
    horizon: z.nullable(
      z.strictObject({
        month: month(),
        status: status(),
        pathway: z.string(),
        ...scores(),
        /** Brier scores of the numbers shown to people. */
        shownBrier: z.record(z.string(), probability()),
        /** By each published rule that the record can answer. */
        rules: z.record(z.string(), z.strictObject({ pathway: z.string(), ...scores() })),
        /** That any window up to the horizon is the watched pathway. */
        anyDamage: z.nullable(z.strictObject(event())),
      }),
    ),
    channels: z.array(series()),
    events: z.array(series()),
    leaders: z.array(series()),
    acts: z.array(series()),
    /** What cannot be resolved, and why. */
    open: z.array(
      z.strictObject({
        /** Part of the forecast. */
        part: z.string(),
        ids: z.array(z.string()),
        /** The months that stay open, where the rest is resolved. */
        months: z.nullable(z.tuple([month(), month()])),
        reason: z.literal(["after-the-record", "not-on-record", "other-rule"]),
        explanation: z.string(),
      }),
    ),
    /** How to read it. */
    notes: z.array(z.string()),
  }),
);

/** What came of a forecast, and its scores: plain JSON. */
export type Resolution = z.infer<ReturnType<typeof resolutionSchema>>;
export type ResolvedWindow = Resolution["windows"][number];
export type ResolvedSeries = Resolution["channels"][number];
export type OpenPart = Resolution["open"][number];
