import * as z from "zod/mini";
import { BASES, type Basis, type Distribution, distributionSchema } from "../distribution";
import { id, month, note, sources } from "../model/fields";
import { once } from "../once";

/** Most interventions a scenario may list, and a model may carry: bounds the work a document can ask for. */
export const MOST_INTERVENTIONS = 200;

const ground = () => ({ note: note(), source: z.optional(sources()) });
const span = () => ({ from: month(), until: z.optional(month()) });
const anySpan = () => ({ from: z.optional(month()), until: z.optional(month()) });
const probability = () => z.number().check(z.minimum(0), z.maximum(1));
const times = () => z.number().check(z.minimum(0), z.maximum(1000));
const tier = () => z.literal([1, 2]);
const type = <T extends string>(name: T) => ({ type: z.literal(name) });

/** `scale-cadence` names a channel or a level, never both. */
const oneTarget = <T extends z.ZodMiniType<{ channel?: string | undefined; level?: string | undefined }>>(
  schema: T,
): T =>
  schema.check(
    z.refine(({ channel, level }) => (channel === undefined) !== (level === undefined), {
      error: "a channel or a level, one of them",
    }),
  ) as T;

/** `set-parameter` gives a value or a prior, never both. */
const oneBelief = <T extends z.ZodMiniType<{ value?: number | undefined; prior?: unknown }>>(schema: T): T =>
  schema.check(
    z.refine(({ value, prior }) => (value === undefined) !== (prior === undefined), {
      error: "a value or a prior, one of them",
    }),
  ) as T;

/** Every intervention by its type, in the order of the reference. */
const KINDS = {
  "shift-factor": () =>
    z.strictObject({ ...type("shift-factor"), factor: id(), by: z.number(), ...span(), ...ground() }),
  "hold-factor": () =>
    z.strictObject({ ...type("hold-factor"), factor: id(), at: z.number(), ...span(), ...ground() }),
  "set-tariff": () =>
    z.strictObject({
      ...type("set-tariff"),
      pair: id(),
      ratePercent: z.number().check(z.minimum(0), z.maximum(1000)),
      ...span(),
      ...ground(),
    }),
  "schedule-event": () =>
    z.strictObject({
      ...type("schedule-event"),
      event: id(),
      month: month(),
      probability: z.optional(probability()),
      ...ground(),
    }),
  "scale-hazard": () =>
    z.strictObject({ ...type("scale-hazard"), event: id(), times: times(), ...anySpan(), ...ground() }),
  "schedule-meeting": () =>
    z.strictObject({
      ...type("schedule-meeting"),
      channel: id(),
      month: month(),
      probability: z.optional(probability()),
      ...ground(),
    }),
  "cancel-meeting": () =>
    z.strictObject({ ...type("cancel-meeting"), channel: id(), month: month(), ...ground() }),
  "suspend-channel": () =>
    z.strictObject({ ...type("suspend-channel"), channel: id(), ...span(), ...ground() }),
  "scale-cadence": () =>
    oneTarget(
      z.strictObject({
        ...type("scale-cadence"),
        channel: z.optional(id()),
        level: z.optional(id()),
        times: times(),
        ...anySpan(),
        ...ground(),
      }),
    ),
  "change-leader": () =>
    z.strictObject({
      ...type("change-leader"),
      country: id(),
      month: month(),
      bloc: z.optional(id()),
      commitment: z.optional(z.number()),
      ...ground(),
    }),
  "schedule-act": () =>
    z.strictObject({ ...type("schedule-act"), country: id(), tier: tier(), month: month(), ...ground() }),
  "resolve-act": () => z.strictObject({ ...type("resolve-act"), country: id(), month: month(), ...ground() }),
  "forbid-acts": () =>
    z.strictObject({
      ...type("forbid-acts"),
      country: z.optional(id()),
      tier: z.optional(tier()),
      ...anySpan(),
      ...ground(),
    }),
  "pull-lever": () =>
    z.strictObject({
      ...type("pull-lever"),
      lever: id(),
      from: month(),
      strength: z.optional(z.number().check(z.minimum(0), z.maximum(10))),
      ...ground(),
    }),
  "set-parameter": () =>
    oneBelief(
      z.strictObject({
        ...type("set-parameter"),
        path: z.string().check(z.minLength(1), z.maxLength(300)),
        value: z.optional(z.number()),
        prior: z.optional(distributionSchema()),
        basis: z.literal(BASES),
        source: sources(),
        note: note(),
      }),
    ),
} as const;

/** The kinds of intervention. */
export type InterventionType = keyof typeof KINDS;
export const interventionTypes = () => Object.keys(KINDS) as InterventionType[];

type Ground = { readonly note?: string | undefined; readonly source?: readonly string[] | undefined };
type Span = { readonly from: string; readonly until?: string | undefined };
type AnySpan = { readonly from?: string | undefined; readonly until?: string | undefined };

/**
 * Something done to the world of a model, by `type`. Months are `yyyy-mm`, later than `asOf`; without `until` an
 * intervention lasts to the horizon. The exact meaning of each is in docs/interventions.md.
 */
export type Intervention =
  /** Adds a constant to a factor, state and mean, while it lasts; afterwards the state relaxes. Shown units. */
  | (Ground & Span & { readonly type: "shift-factor"; readonly factor: string; readonly by: number })
  /** Keeps a factor at a value. Shown units. */
  | (Ground & Span & { readonly type: "hold-factor"; readonly factor: string; readonly at: number })
  /** Keeps the friction of a pair at max(0, rate - its baseline rate). Per cent ad valorem. */
  | (Ground & Span & { readonly type: "set-tariff"; readonly pair: string; readonly ratePercent: number })
  /** Makes an event happen in a month, for certain or with a probability on top of its own. */
  | (Ground & {
      readonly type: "schedule-event";
      readonly event: string;
      readonly month: string;
      readonly probability?: number | undefined;
    })
  /** Multiplies the hazard of an event. */
  | (Ground & AnySpan & { readonly type: "scale-hazard"; readonly event: string; readonly times: number })
  /** Makes a channel meet in a month, for certain or with a probability on top of its own. */
  | (Ground & {
      readonly type: "schedule-meeting";
      readonly channel: string;
      readonly month: string;
      readonly probability?: number | undefined;
    })
  /** Keeps a channel from meeting in one month. */
  | (Ground & { readonly type: "cancel-meeting"; readonly channel: string; readonly month: string })
  /** Keeps a channel from meeting. */
  | (Ground & Span & { readonly type: "suspend-channel"; readonly channel: string })
  /** Multiplies the hazard of the meetings of a channel, or of all channels of a level. */
  | (Ground &
      AnySpan & {
        readonly type: "scale-cadence";
        readonly channel?: string | undefined;
        readonly level?: string | undefined;
        readonly times: number;
      })
  /** Replaces the leader of a country; bloc and mean commitment are drawn unless given. */
  | (Ground & {
      readonly type: "change-leader";
      readonly country: string;
      readonly month: string;
      readonly bloc?: string | undefined;
      readonly commitment?: number | undefined;
    })
  /** Makes a country commit an act of damage. */
  | (Ground & {
      readonly type: "schedule-act";
      readonly country: string;
      readonly tier: 1 | 2;
      readonly month: string;
    })
  /** Ends the episode and the acts of a country that began before the month. */
  | (Ground & { readonly type: "resolve-act"; readonly country: string; readonly month: string })
  /** Keeps acts of damage from being carried out. */
  | (Ground &
      AnySpan & {
        readonly type: "forbid-acts";
        readonly country?: string | undefined;
        readonly tier?: 1 | 2 | undefined;
      })
  /** Follows a recommendation, whose effect is drawn from its prior times `strength` (1 where absent). */
  | (Ground & {
      readonly type: "pull-lever";
      readonly lever: string;
      readonly from: string;
      readonly strength?: number | undefined;
    })
  /** Replaces what is believed of a number of the model; the change carries its own basis and source. */
  | {
      readonly type: "set-parameter";
      /** The name of the parameter, as `trilateral-pathways model` lists it. */
      readonly path: string;
      readonly value?: number | undefined;
      readonly prior?: Distribution | undefined;
      readonly basis: Basis;
      readonly source: readonly string[];
      readonly note?: string | undefined;
    };

export const interventionSchema = once((): z.ZodMiniType<Intervention> => {
  const kinds = Object.values(KINDS).map((kind) => kind());
  return z.discriminatedUnion("type", kinds as never) as unknown as z.ZodMiniType<Intervention>;
});

export const interventionsSchema = () => z.array(interventionSchema()).check(z.maxLength(MOST_INTERVENTIONS));
