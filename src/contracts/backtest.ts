import * as z from "zod/mini";
import { MOST_PARTICLES } from "./nowcast";
import { once } from "./once";
import { MOST_DRAWS, MOST_PATHS } from "./options";

const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const probability = () => z.number().check(z.minimum(0), z.maximum(1));
const nonNegative = () => z.number().check(z.minimum(0));
const byPathway = <T extends z.ZodMiniType>(value: T) => z.record(z.string(), value);
const byForecaster = <T extends z.ZodMiniType>(value: T) => z.record(z.string(), value);

/** A mean over origins with its interval by block bootstrap. */
const estimate = () =>
  z.strictObject({
    mean: z.number(),
    interval: z.tuple([z.number(), z.number()]),
    standardError: nonNegative(),
  });

/** A mean Brier score and its parts: score = miscalibration - discrimination + uncertainty. */
const brier = () =>
  z.strictObject({
    ...estimate().shape,
    miscalibration: nonNegative(),
    discrimination: nonNegative(),
    uncertainty: nonNegative(),
  });

/** Horizon, number of origins that could be scored, and how many neighbours the bootstrap draws together. */
const scored = () => ({ horizonMonths: z.int(), origins: z.int(), blockLength: z.int() });

const caveat = () => z.strictObject({ id: z.string(), text: z.string() });

export const backtestSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** Pathways from one end of the scale to the other, as the ranked probability score takes them. */
    order: z.array(z.string()),
    /** Last month of which the record is taken to be complete. */
    knownTo: month(),
    horizonsMonths: z.array(z.int()),
    stepMonths: z.int(),
    /** Months at whose end forecasts were made, with the pathway of the window that ends there. */
    origins: z.array(z.strictObject({ month: month(), pathway: z.string() })),
    /** Who forecast, and how. */
    forecasters: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        kind: z.literal(["model", "baseline", "mixture"]),
        method: z.string(),
      }),
    ),
    /** Every forecast of a window that is known, with what came. */
    forecasts: z.array(
      z.strictObject({
        origin: month(),
        horizonMonths: z.int(),
        /** Last month of the window. */
        month: month(),
        pathway: z.string(),
        probabilities: byForecaster(byPathway(probability())),
        /** Monte Carlo error of the model's probabilities. */
        standardError: byPathway(nonNegative()),
      }),
    ),
    /** Mean scores by forecaster and horizon; less is better. */
    scores: z.array(
      z.strictObject({
        forecaster: z.string(),
        ...scored(),
        /** From 0 to 2. */
        rankedProbability: estimate(),
        /** In nats, floored. */
        log: estimate(),
        /** Of each pathway as an event. */
        brier: byPathway(brier()),
      }),
    ),
    /** Scores of a forecaster less those of another for the same windows: below 0 the first is better. */
    differences: z.array(
      z.strictObject({
        forecaster: z.string(),
        against: z.string(),
        ...scored(),
        rankedProbability: estimate(),
        log: estimate(),
      }),
    ),
    /** Smaller questions, by horizon: the model against how often it has been so before. */
    questions: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        ...scored(),
        /** Of how many origins the answer was yes. */
        happened: z.int(),
        model: brier(),
        climatology: brier(),
        difference: estimate(),
        forecasts: z.array(
          z.strictObject({
            origin: month(),
            model: probability(),
            climatology: probability(),
            happened: z.boolean(),
          }),
        ),
      }),
    ),
    /** How every interval was made, and the floor of the log score. */
    method: z.strictObject({ level: z.number(), resamples: z.int(), logFloor: z.number() }),
    /** What must stand beside every score. */
    caveats: z.array(caveat()),
    provenance: z.strictObject({
      dataFingerprint: z.string(),
      library: z.string(),
      rule: z.string(),
      seed: z.string(),
      engine: z.string(),
      /** Draws and particles of the nowcast at every origin, and paths of the forecast that starts from it. */
      draws: z.int(),
      particles: z.int(),
      paths: z.int(),
      /** Size of the calibration at every origin, where the structural parameters were fitted there. */
      refit: z.optional(z.strictObject({ points: z.int(), particles: z.int(), moves: z.int() })),
      warnings: z.array(z.string()),
    }),
    /** SHA-256 of all forecasts and outcomes. */
    fingerprint: z.string(),
  }),
);

type Plain = z.infer<ReturnType<typeof backtestSchema>>;

/** How forecasts from past origins fared against what came: plain JSON. */
export type BacktestReport = Plain;
export type BacktestForecast = Plain["forecasts"][number];
export type BacktestScore = Plain["scores"][number];
export type BacktestDifference = Plain["differences"][number];
export type BacktestQuestion = Plain["questions"][number];
export type BacktestEstimate = z.infer<ReturnType<typeof estimate>>;
export type BacktestBrier = z.infer<ReturnType<typeof brier>>;
export type Caveat = z.infer<ReturnType<typeof caveat>>;

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

/** The farthest horizon that is scored: past it there are too few origins for any score. */
const MOST_HORIZON = 60;

export const backtestOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    from: z.optional(month()),
    to: z.optional(month()),
    knownTo: z.optional(month()),
    stepMonths: z.optional(whole(1, MOST_HORIZON)),
    horizonsMonths: z.optional(z.array(whole(1, MOST_HORIZON)).check(z.minLength(1), z.maxLength(12))),
    draws: z.optional(whole(2, 8192)),
    particles: z.optional(
      whole(16, MOST_PARTICLES).check(
        z.refine((count) => count % 16 === 0, { error: "a multiple of 16: particles run in groups of it" }),
      ),
    ),
    paths: z.optional(whole(16, Math.min(MOST_PATHS, 16 * MOST_DRAWS))),
    seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
    engine: z.optional(z.literal(["auto", "simd", "reference"])),
    refit: z.optional(z.boolean()),
    refitPoints: z.optional(whole(16, 4096)),
    refitParticles: z.optional(
      whole(16, MOST_PARTICLES).check(
        z.refine((count) => count % 16 === 0, { error: "a multiple of 16: particles run in groups of it" }),
      ),
    ),
  }),
);

export type PlainBacktestOptions = z.infer<ReturnType<typeof backtestOptionsSchema>>;
