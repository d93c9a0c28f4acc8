import * as z from "zod/mini";
import {
  type Datum,
  type Domain,
  datumSchema,
  levelSchema,
  type Parameter,
  parameterSchema,
} from "./distribution";
import { expressionSchema } from "./expression";
import { once } from "./once";

/** Most entries a list of a model may have: bounds the work any document can ask for. */
export const MOST_ENTRIES = 200;

const id = () => z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[A-Za-z][A-Za-z0-9._-]*$/));
const label = () => z.string().check(z.minLength(1), z.maxLength(300));
const note = () => z.optional(z.string().check(z.maxLength(2000)));
const sources = () => z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50));
const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const wholeNumber = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
const listOf = <T extends z.core.SomeType>(item: T, least = 0) =>
  z.array(item).check(z.minLength(least), z.maxLength(MOST_ENTRIES));
const byId = <T extends z.core.SomeType>(value: T) => z.record(id(), value);
const parameter = (domain: Domain) => parameterSchema(domain);

const country = () => z.strictObject({ id: id(), label: label() });

const pathway = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Report also the probability that any window up to the horizon is this pathway. At most one pathway. */
    anyByHorizon: z.optional(z.boolean()),
    /** Share of the windows of the record that the base rule gives to this pathway. */
    baseRate: z.optional(datumSchema()),
    /** Divides the pathway in two: `id` where `when` holds, else `otherwise`. At most one pathway. */
    split: z.optional(z.strictObject({ id: id(), otherwise: id(), when: expressionSchema() })),
  });

/** How a factor's latent value is shown: 100 logistic(x), or unit (exp(x) - 1) for x = ln(1 + shown / unit). */
const scale = () =>
  z.union([
    z.strictObject({ kind: z.literal("logit") }),
    z.strictObject({ kind: z.literal("log-points"), unit: z.number().check(z.positive()) }),
  ]);

const family = () =>
  z.strictObject({
    id: id(),
    label: label(),
    unit: label(),
    scale: scale(),
    /** Months after which half of a departure from the mean is gone. */
    halfLifeMonths: parameter("positive"),
    /** Standard deviation of the stationary law, latent scale. */
    stationarySd: parameter("nonNegative"),
    /** Spread of the long-run mean, as a share of the spread of today's level. */
    meanSpread: parameter("nonNegative"),
    /** Correlation of the monthly shocks of any two series of the family, through one common shock. */
    commonCorrelation: z.optional(parameter("probability")),
    /** A full correlation matrix of the monthly shocks, in the order of the family's factors, instead. */
    correlation: z.optional(
      z.array(z.array(z.number()).check(z.maxLength(MOST_ENTRIES))).check(z.maxLength(MOST_ENTRIES)),
    ),
    /** Half-life of the mean's return to the reference state; without it the mean holds. */
    meanHalfLifeMonths: z.optional(parameter("positive")),
    /** Whether jumps are centred, so that the mean stays the long-run mean. */
    centredJumps: z.boolean(),
    /** Least value of the latent state. */
    floor: z.optional(z.number()),
  });

const factor = () =>
  z.strictObject({
    id: id(),
    label: label(),
    family: id(),
    /** Countries the factor belongs to or touches. */
    countries: listOf(id(), 1),
    /** What a factor is about, where its family spans several targets. */
    target: z.optional(id()),
    /** Today's level in shown units. */
    level: levelSchema(),
    /** The reference state, to which the gate and the hazards are normalised, in shown units. */
    reference: datumSchema(),
  });

const index = () =>
  z.strictObject({
    id: id(),
    label: label(),
    unit: label(),
    /** weakest-link: the gate's soft minimum over countries; alignment: level minus dispersion; weighted-mean: of shown values. */
    kind: z.enum(["weakest-link", "alignment", "weighted-mean"]),
    family: id(),
    weights: z.optional(byId(datumSchema())),
    note: note(),
  });

const eventType = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Expected events a month: one rate, or one for each stance of a country's office-holder. */
    rate: z.union([
      parameter("nonNegative"),
      z.strictObject({ country: id(), byStance: byId(parameter("nonNegative")) }),
    ]),
    /** Groups of effects that occur together, each with a probability given the event (certain where absent). */
    impacts: listOf(
      z.strictObject({
        id: id(),
        probability: z.optional(parameter("probability")),
        effects: listOf(
          z.strictObject({
            factor: id(),
            /** add: latent value plus size; shrink: latent value times (1 - size). */
            operation: z.enum(["add", "shrink"]),
            /** Drawn anew at every occurrence. */
            size: parameter("real"),
          }),
          1,
        ),
      }),
      1,
    ),
    note: note(),
  });

const turnover = () =>
  z.strictObject({
    country: id(),
    /** The factor whose mean a new office-holder brings. */
    factor: id(),
    incumbent: z.strictObject({
      label: label(),
      bloc: id(),
      stance: id(),
      termEnds: z.optional(month()),
      termsServed: z.optional(wholeNumber(0, 20)),
      source: sources(),
    }),
    blocs: listOf(
      z.strictObject({
        id: id(),
        label: label(),
        /** Mean of the factor under this bloc, in shown units. */
        level: levelSchema(),
        /** Relative chance of this bloc where the successor is drawn by share; a gamma prior makes the shares Dirichlet. */
        weight: z.optional(parameter("nonNegative")),
        /** Chance of each stance; the shares are normalised. */
        stances: byId(parameter("nonNegative")),
      }),
      1,
    ),
    /** Share of the old mean that stays after a change of leader. */
    persistence: parameter("probability"),
    /** Spread of the new mean about its bloc's, latent scale. */
    spread: parameter("nonNegative"),
    /** Share of the change of mean that the factor makes at once. */
    immediate: parameter("real"),
    /** Exits outside the calendar of terms. */
    exit: z.strictObject({
      rate: parameter("nonNegative"),
      /** Multiplier of the rate by calendar month, January first; mean 1. */
      calendar: z.array(datumSchema()).check(z.length(12)),
      successor: z.enum(["same-bloc", "share", "alternation"]),
      /** Whether the successor begins a new term. */
      newTerm: z.boolean(),
      /** Months without a summit, the month of exit included. */
      summitPauseMonths: datumSchema(),
    }),
    /** Fixed terms. A leader below the limit stays unless blocs alternate. */
    term: z.optional(
      z.strictObject({
        months: datumSchema(),
        limit: datumSchema(),
        alternation: parameter("probability"),
      }),
    ),
    /** Chance that blocs alternate where `exit.successor` is alternation and there is no term. */
    alternation: z.optional(parameter("probability")),
  });

const aggregate = () => z.enum(["mean", "max", "min"]);
const sign = () => z.union([z.literal(1), z.literal(-1)]);

const gate = () =>
  z.strictObject({
    /** Willingness of a country: the signed, weighted sum over these terms of an aggregate over its factors of a family. */
    terms: listOf(
      z.strictObject({
        id: id(),
        family: id(),
        aggregate: aggregate(),
        sign: sign(),
        weight: parameter("nonNegative"),
      }),
      1,
    ),
    /** k of the soft minimum -(1/k) ln mean exp(-k U). */
    sharpness: parameter("positive"),
    /** Cost of unequal views: mean over targets of the standard deviation across countries. */
    misalignment: z.optional(z.strictObject({ family: id(), weight: parameter("nonNegative") })),
    /** States whose mean gate the meeting rates are taken to belong to, in shown units. */
    rateStates: listOf(
      z.strictObject({
        id: id(),
        basis: z.enum(["data", "literature", "judgement"]),
        source: sources(),
        levels: byId(z.number()),
      }),
      1,
    ),
  });

const level = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** What the counts of the pathway rule take this level for. */
    tier: z.enum(["summit", "ministerial", "working"]),
    /** What one meeting adds to the institutional stock. */
    institutionWeight: parameter("nonNegative"),
    /** Standard deviation of the logarithm of a gap between meetings, relative to its mean; without it meetings are Poisson. */
    cadence: z.optional(parameter("positive")),
    gateSlope: z.optional(parameter("real")),
    summitSlope: z.optional(parameter("real")),
    institutionSlope: z.optional(parameter("real")),
  });

const channel = () =>
  z.strictObject({
    id: id(),
    label: label(),
    level: id(),
    /** Whether it counts towards the breadth of the pathway rule (the frozen list). */
    counted: z.boolean(),
    /** Meetings and calls a year; a channel without a rate is dormant, the one a summit is held in has none. */
    ratePerYear: z.optional(parameter("nonNegative")),
    /** Share of its contacts that are meetings and not calls. */
    meetingShare: z.optional(datumSchema()),
    lastMet: z.optional(month()),
    /** Mean institutional stock over the months the rate was counted in. */
    institutionAtRate: z.optional(datumSchema()),
    /** Overrides the level's. */
    gateSlope: z.optional(parameter("real")),
    note: note(),
  });

const summit = () =>
  z.strictObject({
    channel: id(),
    /** Probability that all are present at a venue they are due at, by the stance of a country's office-holder. */
    attendance: z.strictObject({ country: id(), byStance: byId(parameter("probability")) }),
    /** Probability of a summit where all are present and the gate is at the reference state. */
    agreement: parameter("probability"),
    gateSlope: parameter("real"),
    /** Summits a month away from any venue, at the reference state. */
    standaloneRate: parameter("nonNegative"),
  });

const venue = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Months at which all are due, where the venue serves. */
    dates: listOf(month()),
    /** Calendar month (1-12) in which it recurs, from a month on. */
    recurs: z.optional(z.strictObject({ calendarMonth: wholeNumber(1, 12), from: month() })),
    source: sources(),
  });

const acts = () =>
  z.strictObject({
    /** Onsets of episodes a month, all authors together. */
    rate: parameter("nonNegative"),
    /** Relative share of each author; gamma priors make the shares Dirichlet. */
    authors: byId(parameter("nonNegative")),
    /** The load: signed, weighted departures from the reference state. */
    loadings: listOf(
      z.strictObject({
        id: id(),
        /** An aggregate over the author's factors of a family, or one factor for all authors. */
        on: z.union([
          z.strictObject({ family: id(), aggregate: aggregate() }),
          z.strictObject({ factor: id() }),
        ]),
        sign: sign(),
        weight: parameter("nonNegative"),
        /** Multiplier by author; 1 where absent. */
        scale: z.optional(byId(datumSchema())),
      }),
    ),
    /** Weight of ln(1 + K) - ln(1 + K0), which lowers the load. */
    institutionWeight: parameter("nonNegative"),
    /** Share of onsets of tier 1. */
    tier1Share: parameter("probability"),
    /** Chance of a follow-on act in a month while an episode is open. */
    followOnProbability: parameter("probability"),
    followOnTier1Share: parameter("probability"),
    /** Days an act lasts; drawn anew for every act. */
    durationDays: parameter("positive"),
    /** An episode closes this many months after its onset. */
    episodeMonths: datumSchema(),
    /** Days from which an act of tier 1, of tier 2, counts as lasting. */
    lastingDays: z.strictObject({ tier1: datumSchema(), tier2: datumSchema() }),
    /** An episode open at `asOf`. */
    open: z.optional(z.strictObject({ authors: listOf(id(), 1), closes: month(), source: sources() })),
  });

const institution = () =>
  z.strictObject({
    /** Share of the stock that stays from month to month. */
    retention: parameter("probability"),
    initial: datumSchema(),
    /** K0: the mean to which the hazard of acts is normalised. */
    mean: datumSchema(),
  });

const logEntry = () =>
  z.union([
    z.strictObject({ month: month(), channel: id(), kind: z.enum(["meeting", "call", "brief"]) }),
    z.strictObject({
      month: month(),
      act: z.strictObject({
        tier: z.union([z.literal(1), z.literal(2)]),
        authors: listOf(id(), 1),
        days: z.optional(z.number().check(z.minimum(0))),
      }),
    }),
    z.strictObject({ month: month(), event: id() }),
  ]);

/** Most entries of a log: bounds the size of a document. */
export const MOST_LOG_ENTRIES = 5000;

export const modelSpecSchema = once(() =>
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
    /** First match wins; the last entry must hold always. `base` is the rule of the headline. */
    rules: byId(listOf(z.strictObject({ pathway: id(), when: expressionSchema() }), 1)),
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
export type LogEntry = ModelSpec["log"][number];
export type Rule = ModelSpec["rules"][string];
