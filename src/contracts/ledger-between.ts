import * as z from "zod/mini";
import { MOST_PARTICLES } from "./nowcast";
import { once } from "./once";

const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const nonNegative = () => z.number().check(z.minimum(0));

/** How far the probability of a pathway moved, with the Monte Carlo error of draws, particles and paths. */
const move = () => z.strictObject({ difference: z.number(), standardError: nonNegative() });
const moves = () => z.record(z.string(), move());
const probabilities = () =>
  z.record(
    z.string(),
    z.strictObject({
      probability: z.number().check(z.minimum(0), z.maximum(1)),
      standardError: nonNegative(),
    }),
  );

/** What of the record is taken together: summits are venues and what leaders did there; passing is a month without a row. */
export const NEWS_TABLES = [
  "passing",
  "leaders",
  "tariffs",
  "events",
  "summits",
  "meetings",
  "polls",
] as const;

const table = () => z.literal([...NEWS_TABLES]);

export const ledgerBetweenSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The record is read up to the end of `from`, and then row after row up to the end of `to`. */
    from: month(),
    to: month(),
    /** Last month of the twelve that all forecasts are about. */
    windowEnd: month(),
    pathways: z.array(z.string()),
    before: probabilities(),
    after: probabilities(),
    /** After less before: the sum of what every item moved. */
    total: moves(),
    /** In the order in which they were added, each to all those before it. */
    items: z.array(
      z.strictObject({
        month: month(),
        table: table(),
        rows: z.array(z.strictObject({ id: z.string(), what: z.string() })),
        source: z.array(z.string()),
        moves: moves(),
      }),
    ),
    /** The sums of the items of each kind. */
    tables: z.array(z.strictObject({ table: table(), rows: z.int(), moves: moves() })),
    provenance: z.strictObject({
      dataFingerprint: z.string(),
      /** The ensemble whose parameters were taken; null where they were drawn from their priors. */
      posterior: z.nullable(z.string()),
      library: z.string(),
      seed: z.string(),
      engine: z.string(),
      draws: z.int(),
      particles: z.int(),
      statesPerDraw: z.int(),
      warnings: z.array(z.string()),
    }),
    /** SHA-256 of all that was found. */
    fingerprint: z.string(),
  }),
);

type Plain = z.infer<ReturnType<typeof ledgerBetweenSchema>>;

/** The difference between the forecasts of two months, item by item of what came on record between them: plain JSON. */
export type LedgerBetween = Plain;
export type LedgerBetweenItem = Plain["items"][number];
export type LedgerBetweenMoves = Plain["total"];
export type NewsTable = (typeof NEWS_TABLES)[number];

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

/** Rows of the joint draws that forecasts are made from. */
export const MOST_STATES = 2048;

export const ledgerBetweenOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    from: month(),
    to: month(),
    windowEnd: z.optional(month()),
    by: z.optional(z.literal(["table", "row"])),
    draws: z.optional(whole(16, MOST_STATES)),
    particles: z.optional(whole(16, MOST_PARTICLES).check(z.multipleOf(16))),
    seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
    engine: z.optional(z.literal(["auto", "simd", "reference"])),
  }),
);

export type PlainLedgerBetweenOptions = z.infer<ReturnType<typeof ledgerBetweenOptionsSchema>>;
