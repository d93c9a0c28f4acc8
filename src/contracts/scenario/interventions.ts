import * as z from "zod/mini";
import { BASES, distributionSchema } from "../distribution";
import { id, month, note, sources } from "../model/fields";
import { once } from "../once";
import type { Intervention } from "./intervention";

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

/** What the schemas let through: the compiler holds it to the type that is written out. */
type Checked = { [K in InterventionType]: z.infer<ReturnType<(typeof KINDS)[K]>> }[InterventionType];

export type { Intervention };

export const interventionSchema = /* @__PURE__ */ once((): z.ZodMiniType<Intervention> => {
  const kinds = Object.values(KINDS).map((kind) => kind());
  return z.discriminatedUnion("type", kinds as never) as unknown as z.ZodMiniType<Checked>;
});

export const interventionsSchema = () => z.array(interventionSchema()).check(z.maxLength(MOST_INTERVENTIONS));
