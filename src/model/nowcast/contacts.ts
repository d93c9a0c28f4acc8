import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { ChannelRow, EvidenceRecord, MeetingRow } from "../../contracts/tables";
import type { Contacts } from "../../kernel/filter/observations";
import { ln } from "../../numeric/elementary";
import { quantileFunction } from "../../random/distribution";
import { lnAges, monthlyHazards } from "../cadence";
import { monthOf, monthsIn } from "../from-evidence/calendar";
import { spanStart } from "../from-evidence/channels";
import type { Framework } from "../from-evidence/framework";
import { contactsUpTo, meanStock } from "../from-evidence/stock";
import { byMonth } from "./by-month";

/** A contact is taken to fall in the middle of its month. */
const HALF_MONTH = 0.5;
const ECHO_MONTHS = 3;

interface ContactMonth {
  readonly month: number;
  readonly channel: number;
  readonly shape: number;
  readonly exposure: number;
  readonly lnStock: number;
  readonly echo: boolean;
  readonly met: boolean;
}

/** What the months of a record are read against. */
export interface ContactContext {
  readonly record: EvidenceRecord;
  readonly frame: Framework;
  readonly spec: ModelSpec;
  readonly start: Month;
  readonly asOf: Month;
  readonly stock: ReadonlyMap<Month, number>;
}

/** The log-sd of the gaps of each level, at its median; undefined for a level whose meetings are Poisson. */
function cadences(spec: ModelSpec): ReadonlyMap<string, number | undefined> {
  return new Map(
    spec.levels.map(({ id, cadence }) => {
      const prior = cadence?.prior;
      return [id, prior === undefined || "quantiles" in prior ? undefined : quantileFunction(prior)(0.5)];
    }),
  );
}

/** A channel in a month, told by its contacts before; undefined where it was dormant. */
function contactMonth(
  { frame, start, stock }: ContactContext,
  channel: ChannelRow,
  rows: readonly MeetingRow[],
  month: Month,
  logSd: number | undefined,
): Omit<ContactMonth, "channel" | "echo"> | undefined {
  const before = addMonths(month, -1);
  const windowStart = addMonths(before, 1 - frame.rateMonths);
  const past = rows.filter((row) => monthOf(row.date) <= before);
  const recent = past.filter((row) => monthOf(row.date) >= windowStart);
  if (recent.length === 0) return undefined;
  const from = spanStart(channel, past, windowStart, before);
  const shape = recent.length + 0.5;
  const ratePerMonth = shape / monthsIn(from, before);
  const last = past.map((row) => monthOf(row.date)).reduce((a, b) => (a > b ? a : b));
  const hazard = new Float64Array(1);
  monthlyHazards(ratePerMonth, logSd)(lnAges(monthsBetween(last, before) + HALF_MONTH, 1), hazard, 0);
  return {
    month: monthsBetween(start, month),
    shape,
    exposure: (hazard[0] ?? 0) / shape,
    lnStock: ln(1 + (stock.get(before) ?? 0)) - ln(1 + meanStock(stock, from, before)),
    met: rows.some((row) => monthOf(row.date) === month),
  };
}

/** Whether every living channel met, month by month; the leaders' summit is read off its venues instead. */
export function contactsOf(context: ContactContext, months: number): Contacts {
  const { record, frame, spec, start, asOf } = context;
  const rows = contactsUpTo(record, asOf);
  const summits = new Set(
    rows
      .filter((row) => row.channel === frame.summit.channel)
      .map((row) => monthsBetween(start, monthOf(row.date))),
  );
  const echoes = (month: number) =>
    Array.from({ length: ECHO_MONTHS }, (_, i) => month - i).some((m) => summits.has(m));
  const logSds = cadences(spec);
  const known = record.channels.flatMap((channel, index) => {
    if (channel.id === frame.summit.channel) return [];
    const own = rows.filter((row) => row.channel === channel.id);
    return Array.from({ length: months }, (_, i) => i + 1).flatMap((month): ContactMonth[] => {
      const found = contactMonth(context, channel, own, addMonths(start, month), logSds.get(channel.level));
      return found === undefined ? [] : [{ ...found, channel: index, echo: echoes(month) }];
    });
  });
  return columns(byMonth(known, months));
}

function columns({
  start,
  items,
}: {
  readonly start: Int32Array;
  readonly items: readonly ContactMonth[];
}): Contacts {
  return {
    start,
    channel: Int32Array.from(items, (item) => item.channel),
    shape: Float64Array.from(items, (item) => item.shape),
    exposure: Float64Array.from(items, (item) => item.exposure),
    lnStock: Float64Array.from(items, (item) => item.lnStock),
    echo: Int32Array.from(items, (item) => (item.echo ? 1 : 0)),
    met: Int32Array.from(items, (item) => (item.met ? 1 : 0)),
  };
}
