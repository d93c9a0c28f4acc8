import * as z from "zod/mini";
import { once } from "./once";

const probability = () => z.number().check(z.minimum(0), z.maximum(1));
const nonNegative = () => z.number().check(z.minimum(0));
const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** ICD-203 words for a probability, from the least to the most likely. */
export const WORDS = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
] as const;

export type Words = (typeof WORDS)[number];

const pathwayForecast = () =>
  z.strictObject({
    /** Mean over parameter draws of the share of paths. */
    probability: probability(),
    /** For people: 2 per cent of climatology mixed in, rounded, never 0 or 1. */
    shown: probability(),
    /** Monte Carlo standard error of the probability. */
    standardError: nonNegative(),
    /** The part of it that more paths a draw would remove. */
    pathStandardError: nonNegative(),
    /** The part of it that more draws would remove. */
    ensembleStandardError: nonNegative(),
    /**
     * How far the probability could move if the parameters became known: 5 and 95 per cent points of the Beta law with the
     * mean and the spread of the draws' own chances. Both are the probability where the draws do not differ.
     */
    parameterRange: z.tuple([probability(), probability()]),
    words: z.literal(WORDS),
    /** Share of the windows of the record; null where the model has none, and for any window up to the horizon. */
    baseRate: z.nullable(probability()),
  });

const byMonth = () => ({
  id: z.string(),
  label: z.string(),
  months: z.array(month()),
  /** Probability of at least one in the month. */
  probabilityIn: z.array(probability()),
  /** Probability of at least one up to and including the month. */
  probabilityBy: z.array(probability()),
  /** Standard error of `probabilityBy`. */
  standardError: z.array(nonNegative()),
});

const quantiles = () => {
  const list = () => z.array(z.number());
  return z.strictObject({ p05: list(), p25: list(), p50: list(), p75: list(), p95: list() });
};

const provenance = () =>
  z.strictObject({
    asOf: month(),
    horizonMonths: z.int(),
    model: z.string(),
    modelFingerprint: z.string(),
    /** SHA-256 of the evidence tables the model was counted from; null for a model without them. */
    dataFingerprint: z.nullable(z.string()),
    /** Names of the scenarios applied, in order, and how many interventions the model carries. */
    scenarios: z.array(z.string()),
    interventions: z.int(),
    /** Numbers of the model that were set in place of its own, by name. */
    numbersSet: z.array(z.string()),
    library: z.string(),
    seed: z.string(),
    /** Paths used, after rounding up. */
    paths: z.int(),
    draws: z.int(),
    engine: z.string(),
    /** Name of the rule of the headline. */
    rule: z.string(),
    precision: z.nullable(
      z.strictObject({
        halfWidth: z.number(),
        level: z.number(),
        achieved: z.number(),
        reached: z.boolean(),
      }),
    ),
    warnings: z.array(z.string()),
  });

export const forecastSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The window of twelve months that ends at the horizon. */
    pathways: z.record(z.string(), pathwayForecast()),
    /** That any window up to the horizon is the watched pathway; null where the model watches none. */
    anyDamageByHorizon: z.nullable(pathwayForecast()),
    /** Probabilities under every published rule. */
    rules: z.record(z.string(), z.record(z.string(), probability())),
    /** The divided pathway's two parts; they sum to its probability. Empty where none is divided. */
    workingLevelBy: z.record(z.string(), probability()),
    /** The watched pathway by author of the window's first episode; sums to its probability. */
    damageBy: z.record(z.string(), probability()),
    /** Share of the window's months in which each country is the weakest link of the gate. */
    vetoHolder: z.record(z.string(), probability()),
    timeline: z.array(
      z.strictObject({
        /** Last month of the window. */
        month: month(),
        /** Whether the whole window is on record. */
        history: z.boolean(),
        pathways: z.record(z.string(), probability()),
        standardError: z.record(z.string(), nonNegative()),
      }),
    ),
    factors: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.literal(["factor", "index"]),
        label: z.string(),
        family: z.string(),
        unit: z.string(),
        /** From `asOf` to the horizon. */
        months: z.array(month()),
        quantiles: quantiles(),
      }),
    ),
    channels: z.array(
      z.strictObject({
        ...byMonth(),
        level: z.string(),
        /** What is counted: a ministerial channel must meet, for others a call counts. */
        counts: z.literal(["meetings", "meetings and calls"]),
        expectedMeetings: nonNegative(),
      }),
    ),
    events: z.array(z.strictObject(byMonth())),
    leaders: z.array(z.strictObject(byMonth())),
    acts: z.array(z.strictObject(byMonth())),
    /** User-defined expressions; empty where there are none. */
    indicators: z.array(
      z.strictObject({
        ...byMonth(),
        /** Standard error of `probabilityIn`. */
        standardErrorIn: z.array(nonNegative()),
      }),
    ),
    /** Only where paths were kept: one row a path, in order of draw and place. */
    paths: z.optional(
      z.strictObject({
        draw: z.array(z.int()),
        months: z.array(month()),
        /** Pathway of each window as a place in `pathwayIds`. */
        pathway: z.array(z.array(z.int())),
        pathwayIds: z.array(z.string()),
        /** Values in shown units, one row a path. */
        series: z.record(z.string(), z.array(z.array(z.number()))),
      }),
    ),
    provenance: provenance(),
    /** SHA-256 of the integer tallies. */
    fingerprint: z.string(),
  }),
);

type Plain = z.infer<ReturnType<typeof forecastSchema>>;

/** How likely a pathway is, with the four numbers of its uncertainty. */
export type PathwayForecast = Plain["pathways"][string];

/** A channel, event, leader or author by month. */
export type MonthlyForecast = Plain["events"][number];
export type IndicatorForecast = Plain["indicators"][number];
export type ChannelForecast = Plain["channels"][number];
export type FactorForecast = Plain["factors"][number];
export type KeptPaths = NonNullable<Plain["paths"]>;
export type Provenance = Plain["provenance"];

/** The answer of a run: plain JSON, generic over the ids of pathways and countries. */
export type Forecast<P extends string = string, C extends string = string> = Omit<
  Plain,
  "pathways" | "rules" | "damageBy" | "vetoHolder" | "timeline"
> & {
  readonly pathways: Readonly<Record<P, PathwayForecast>>;
  readonly rules: Readonly<Record<string, Readonly<Record<P, number>>>>;
  readonly damageBy: Readonly<Record<C, number>>;
  readonly vetoHolder: Readonly<Record<C, number>>;
  readonly timeline: readonly {
    readonly month: string;
    readonly history: boolean;
    readonly pathways: Readonly<Record<P, number>>;
    readonly standardError: Readonly<Record<P, number>>;
  }[];
};
