import type { LeverSpec, ModelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import type { Intervention } from "../../contracts/scenario/interventions";
import { LEADER, TIERS } from "../../kernel/shape";
import type { Theta } from "../../kernel/theta";
import { ln } from "../../numeric/elementary";
import { planParameter } from "../draws";
import { latentSlope, shownMedian, toLatent } from "../scale";
import { type Context, familyOf, place } from "./context";

type Kind = Intervention["type"];
type Of<K extends Kind> = Extract<Intervention, { readonly type: K }>;

/** Values by place and month, months 0 (unused) to the horizon. */
class Calendar {
  readonly values: number[];
  constructor(
    places: number,
    private readonly months: number,
  ) {
    this.values = new Array<number>(places * (months + 1)).fill(0);
  }

  /** Changes the months from one to another that lie within the horizon. */
  each(at: number, from: number, to: number, change: (value: number) => number): void {
    for (let month = Math.max(1, from); month <= Math.min(to, this.months); month++) {
      const cell = at * (this.months + 1) + month;
      this.values[cell] = change(this.values[cell] ?? 0);
    }
  }

  set(at: number, from: number, to: number, value: number): void {
    this.each(at, from, to, () => value);
  }

  add(at: number, from: number, to: number, value: number): void {
    this.each(at, from, to, (held) => held + value);
  }
}

function calendars({ shape }: Context) {
  const { months, factors, events, channels, turnovers, countries } = shape;
  const calendar = (places: number) => new Calendar(places, months);
  return {
    factorShift: calendar(factors),
    factorEntry: calendar(factors),
    factorHeld: calendar(factors),
    factorHold: calendar(factors),
    eventLnTimes: calendar(events),
    eventForced: calendar(events),
    contactLnTimes: calendar(channels),
    meetingForced: calendar(channels),
    channelBarred: calendar(channels),
    stockInflow: calendar(1),
    leaderForced: calendar(turnovers),
    leaderLevelGiven: calendar(turnovers),
    leaderLevel: calendar(turnovers),
    actForced: calendar(countries * TIERS),
    actForbidden: calendar(countries * TIERS),
    actResolved: calendar(countries),
    actResolvedNext: calendar(countries),
  };
}

type Calendars = ReturnType<typeof calendars>;

/** First and last month of an intervention, counted from `asOf`. */
function span(
  spec: ModelSpec,
  item: { readonly from?: string | undefined; readonly until?: string | undefined },
) {
  const from = item.from === undefined ? 1 : monthsBetween(spec.asOf, item.from);
  const to = item.until === undefined ? Number.POSITIVE_INFINITY : monthsBetween(spec.asOf, item.until);
  return { from, to };
}

const inMonth = (spec: ModelSpec, { month }: { readonly month: string }) => monthsBetween(spec.asOf, month);

function holdAt(
  context: Context,
  to: Calendars,
  factor: string,
  at: number,
  item: Of<"hold-factor" | "set-tariff">,
) {
  const { spec } = context;
  const index = place(context.at.factor, factor);
  const found = spec.factors[index];
  if (found === undefined) return;
  const { from, to: until } = span(spec, item);
  to.factorHeld.set(index, from, until, 1);
  to.factorHold.set(index, from, until, toLatent(familyOf(spec, found), at));
}

/** A shift from month to month: what is in force, and what enters the state when it begins. */
function shiftBy(to: Calendars, factor: number, from: number, until: number, latent: number): void {
  to.factorShift.add(factor, from, until, latent);
  to.factorEntry.add(factor, from, from, latent);
}

/** Authors and tiers an intervention about acts is on, as places. */
function actPlaces({ spec }: Context, country: string | undefined, tier: number | undefined): number[] {
  return spec.countries.flatMap(({ id }, author) =>
    [1, 2].flatMap((each) =>
      (country === undefined || country === id) && (tier === undefined || tier === each)
        ? [author * TIERS + each - 1]
        : [],
    ),
  );
}

function channelPlaces(
  { spec }: Context,
  item: { readonly channel?: string | undefined; readonly level?: string | undefined },
) {
  return spec.channels.flatMap((channel, index) =>
    channel.id === item.channel || channel.level === item.level ? [index] : [],
  );
}

/** What every kind of intervention writes. Levers are drawn and come after; a set parameter is in the model already. */
const WRITERS: {
  readonly [K in Exclude<Kind, "pull-lever" | "set-parameter">]: (
    context: Context,
    item: Of<K>,
    to: Calendars,
  ) => void;
} = {
  "shift-factor": (context, item, to) => {
    const { spec } = context;
    const index = place(context.at.factor, item.factor);
    const factor = spec.factors[index];
    if (factor === undefined) return;
    const median = shownMedian(factor);
    const family = familyOf(spec, factor);
    const { from, to: until } = span(spec, item);
    shiftBy(to, index, from, until, toLatent(family, median + item.by) - toLatent(family, median));
  },
  "hold-factor": (context, item, to) => holdAt(context, to, item.factor, item.at, item),
  "set-tariff": (context, item, to) => {
    const factor = context.spec.factors.find(({ tariff }) => tariff?.pair === item.pair);
    if (factor?.tariff === undefined) return;
    const points = Math.max(0, item.ratePercent - factor.tariff.baselineRatePercent.value);
    holdAt(context, to, factor.id, points, item);
  },
  "schedule-event": ({ spec, at }, item, to) => {
    const month = inMonth(spec, item);
    to.eventForced.set(place(at.event, item.event), month, month, item.probability ?? 1);
  },
  "scale-hazard": ({ spec, at }, item, to) => {
    const { from, to: until } = span(spec, item);
    to.eventLnTimes.add(place(at.event, item.event), from, until, ln(item.times));
  },
  "schedule-meeting": ({ spec, at }, item, to) => {
    const month = inMonth(spec, item);
    to.meetingForced.set(place(at.channel, item.channel), month, month, item.probability ?? 1);
  },
  "cancel-meeting": ({ spec, at }, item, to) => {
    const month = inMonth(spec, item);
    to.channelBarred.set(place(at.channel, item.channel), month, month, 1);
  },
  "suspend-channel": ({ spec, at }, item, to) => {
    const { from, to: until } = span(spec, item);
    to.channelBarred.set(place(at.channel, item.channel), from, until, 1);
  },
  "scale-cadence": (context, item, to) => {
    const { from, to: until } = span(context.spec, item);
    for (const channel of channelPlaces(context, item))
      to.contactLnTimes.add(channel, from, until, ln(item.times));
  },
  "change-leader": ({ spec, at }, item, to) => {
    const index = place(at.turnover, item.country);
    const month = inMonth(spec, item);
    const turnover = spec.turnover[index];
    const factor = spec.factors.find(({ id }) => id === turnover?.factor);
    if (turnover === undefined || factor === undefined) return;
    const before = spec.turnover.slice(0, index).reduce((sum, one) => sum + one.blocs.length, 0);
    const bloc = turnover.blocs.findIndex(({ id }) => id === item.bloc);
    to.leaderForced.set(index, month, month, bloc < 0 ? LEADER.drawn : LEADER.firstBloc + before + bloc);
    if (item.commitment === undefined) return;
    to.leaderLevelGiven.set(index, month, month, 1);
    to.leaderLevel.set(index, month, month, toLatent(familyOf(spec, factor), item.commitment));
  },
  "schedule-act": (context, item, to) => {
    const month = inMonth(context.spec, item);
    for (const act of actPlaces(context, item.country, item.tier)) to.actForced.set(act, month, month, 1);
  },
  "resolve-act": ({ spec, shape, at }, item, to) => {
    const author = place(at.country, item.country);
    const month = inMonth(spec, item);
    // What comes after the horizon changes nothing before it, though an act of the last months may outlast it.
    if (month > shape.months) return;
    to.actResolved.set(author, month, month, 1);
    // Acts of every earlier month end with the first resolution that follows them.
    to.actResolvedNext.each(author, 1, month - 1, (held) => (held === 0 ? month : Math.min(held, month)));
  },
  "forbid-acts": (context, item, to) => {
    const { from, to: until } = span(context.spec, item);
    for (const act of actPlaces(context, item.country, item.tier)) to.actForbidden.set(act, from, until, 1);
  },
};

/** A part of a parameter draw that a drawn number of a lever moves. */
interface Pull {
  readonly field: "factorShift" | "factorEntry" | "contactLnTimes" | "stockInflow";
  readonly value: number;
  readonly cells: readonly number[];
  readonly scale: (drawn: number) => number;
}

/** Plans the drawn numbers of a lever that is pulled, and what they move. */
function planPull(context: Context, lever: LeverSpec, from: number, strength: number): Pull[] {
  const { spec, shape, draws, at } = context;
  const rows = shape.months + 1;
  const first = Math.max(1, from);
  const cellsOf = (index: number) =>
    Array.from({ length: Math.max(0, shape.months - first + 1) }, (_, i) => index * rows + first + i);
  return lever.effects.flatMap((effect, index): Pull[] => {
    const name = `levers.${lever.id}.effects.${index}`;
    if ("factor" in effect) {
      const value = planParameter(draws, `${name}.points`, effect.points);
      const factorAt = place(at.factor, effect.factor);
      const factor = spec.factors[factorAt];
      if (factor === undefined) return [];
      const slope = strength * latentSlope(familyOf(spec, factor), shownMedian(factor));
      const cells = cellsOf(factorAt);
      const scale = (drawn: number) => slope * drawn;
      return [
        { field: "factorShift", value, cells, scale },
        { field: "factorEntry", value, cells: cells.slice(0, 1), scale },
      ];
    }
    if ("stock" in effect) {
      const value = planParameter(draws, `${name}.stock`, effect.stock);
      return [{ field: "stockInflow", value, cells: cellsOf(0), scale: (drawn) => strength * drawn }];
    }
    const value = planParameter(draws, `${name}.times`, effect.times);
    const cells = channelPlaces(context, effect).flatMap(cellsOf);
    return [{ field: "contactLnTimes", value, cells, scale: (drawn) => strength * ln(drawn) }];
  });
}

const PULLED = ["factorShift", "factorEntry", "eventLnTimes", "contactLnTimes", "stockInflow"] as const;

function planLevers(context: Context): Pull[] {
  const { spec } = context;
  return (spec.interventions ?? []).flatMap((item) => {
    if (item.type !== "pull-lever") return [];
    const lever = spec.levers?.find(({ id }) => id === item.lever);
    const strength = item.strength ?? 1;
    if (lever === undefined || strength === 0) return [];
    return planPull(context, lever, monthsBetween(spec.asOf, item.from), strength);
  });
}

function write(context: Context): Calendars {
  const to = calendars(context);
  for (const item of context.spec.interventions ?? []) {
    if (item.type === "pull-lever" || item.type === "set-parameter") continue;
    (WRITERS[item.type] as (context: Context, item: Intervention, to: Calendars) => void)(context, item, to);
  }
  return to;
}

/** What is done to the world, by month, as far as no draw changes it. */
export function compileInterventions(context: Context): void {
  const { ints, reals } = context;
  const to = write(context);
  ints.factorHeld = to.factorHeld.values;
  ints.channelBarred = to.channelBarred.values;
  ints.leaderForced = to.leaderForced.values;
  ints.leaderLevelGiven = to.leaderLevelGiven.values;
  ints.actForced = to.actForced.values;
  ints.actForbidden = to.actForbidden.values;
  ints.actResolved = to.actResolved.values;
  ints.actResolvedNext = to.actResolvedNext.values;
  reals.factorHold = to.factorHold.values;
  reals.eventForced = to.eventForced.values;
  reals.meetingForced = to.meetingForced.values;
  reals.leaderLevel = to.leaderLevel.values;
}

/** What is done to the world in every draw. Planned after all else, so that no number of the model moves for it. */
export function planInterventions(context: Context): void {
  const { spec, fills } = context;
  if (spec.interventions === undefined || spec.interventions.length === 0) return;
  const to = write(context);
  const pulls = planLevers(context);
  fills.push((values, theta) => {
    for (const field of PULLED) theta[field].set(to[field].values);
    for (const pull of pulls) addPull(theta, pull, values[pull.value] ?? 0);
  });
}

function addPull(theta: Theta, { field, cells, scale }: Pull, drawn: number): void {
  const size = scale(drawn);
  for (const cell of cells) theta[field][cell] = (theta[field][cell] ?? 0) + size;
}
