import type { Intervention } from "../../../contracts/scenario/interventions";
import { LEADER } from "../../../kernel/shape";
import { ln } from "../../../numeric/elementary";
import { shownMedian, toLatent } from "../../scale";
import { type Context, familyOf, place } from "../context";
import { type Calendars, calendars } from "./calendars";
import { actPlaces, channelPlaces, inMonth, span } from "./places";

type Kind = Intervention["type"];
type Of<K extends Kind> = Extract<Intervention, { readonly type: K }>;

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

/** What is done to the world, by month, as far as no draw changes it. */
export function writeCalendars(context: Context): Calendars {
  const to = calendars(context);
  for (const item of context.spec.interventions ?? []) {
    if (item.type === "pull-lever" || item.type === "set-parameter") continue;
    (WRITERS[item.type] as (context: Context, item: Intervention, to: Calendars) => void)(context, item, to);
  }
  return to;
}
