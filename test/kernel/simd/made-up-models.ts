import fc from "fast-check";
import { ScenarioError } from "../../../src/contracts/errors";
import type { Expr, Operator } from "../../../src/contracts/expression";
import { WINDOW_NAMES } from "../../../src/contracts/expression";
import { addMonths } from "../../../src/contracts/month";
import type { Intervention } from "../../../src/contracts/scenario/interventions";
import { defineModel, type Model } from "../../../src/model/define";
import { parameterSlot } from "../../../src/random/counter";

const AS_OF = "2024-08";
const LOG_MONTHS = 80;

/** A number in [0, 1) that belongs to a name: shrinking one part of a plan leaves the numbers of the others. */
const share = (salt: number, name: string): number => parameterSlot(`${salt} ${name}`) / 2 ** 27;

const at = <T>(items: readonly T[], pick: number): T => {
  const item = items[pick % items.length];
  if (item === undefined) throw new RangeError("a pick from nothing");
  return item;
};

const upTo = (max: number, min = 0) => fc.integer({ min, max });
const listOf = <T>(item: fc.Arbitrary<T>, max: number, min = 0) =>
  fc.array(item, { minLength: min, maxLength: max });

/** An expression whose look-ups are picks, until there is a model to look up in. */
type Sketch =
  | { readonly constant: number }
  | { readonly name: number }
  | { readonly asked: "met" | "event"; readonly pick: number }
  | { readonly level: number; readonly way: number; readonly above: number }
  | { readonly apply: Operator; readonly to: readonly Sketch[] };

const BINARY = ["+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "and", "or", "min", "max"] as const;

/** Questions about counts, on which both engines agree to the last bit, and comparisons of levels with odd numbers. */
const sketches = () =>
  fc.letrec<{ tree: Sketch }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ name: upTo(WINDOW_NAMES.length - 1) }),
      fc.record({ constant: fc.integer({ min: -4, max: 24 }).map((halves) => halves / 2) }),
      fc.record({ asked: fc.constantFrom("met" as const, "event" as const), pick: upTo(9) }),
      fc.record({ level: upTo(20), way: upTo(7), above: upTo(8) }),
      fc.record({ apply: fc.constantFrom(...BINARY), to: fc.tuple(tie("tree"), tie("tree")) }),
      fc.record({
        apply: fc.constantFrom("negative" as const, "not" as const, "abs" as const),
        to: fc.tuple(tie("tree")),
      }),
      fc.record({ apply: fc.constant("if" as const), to: fc.tuple(tie("tree"), tie("tree"), tie("tree")) }),
      fc.record({
        apply: fc.constantFrom("min" as const, "max" as const),
        to: fc.tuple(tie("tree"), tie("tree"), tie("tree")),
      }),
    ),
  })).tree;

const deeds = () => fc.record({ kind: upTo(13), a: upTo(40), b: upTo(40), c: upTo(40) });

/** The outline of a model: how many of what, and which. Its numbers follow from the salt and from names. */
export const plans = () =>
  fc.record({
    salt: upTo(999),
    months: fc.oneof({ weight: 12, arbitrary: upTo(15, 1) }, { weight: 1, arbitrary: upTo(120, 1) }),
    countries: upTo(4, 1),
    stances: upTo(3, 1),
    families: listOf(
      fc.record({
        points: fc.boolean(),
        floored: fc.boolean(),
        centred: fc.boolean(),
        returns: fc.boolean(),
        shocks: upTo(2),
        factors: listOf(fc.record({ countries: upTo(15, 1), target: upTo(3), known: fc.boolean() }), 4, 1),
      }),
      3,
      1,
    ),
    indices: listOf(fc.record({ kind: upTo(2), family: upTo(2) }), 3),
    events: listOf(
      fc.record({
        office: upTo(3),
        impacts: listOf(
          fc.record({
            certain: fc.boolean(),
            effects: listOf(fc.record({ factor: upTo(11), shrinks: fc.boolean(), law: upTo(4) }), 2, 1),
          }),
          2,
          1,
        ),
      }),
      4,
    ),
    offices: listOf(
      fc.record({
        factor: upTo(11),
        blocs: upTo(4, 1),
        successor: upTo(2),
        term: fc.boolean(),
        newTerm: fc.boolean(),
        pause: upTo(3),
      }),
      3,
    ),
    terms: listOf(fc.record({ family: upTo(2), aggregate: upTo(2), negative: fc.boolean() }), 3, 1),
    misaligned: fc.boolean(),
    levels: listOf(fc.record({ tier: upTo(2), renewal: fc.boolean() }), 3, 1),
    channels: listOf(
      fc.record({
        level: upTo(2),
        counted: fc.boolean(),
        dormant: fc.boolean(),
        calls: upTo(2),
        lastMet: upTo(30),
      }),
      6,
      1,
    ),
    summit: fc.boolean(),
    venues: upTo(3),
    acts: fc.boolean(),
    loadings: listOf(fc.record({ on: upTo(11), one: fc.boolean(), aggregate: upTo(2) }), 3),
    open: upTo(3),
    log: listOf(fc.record({ kind: upTo(4), ago: upTo(LOG_MONTHS - 1), pick: upTo(9) }), 12),
    rules: listOf(listOf(fc.record({ pathway: upTo(2), when: sketches() }), 3), 2, 1),
    indicators: listOf(sketches(), 3),
    split: fc.option(sketches(), { nil: undefined }),
    watched: upTo(3),
    deeds: listOf(deeds(), 5),
  });

type Value<T> = T extends fc.Arbitrary<infer V> ? V : never;
export type Plan = Value<ReturnType<typeof plans>>;

const judgement = { basis: "judgement", source: [] } as const;
const datum = (value: number) => ({ value, ...judgement });
const ids = (letter: string, items: readonly unknown[]) => items.map((_, i) => `${letter}${i}`);
const AGGREGATES = ["mean", "max", "min"] as const;

/** What numbers a plan has by name. */
function numbersOf(salt: number) {
  const number = (name: string, low: number, high: number) => low + (high - low) * share(salt, name);
  /** A number that is drawn, or taken as known. */
  const uniform = (name: string, low: number, high: number) => {
    const middle = number(name, low, high);
    if (share(salt, `${name} known`) < 0.3) return { prior: { fixed: middle }, ...judgement };
    return { prior: { uniform: { low: (low + middle) / 2, high: (high + middle) / 2 } }, ...judgement };
  };
  return { number, uniform };
}
type Numbers = ReturnType<typeof numbersOf>;

const ofSet = (set: number, items: readonly string[]) => {
  const chosen = items.filter((_, i) => (set >> i) & 1);
  return chosen.length > 0 ? chosen : items.slice(0, 1);
};

function levelOf({ number, uniform }: Numbers, name: string, points: boolean, known: boolean) {
  if (known) return uniform(name, points ? 0.5 : 20, points ? 6 : 80).prior;
  const p50 = number(name, points ? 1 : 25, points ? 6 : 75);
  return { quantiles: { p05: p50 * 0.7, p50, p95: p50 * 1.25 } };
}

function familiesOf(plan: Plan, numbers: Numbers, countries: readonly string[]) {
  const { number, uniform } = numbers;
  const families = plan.families.map(({ points, floored, centred, returns, shocks, factors }, f) => ({
    id: `f${f}`,
    label: "Family",
    unit: "points",
    scale: points ? { kind: "log-points", unit: 5 } : { kind: "logit" },
    halfLifeMonths: uniform(`f${f}.half`, 2, 30),
    stationarySd: uniform(`f${f}.sd`, 0.1, 0.8),
    meanSpread: uniform(`f${f}.spread`, 0, 1),
    ...(shocks === 1 ? { commonCorrelation: uniform(`f${f}.rho`, 0, 0.9) } : {}),
    ...(shocks === 2
      ? {
          correlation: factors.map((_, i) =>
            factors.map((__, j) => number(`f${f}.rho`, 0, 0.9) ** Math.abs(i - j)),
          ),
        }
      : {}),
    ...(returns ? { meanHalfLifeMonths: uniform(`f${f}.return`, 4, 60) } : {}),
    centredJumps: centred,
    ...(floored ? { floor: points ? 0 : -1 } : {}),
  }));
  const factors = plan.families.flatMap((family, f) =>
    family.factors.map(({ countries: set, target, known }, i) => {
      const id = `f${f}.x${i}`;
      const prior = levelOf(numbers, id, family.points, known);
      return {
        id,
        label: "Factor",
        family: `f${f}`,
        countries: ofSet(set, countries),
        ...(target === 0 ? {} : { target: `t${target}` }),
        level: { prior: "uniform" in prior ? { fixed: prior.uniform.low } : prior, ...judgement },
        reference: datum(number(`${id}.reference`, family.points ? 0.5 : 30, family.points ? 4 : 70)),
        ...(family.points && i === 0 && f === 0
          ? { tariff: { pair: "P", baselineRatePercent: datum(2.5) } }
          : {}),
      };
    }),
  );
  return { families, factors };
}

const SIZES = [
  (value: number) => ({ fixed: value }),
  (value: number) => ({ normal: { mean: value, sd: 0.2 } }),
  (value: number) => ({ logNormal: { median: Math.abs(value) + 0.05, logSd: 0.5 } }),
  (value: number) => ({ beta: { alpha: 1 + Math.abs(value), beta: 3 } }),
  (value: number) => ({ uniform: { low: value - 0.3, high: value + 0.1 } }),
];
/** A share of what is there is less than all of it. */
const SHARES = [SIZES[3], () => ({ fixed: 0.25 }), () => ({ uniform: { low: 0.1, high: 0.6 } })];

function eventsOf(plan: Plan, { number, uniform }: Numbers, stances: string[], factors: { id: string }[]) {
  return plan.events.map(({ office, impacts }, e) => ({
    id: `e${e}`,
    label: "Event",
    rate:
      office > 0 && plan.offices.length > 0 && office <= Math.min(plan.offices.length, plan.countries)
        ? {
            country: `c${office - 1}`,
            byStance: Object.fromEntries(stances.map((s) => [s, uniform(`e${e}.${s}`, 0, 0.3)])),
          }
        : uniform(`e${e}.rate`, 0.01, 0.3),
    impacts: impacts.map(({ certain, effects }, i) => ({
      id: `i${i}`,
      ...(certain ? {} : { probability: uniform(`e${e}.${i}`, 0.2, 0.9) }),
      effects: effects.map(({ factor, shrinks, law }, n) => {
        const on = at(factors, factor).id;
        const family = plan.families[Number(on.slice(1, on.indexOf(".")))];
        const shrink = shrinks && family?.centred === false;
        const size = at((shrink ? SHARES : SIZES) as typeof SIZES, law);
        return {
          factor: on,
          operation: shrink ? "shrink" : "add",
          size: { prior: size(number(`e${e}.${i}.${n}`, -0.4, 0.4)), ...judgement },
        };
      }),
    })),
  }));
}

function officesOf(
  plan: Plan,
  numbers: Numbers,
  stances: string[],
  factors: { id: string; family: string }[],
) {
  const { number, uniform } = numbers;
  return plan.offices
    .slice(0, plan.countries)
    .map(({ factor, blocs, successor, term, newTerm, pause }, o) => {
      const on = at(factors, factor);
      const points = plan.families[Number(on.family.slice(1))]?.points === true;
      const served = 1 + Math.floor(number(`o${o}.served`, 0, 2));
      return {
        country: `c${o}`,
        factor: on.id,
        incumbent: {
          label: "Incumbent",
          bloc: `b${Math.floor(number(`o${o}.bloc`, 0, blocs))}`,
          stance: at(stances, Math.floor(number(`o${o}.stance`, 0, 9))),
          ...(term
            ? { termEnds: addMonths(AS_OF, 1 + Math.floor(number(`o${o}.ends`, 0, 8))), termsServed: served }
            : {}),
          source: [],
        },
        blocs: Array.from({ length: blocs }, (_, b) => ({
          id: `b${b}`,
          label: "Bloc",
          level: { prior: { ...levelOf(numbers, `o${o}.b${b}`, points, false) }, ...judgement },
          ...(b % 2 === 0 ? { weight: uniform(`o${o}.w${b}`, 0.2, 2) } : {}),
          stances: Object.fromEntries(stances.map((s) => [s, uniform(`o${o}.b${b}.${s}`, 0.05, 1)])),
        })),
        persistence: uniform(`o${o}.persistence`, 0, 1),
        spread: uniform(`o${o}.spread`, 0, 0.8),
        immediate: uniform(`o${o}.immediate`, 0, 1),
        exit: {
          rate: uniform(`o${o}.exit`, 0, 0.15),
          calendar: Array.from({ length: 12 }, (_, month) => datum(month % 2 === 0 ? 1.6 : 0.4)),
          successor: at(["same-bloc", "share", "alternation"], successor),
          newTerm: newTerm && term,
          summitPauseMonths: datum(pause),
        },
        ...(term
          ? {
              term: {
                months: datum(4 + Math.floor(number(`o${o}.months`, 0, 20))),
                limit: datum(1 + Math.floor(number(`o${o}.limit`, 0, 3))),
                alternation: uniform(`o${o}.alternation`, 0.2, 0.8),
              },
            }
          : { alternation: uniform(`o${o}.alternation`, 0.2, 0.8) }),
      };
    });
}

function channelsOf(plan: Plan, { number, uniform }: Numbers) {
  return plan.channels.map(({ level, counted, dormant, calls, lastMet }, c) => ({
    id: `h${c}`,
    label: "Channel",
    level: `l${level % plan.levels.length}`,
    counted,
    // The summit is held in the first channel, which has no rate then.
    ...(dormant || (plan.summit && c === 0)
      ? {}
      : { ratePerYear: uniform(`h${c}.rate`, 0.5, 12), institutionAtRate: datum(number(`h${c}.k`, 0.2, 3)) }),
    ...(calls === 0 ? {} : { meetingShare: datum(calls === 1 ? 0.6 : 0) }),
    ...(lastMet > 24 ? {} : { lastMet: addMonths(AS_OF, -lastMet) }),
  }));
}

function levelsOf(plan: Plan, { uniform }: Numbers) {
  return plan.levels.map(({ tier, renewal }, l) => ({
    id: `l${l}`,
    label: "Level",
    tier: at(["summit", "ministerial", "working"], tier),
    institutionWeight: uniform(`l${l}.weight`, 0, 0.6),
    ...(renewal ? { cadence: uniform(`l${l}.cadence`, 0.2, 1) } : {}),
    gateSlope: uniform(`l${l}.gate`, -0.5, 1.2),
    summitSlope: uniform(`l${l}.summit`, 0, 0.6),
    institutionSlope: uniform(`l${l}.institution`, 0, 0.6),
  }));
}

function summitOf(plan: Plan, { uniform }: Numbers, stances: string[]) {
  if (!plan.summit) return {};
  return {
    summit: {
      channel: "h0",
      attendance: {
        country: "c0",
        byStance: Object.fromEntries(stances.map((s) => [s, uniform(`attend.${s}`, 0.3, 1)])),
      },
      agreement: uniform("agreement", 0.1, 0.8),
      gateSlope: uniform("summit.slope", 0, 1),
      standaloneRate: uniform("standalone", 0, 0.2),
    },
  };
}

function venuesOf({ venues }: Plan) {
  return Array.from({ length: venues }, (_, v) => ({
    id: `v${v}`,
    label: "Venue",
    dates: [2, 5].map((months) => addMonths(AS_OF, months + v)),
    ...(v % 2 === 0 ? { recurs: { calendarMonth: 11, from: addMonths(AS_OF, 3) } } : {}),
    source: [],
  }));
}

function actsOf(
  plan: Plan,
  { uniform }: Numbers,
  countries: string[],
  factors: { id: string; family: string }[],
) {
  if (!plan.acts) return {};
  return {
    acts: {
      rate: uniform("acts.rate", 0.02, 0.2),
      authors: Object.fromEntries(countries.map((c) => [c, uniform(`acts.${c}`, 0.2, 2)])),
      loadings: plan.loadings.map(({ on, one, aggregate }, i) => {
        const factor = at(factors, on);
        return {
          id: `d${i}`,
          on: one ? { factor: factor.id } : { family: factor.family, aggregate: at(AGGREGATES, aggregate) },
          sign: i % 2 === 0 ? -1 : 1,
          weight: uniform(`acts.d${i}`, 0, 1),
          ...(i === 1 ? { scale: { c0: datum(0.3) } } : {}),
        };
      }),
      institutionWeight: uniform("acts.k", 0, 0.8),
      tier1Share: uniform("acts.tier1", 0.2, 0.8),
      followOnProbability: uniform("acts.follow", 0, 0.5),
      followOnTier1Share: uniform("acts.follow1", 0, 0.7),
      durationDays: {
        prior: plan.open % 2 === 0 ? { logNormal: { median: 90, logSd: 1.2 } } : { fixed: 60 },
        ...judgement,
      },
      episodeMonths: datum(1 + plan.open * 3),
      lastingDays: { tier1: datum(30), tier2: datum(90) },
      ...(plan.open > 1
        ? {
            open: { authors: countries.slice(0, plan.open), closes: addMonths(AS_OF, plan.open), source: [] },
          }
        : {}),
    },
  };
}

const WAYS = [
  (x: Expr): Expr => x,
  (x: Expr): Expr => ({ apply: "*", to: [x, { constant: 2 }] }),
  (x: Expr): Expr => ({ apply: "negative", to: [x] }),
  (x: Expr): Expr => ({ apply: "abs", to: [{ apply: "-", to: [x, { constant: 41.7 }] }] }),
  (x: Expr): Expr => ({ apply: "max", to: [x, { constant: 20.9 }] }),
  (x: Expr): Expr => ({ apply: "/", to: [x, { name: "meetings" }] }),
  (x: Expr): Expr => ({ apply: "if", to: [{ name: "calls" }, x, { constant: 3 }] }),
  (x: Expr): Expr => ({ apply: "+", to: [x, { name: "channels" }] }),
];

function expressionOf(
  sketch: Sketch,
  channels: readonly string[],
  events: readonly string[],
  series: readonly Expr[],
): Expr {
  const again = (part: Sketch) => expressionOf(part, channels, events, series);
  if ("constant" in sketch) return sketch;
  if ("name" in sketch) return { name: at(WINDOW_NAMES, sketch.name) };
  if ("apply" in sketch) return { apply: sketch.apply, to: sketch.to.map(again) };
  if ("asked" in sketch) {
    const known = sketch.asked === "met" ? channels : events;
    return known.length === 0 ? { constant: sketch.pick } : { of: sketch.asked, id: at(known, sketch.pick) };
  }
  const value = at(WAYS, sketch.way)(at(series, sketch.level));
  return {
    apply: sketch.above % 2 === 0 ? ">" : "<=",
    to: [value, { constant: 12.345 + 7.13 * sketch.above }],
  };
}

const KINDS = ["meeting", "call", "brief"] as const;

function logOf(
  plan: Plan,
  channels: readonly string[],
  events: readonly string[],
  countries: readonly string[],
) {
  return plan.log.flatMap(({ kind, ago, pick }): object[] => {
    const month = addMonths(AS_OF, -ago);
    if (kind < 3) return [{ month, channel: at(channels, pick), kind: at(KINDS, kind) }];
    if (kind === 3) return events.length === 0 ? [] : [{ month, event: at(events, pick) }];
    return [{ month, act: { tier: 1 + (pick % 2), authors: ofSet(pick, countries), days: 20 * pick } }];
  });
}

/** The specification that a plan comes to. */
export function specOf(plan: Plan) {
  const numbers = numbersOf(plan.salt);
  const { uniform, number } = numbers;
  const countries = Array.from({ length: plan.countries }, (_, i) => `c${i}`);
  const stances = Array.from({ length: plan.stances }, (_, i) => `s${i}`);
  const { families, factors } = familiesOf(plan, numbers, countries);
  const indices = plan.indices.map(({ kind, family }, i) => ({
    id: `index${i}`,
    label: "Index",
    unit: "points",
    kind: at(["weakest-link", "alignment", "weighted-mean"], kind),
    family: at(families, family).id,
  }));
  const channels = ids("h", plan.channels);
  const events = ids("e", plan.events);
  const series: Expr[] = [
    ...factors.map(({ id }) => ({ of: "factor" as const, id })),
    ...indices.map(({ id }) => ({ of: "index" as const, id })),
  ];
  const tree = (sketch: Sketch) => expressionOf(sketch, channels, events, series);
  const rules = plan.rules.map((entries) => [
    ...entries.map(({ pathway, when }) => ({ pathway: `p${pathway}`, when: tree(when) })),
    { pathway: "p0", when: { constant: 1 } },
  ]);
  return {
    schemaVersion: 1,
    id: "made-up",
    label: "Made up",
    asOf: AS_OF,
    countries: countries.map((id) => ({ id, label: id })),
    pathways: [0, 1, 2].map((p) => ({
      id: `p${p}`,
      label: "Pathway",
      ...(plan.watched === p ? { anyByHorizon: true } : {}),
      ...(p === 1 && plan.split ? { split: { id: "yes", otherwise: "no", when: tree(plan.split) } } : {}),
    })),
    stances,
    families,
    factors,
    indices,
    events: eventsOf(plan, numbers, stances, factors),
    turnover: officesOf(plan, numbers, stances, factors),
    gate: {
      terms: plan.terms.map(({ family, aggregate, negative }, i) => ({
        id: `g${i}`,
        family: at(families, family).id,
        aggregate: at(AGGREGATES, aggregate),
        sign: negative ? -1 : 1,
        weight: uniform(`g${i}`, 0.1, 1.2),
      })),
      sharpness: uniform("sharpness", 0.3, 5),
      ...(plan.misaligned ? { misalignment: { family: "f0", weight: uniform("misaligned", 0, 0.6) } } : {}),
      rateStates: [{ id: "today", basis: "judgement", source: [], levels: {} }],
    },
    levels: levelsOf(plan, numbers),
    channels: channelsOf(plan, numbers),
    ...summitOf(plan, numbers, stances),
    venues: venuesOf(plan),
    institution: {
      retention: uniform("retention", 0.8, 0.99),
      initial: datum(number("stock", 0, 3)),
      mean: datum(number("mean stock", 0.2, 3)),
    },
    ...actsOf(plan, numbers, countries, factors),
    levers: [
      {
        id: "pull",
        label: "Lever",
        area: "area",
        effects: [
          { factor: at(factors, plan.salt).id, points: uniform("lever.points", -2, 4) },
          { channel: channels[0], times: uniform("lever.channel", 0.5, 3) },
          { level: "l0", times: uniform("lever.level", 0.5, 3) },
          { stock: uniform("lever.stock", -0.4, 0.4) },
        ],
        source: [],
      },
    ],
    rules: { base: rules[0], ...Object.fromEntries(rules.slice(1).map((rule, i) => [`rule${i}`, rule])) },
    indicators: Object.fromEntries(plan.indicators.map((sketch, i) => [`i${i}`, tree(sketch)])),
    log: logOf(plan, channels, events, countries),
    logMonths: LOG_MONTHS,
  };
}

/** What a deed may be, by its kind. */
function interventionOf(model: Model, plan: Plan, { kind, a, b, c }: Plan["deeds"][number]): object {
  const { factors, channels, events, countries } = model.spec;
  const month = addMonths(AS_OF, 1 + (b % (plan.months + 1)));
  const span = { from: month, ...(c % 2 === 0 ? { until: addMonths(month, c % 6) } : {}) };
  const factor = at(factors, a);
  const points = model.spec.families.find(({ id }) => id === factor.family)?.scale.kind === "log-points";
  const event = events.length === 0 ? "none" : at(events, a).id;
  const country = at(countries, a).id;
  const chance = c % 3 === 0 ? {} : { probability: (c % 10) / 10 };
  const tier = 1 + (c % 2);
  return at<object>(
    [
      { type: "shift-factor", factor: factor.id, by: (c % 9) - 3, ...span },
      { type: "hold-factor", factor: factor.id, at: points ? 1 + c / 7 : 10.3 + 2 * c, ...span },
      { type: "set-tariff", pair: "P", ratePercent: c, ...span },
      { type: "schedule-event", event, month, ...chance },
      { type: "scale-hazard", event, times: (c % 8) / 2, ...span },
      { type: "schedule-meeting", channel: at(channels, a).id, month, ...chance },
      { type: "cancel-meeting", channel: at(channels, a).id, month },
      { type: "suspend-channel", channel: at(channels, a).id, ...span },
      { type: "scale-cadence", channel: at(channels, a).id, times: (c % 8) / 2, ...span },
      {
        type: "change-leader",
        country,
        month,
        ...(c % 2 === 0 ? { bloc: "b0" } : { commitment: points ? 2 : 33 }),
      },
      { type: "schedule-act", country, tier, month },
      { type: "resolve-act", country, month },
      { type: "forbid-acts", ...(c % 3 === 0 ? {} : { country }), ...(c % 4 === 0 ? {} : { tier }), ...span },
      { type: "pull-lever", lever: "pull", from: month, strength: c / 10 },
    ],
    kind,
  );
}

/** The model that a plan comes to, with whatever of its deeds can be done to it. */
export function modelOf(plan: Plan): Model {
  return plan.deeds.reduce(
    (model: Model, deed) => {
      try {
        return model.with([interventionOf(model, plan, deed) as Intervention]);
      } catch (error) {
        if (error instanceof ScenarioError) return model;
        throw error;
      }
    },
    defineModel(specOf(plan)),
  );
}
