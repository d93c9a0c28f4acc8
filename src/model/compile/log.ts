import { keptBy } from "../../contracts/kept";
import type { LogEntry, ModelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import { COUNT, COUNTS, MONTH_DAYS, NEVER } from "../../kernel/shape";
import { type Context, place } from "./context";

type ActEntry = Extract<LogEntry, { act: unknown }>;
type ContactEntry = Extract<LogEntry, { channel: string }>;

/** Days from which an act counts as lasting; an act without an end lasts. */
function lastingCounts(spec: ModelSpec, { act }: ActEntry): number[] {
  const days = act.days ?? Number.POSITIVE_INFINITY;
  const limits = spec.acts?.lastingDays;
  if (act.tier === 1) return days > (limits?.tier1.value ?? 0) ? [COUNT.tier1Lasting] : [];
  return days >= (limits?.tier2.value ?? 0) ? [COUNT.tier2Acts, COUNT.tier2Lasting] : [COUNT.tier2Acts];
}

/** What one entry of the record adds to the monthly counts. */
export function countsOf(spec: ModelSpec, entry: LogEntry): number[] {
  if ("act" in entry) return lastingCounts(spec, entry);
  return "channel" in entry ? contactCounts(spec, entry) : [];
}

/** What the level of each channel of a model counts as. */
export const tiersOf = /* @__PURE__ */ keptBy(({ channels, levels }: ModelSpec) => {
  const tiers = new Map(levels.map(({ id, tier }) => [id, tier]));
  return new Map(channels.map(({ id, level }) => [id, tiers.get(level)]));
});

function contactCounts(spec: ModelSpec, { channel, kind }: ContactEntry): number[] {
  if (kind === "brief") return [COUNT.briefSummits];
  const tier = tiersOf(spec).get(channel);
  const counts: number[] = [kind === "call" ? COUNT.calls : COUNT.meetings];
  if (tier === "summit" && kind === "meeting") counts.push(COUNT.summits);
  if (tier === "working") counts.push(COUNT.subMinisterialMeetings);
  return counts;
}

/** An act of the record that ends with the resolution, if there is one by the horizon, of the last of its authors. */
function untilResolved(spec: ModelSpec, entry: ActEntry, horizonMonths: number): ActEntry {
  const resolutions = entry.act.authors.map((author) => {
    const months = (spec.interventions ?? []).flatMap((item) =>
      item.type === "resolve-act" &&
      item.country === author &&
      monthsBetween(spec.asOf, item.month) <= horizonMonths
        ? [monthsBetween(entry.month, item.month)]
        : [],
    );
    return months.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...months);
  });
  const most = Math.max(...resolutions) * MONTH_DAYS;
  const { days = Number.POSITIVE_INFINITY } = entry.act;
  return days <= most ? entry : { ...entry, act: { ...entry.act, days: most } };
}

/** The months of the record as counts, and when each channel and event last occurred in it. */
export function compileLog(context: Context): void {
  const { spec, shape, ints, at } = context;
  const counts = new Array<number>(COUNTS * shape.logMonths).fill(0);
  const authors = new Array<number>(shape.logMonths).fill(0);
  const lastContact = new Array<number>(shape.channels).fill(NEVER);
  const lastMeeting = new Array<number>(shape.channels).fill(NEVER);
  const lastEvent = new Array<number>(shape.events).fill(NEVER);
  const later = (list: number[], index: number, month: number) => {
    list[index] = Math.max(list[index] ?? NEVER, month);
  };
  for (const recorded of spec.log) {
    const entry = "act" in recorded ? untilResolved(spec, recorded, shape.months) : recorded;
    const month = monthsBetween(spec.asOf, entry.month);
    const row = shape.logMonths - 1 + month;
    for (const count of countsOf(spec, entry))
      counts[count * shape.logMonths + row] = (counts[count * shape.logMonths + row] ?? 0) + 1;
    if ("act" in entry) {
      for (const author of entry.act.authors)
        authors[row] = (authors[row] ?? 0) | (1 << place(at.country, author));
    } else if ("event" in entry) {
      later(lastEvent, place(at.event, entry.event), month);
    } else if (entry.kind !== "brief") {
      later(lastContact, place(at.channel, entry.channel), month);
      if (entry.kind === "meeting") later(lastMeeting, place(at.channel, entry.channel), month);
    }
  }
  ints.logCount = counts;
  ints.logAuthors = authors;
  ints.logLastEvent = lastEvent;
  ints.channelLastContact = lastContact;
  ints.channelLastMeeting = lastMeeting;
}
