import * as z from "zod/mini";
import { once } from "../once";

const monthText = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const nonNegative = () => z.number().check(z.minimum(0));
const share = () => z.number().check(z.minimum(0), z.maximum(1));

/** A change of a probability, with the Monte Carlo error of draws and paths. */
const move = () => z.strictObject({ difference: z.number(), standardError: nonNegative() });
/** Of every pathway, at every horizon that is reported. */
const moves = () => z.array(z.strictObject({ months: z.int(), pathways: z.record(z.string(), move()) }));

const item = () =>
  z.strictObject({
    /** What was seen, in words. */
    what: z.string(),
    type: z.string(),
    source: z.array(z.string()),
    /** Pieces with the same number count as correlated. */
    group: z.int(),
    /** What its ln likelihood was multiplied by: less than 1 where its group has others, or weights were tempered. */
    discount: share(),
    /** ln of how much likelier it is under the draw that explains it best than under the one that explains it worst. */
    lnRatio: nonNegative(),
    /**
     * How likely the model held it to be before: the probability of what came, or of a reading at least as far out on its side,
     * doubled; null for a likelihood ratio, which says nothing of that.
     */
    predictiveProbability: z.nullable(share()),
    /** Below 1 per cent: nothing the model is made of prepares it for this. */
    outside: z.boolean(),
    /** How far it moved the pathways when it was added after those before it. */
    added: moves(),
    /** How far all pieces move them beyond all but this one. */
    leftOut: moves(),
  });

const probabilities = () =>
  z.array(
    z.strictObject({
      months: z.int(),
      pathways: z.record(z.string(), z.strictObject({ probability: share(), standardError: nonNegative() })),
    }),
  );

export const ledgerSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    asOf: monthText(),
    name: z.nullable(z.string()),
    /** Before any piece, and after all of them. */
    before: probabilities(),
    after: probabilities(),
    /** The sum of what each piece added. */
    total: moves(),
    items: z.array(item()),
    provenance: z.strictObject({
      model: z.string(),
      modelFingerprint: z.string(),
      library: z.string(),
      seed: z.string(),
      engine: z.string(),
      draws: z.int(),
      pathsPerDraw: z.int(),
      warnings: z.array(z.string()),
    }),
  }),
);

/** Every piece of evidence with its source and how far it moved each pathway. */
export type EvidenceLedger = z.infer<ReturnType<typeof ledgerSchema>>;
export type LedgerItem = EvidenceLedger["items"][number];
export type LedgerMoves = LedgerItem["added"];

/** How well the draws of a model carry what was seen. */
export interface ObserveDiagnostics {
  readonly draws: number;
  /** Effective draws of the weights before anything was tempered, (sum w)^2 / sum w^2, and after. */
  readonly fullEss: number;
  readonly ess: number;
  /** Pareto shape of the upper tail of the weights that are used; null where they have no tail. */
  readonly paretoShape: number | null;
  readonly fullParetoShape: number | null;
  /** The power the likelihood was raised to: 1 where the draws carry all of it. */
  readonly power: number;
  /** Places of the pieces that lie outside the model's experience. */
  readonly outside: readonly number[];
  readonly warnings: readonly string[];
}

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

export const observeOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    horizonMonths: z.optional(whole(1, 120)),
    draws: z.optional(whole(64, 8192)),
    pathsPerDraw: z.optional(whole(16, 4096).check(z.multipleOf(16))),
    seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
    engine: z.optional(z.literal(["auto", "simd", "reference"])),
  }),
);

export type PlainObserveOptions = z.infer<ReturnType<typeof observeOptionsSchema>>;
