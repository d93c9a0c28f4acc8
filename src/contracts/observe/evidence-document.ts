import * as z from "zod/mini";
import { id, label, month, note } from "../model/fields";
import { once } from "../once";

/** Most pieces of evidence of a document: bounds the work it can ask for. */
export const MOST_EVIDENCE = 50;

/** How much likelier evidence is if a pathway comes than if it does not, in words that people keep apart; 1 says nothing. */
export const RATIOS = [1, 1.5, 3, 10, 30] as const;

const type = <T extends string>(name: T) => ({ type: z.literal(name) });

const ground = () => ({
  /** Where it is known from: one source, or a list. Pieces that share one count as correlated. */
  source: z.union([label(), z.array(label()).check(z.minLength(1), z.maxLength(20))]),
  /** Pieces of one group count as correlated, whatever their sources. */
  group: z.optional(label()),
  note: note(),
});

/** Every kind of evidence by its type, in the order of the reference. */
const KINDS = {
  /** A channel met in a month, or did not. */
  meeting: () =>
    z.strictObject({ ...type("meeting"), channel: id(), month: month(), held: z.boolean(), ...ground() }),
  /** An event came in a month. */
  event: () => z.strictObject({ ...type("event"), event: id(), month: month(), ...ground() }),
  /** A country committed an act of damage in a month. */
  act: () =>
    z.strictObject({
      ...type("act"),
      tier: z.literal([1, 2]),
      country: id(),
      month: month(),
      ...ground(),
    }),
  /** A poll of a series that the map of polls reads a factor from, per cent positive. */
  poll: () =>
    z.strictObject({
      ...type("poll"),
      series: label(),
      /** Who was asked, where a series is asked in several countries. */
      country: z.optional(id()),
      month: month(),
      sharePositive: z.number().check(z.gt(0), z.lt(100)),
      sampleSize: z.optional(z.int().check(z.minimum(50), z.maximum(1_000_000))),
      ...ground(),
    }),
  /** A reading of a factor with its standard error, shown units. */
  reading: () =>
    z.strictObject({
      ...type("reading"),
      factor: id(),
      month: month(),
      value: z.number(),
      error: z.number().check(z.gt(0), z.maximum(1000)),
      ...ground(),
    }),
  /** An office changed hands in a month, to a leader of a bloc. */
  leader: () => z.strictObject({ ...type("leader"), country: id(), month: month(), bloc: id(), ...ground() }),
  /** Anything else, judged: so many times likelier if the pathway is that of the horizon than if it is not. */
  "likelihood-ratio": () =>
    z.strictObject({
      ...type("likelihood-ratio"),
      pathway: id(),
      ratio: z.literal(RATIOS),
      /** So many times less likely instead. */
      against: z.optional(z.boolean()),
      ...ground(),
    }),
} as const;

/** The kinds of evidence. */
export type EvidenceType = keyof typeof KINDS;
export const evidenceTypes = () => Object.keys(KINDS) as EvidenceType[];

type Frozen<T> = T extends readonly (infer U)[] ? readonly U[] : T;
type Piece<K extends EvidenceType> = z.infer<ReturnType<(typeof KINDS)[K]>>;

/** One piece of what was seen, by `type`: it moves beliefs, and is not done to the world. */
export type Evidence = {
  [K in EvidenceType]: { readonly [F in keyof Piece<K>]: Frozen<Piece<K>[F]> };
}[EvidenceType];

/** A piece of one type. */
export type EvidenceOf<K extends EvidenceType> = Extract<Evidence, { readonly type: K }>;

/** What was seen, as a document. */
export interface EvidenceDocument {
  readonly schemaVersion: 1;
  readonly $schema?: string | undefined;
  readonly name?: string | undefined;
  readonly evidence: readonly Evidence[];
}

export const evidenceDocumentSchema = /* @__PURE__ */ once((): z.ZodMiniType<EvidenceDocument> => {
  const kinds = Object.values(KINDS).map((kind) => kind());
  const piece = z.discriminatedUnion("type", kinds as never) as unknown as z.ZodMiniType<Evidence>;
  return z.strictObject({
    schemaVersion: z.literal(1),
    $schema: z.optional(z.string().check(z.maxLength(1000))),
    name: z.optional(label()),
    evidence: z.array(piece).check(z.minLength(1), z.maxLength(MOST_EVIDENCE)),
  }) as unknown as z.ZodMiniType<EvidenceDocument>;
});
