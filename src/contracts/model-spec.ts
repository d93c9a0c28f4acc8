import * as z from "zod/mini";
import type { Datum, Parameter } from "./distribution";
import { expressionSchema } from "./expression";
import { acts, institution } from "./model/acts";
import { channel, level } from "./model/channels";
import { ensemble } from "./model/ensemble";
import { eventType } from "./model/events";
import { factor, family, index } from "./model/factors";
import { byId, id, label, listOf, month, wholeNumber } from "./model/fields";
import { gate } from "./model/gate";
import { lever } from "./model/levers";
import { logEntry, MOST_LOG_ENTRIES } from "./model/log";
import { country, pathway } from "./model/pathways";
import { summit, venue } from "./model/summit";
import { turnover } from "./model/turnover";
import { once } from "./once";
import { MOST_HORIZON_MONTHS } from "./options";
import { interventionsSchema, MOST_INTERVENTIONS } from "./scenario/interventions";

export const modelSpecSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    id: id(),
    label: label(),
    /** The last month whose history is known. */
    asOf: month(),
    countries: listOf(country(), 1),
    pathways: listOf(pathway(), 2),
    stances: listOf(id(), 1),
    families: listOf(family(), 1),
    factors: listOf(factor(), 1),
    indices: listOf(index()),
    events: listOf(eventType()),
    turnover: listOf(turnover()),
    gate: gate(),
    levels: listOf(level(), 1),
    channels: listOf(channel(), 1),
    summit: z.optional(summit()),
    venues: listOf(venue()),
    institution: institution(),
    acts: z.optional(acts()),
    /** Joint draws of parameters and of the state at `asOf`, in place of independent priors. */
    ensemble: z.optional(ensemble()),
    /** Recommendations that can be followed; they do nothing until one is pulled. */
    levers: z.optional(listOf(lever())),
    /** First match wins; the last entry must hold always. `base` is the published rule. */
    rules: byId(listOf(z.strictObject({ pathway: id(), when: expressionSchema() }), 1)),
    /** Which of the rules the headline goes by; `base` where absent. */
    rule: z.optional(id()),
    /** Questions about every window of twelve months, by id: anything but 0 counts as yes. */
    indicators: z.optional(byId(expressionSchema())),
    /** What is done to the world, in order. */
    interventions: z.optional(interventionsSchema()),
    /** Names of the numbers that were set in place of the model's own. */
    numbersSet: z.optional(z.array(label()).check(z.maxLength(MOST_INTERVENTIONS))),
    /** Names of the scenarios that led here, in order. */
    scenarios: z.optional(listOf(label())),
    /** What was seen and moved the ensemble, in words, in order. */
    observed: z.optional(listOf(label())),
    /** Months simulated where a run names none. */
    horizonMonths: z.optional(wholeNumber(1, MOST_HORIZON_MONTHS)),
    /** The last months of the record, `asOf` included; the pathway rule reaches back into it. */
    log: z.array(logEntry()).check(z.maxLength(MOST_LOG_ENTRIES)),
    /** The number of months, up to `asOf`, that the log covers. */
    logMonths: wholeNumber(1, 720),
    /** SHA-256 of the evidence tables the model was counted from. */
    dataFingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
);

type Deep<T> = T extends Parameter | Datum
  ? T
  : T extends readonly (infer U)[]
    ? readonly Deep<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Deep<T[K]> }
      : T;

/** A model as data: complete, JSON-serialisable, every number with its basis and source. */
export type ModelSpec = Deep<z.infer<ReturnType<typeof modelSpecSchema>>>;

export type CountrySpec = ModelSpec["countries"][number];
export type PathwaySpec = ModelSpec["pathways"][number];
export type FamilySpec = ModelSpec["families"][number];
export type FactorSpec = ModelSpec["factors"][number];
export type IndexSpec = ModelSpec["indices"][number];
export type EventTypeSpec = ModelSpec["events"][number];
export type TurnoverSpec = ModelSpec["turnover"][number];
export type GateSpec = ModelSpec["gate"];
export type LevelSpec = ModelSpec["levels"][number];
export type ChannelSpec = ModelSpec["channels"][number];
export type SummitSpec = NonNullable<ModelSpec["summit"]>;
export type VenueSpec = ModelSpec["venues"][number];
export type ActsSpec = NonNullable<ModelSpec["acts"]>;
export type EnsembleSpec = NonNullable<ModelSpec["ensemble"]>;
export type LeverSpec = NonNullable<ModelSpec["levers"]>[number];
export type LogEntry = ModelSpec["log"][number];
export type Rule = ModelSpec["rules"][string];
