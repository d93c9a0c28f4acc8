import type { Parameter } from "../../contracts/distribution";
import type { EventTypeSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EventRow, EvidenceRecord } from "../../contracts/tables";
import { monthOf, monthRange, officeHolder, sourcesOf, within } from "./calendar";
import { type MonthWeight, undiscounted, weighedCount } from "./discount";
import type { EventFilter, Framework } from "./framework";

/** Jeffreys' half: the shape of a gamma posterior is the count and one half. */
const HALF = 0.5;

/** A stance with fewer months on record takes the rate over all stances: half an event in no time would be a wild rate. */
const LEAST_MONTHS = 12;

/** Rows of the events table that a filter counts, up to a month. */
export function eventRows(record: EvidenceRecord, filter: EventFilter, asOf: Month): EventRow[] {
  return record.events.filter(
    (row) =>
      row.kind === filter.kind &&
      within(row.date, filter.from, asOf) &&
      (filter.direction === undefined || row.direction === filter.direction) &&
      (filter.involving ?? []).every((country) => row.countries.includes(country)) &&
      !isExactly(row.countries, filter.notExactly),
  );
}

function isExactly(countries: readonly string[], named: readonly string[] | undefined): boolean {
  return (
    named !== undefined && countries.length === named.length && named.every((id) => countries.includes(id))
  );
}

/** A rate whose posterior is Gamma(count + 1/2, months), rows and months counted by their weight. */
function countedRate(
  rows: readonly EventRow[],
  months: readonly Month[],
  weight: MonthWeight,
  where: string,
): Parameter {
  const count = weighedCount(
    rows.map(({ date }) => monthOf(date)),
    weight,
  );
  return {
    prior: { gamma: { shape: count + HALF, rate: weighedCount(months, weight) } },
    basis: "data",
    source: sourcesOf(rows),
    note: `${rows.length} rows of events.csv in ${months.length} months${where}.`,
  };
}

function rateOf(
  record: EvidenceRecord,
  filter: EventFilter,
  stances: readonly string[],
  asOf: Month,
  weight: MonthWeight,
): EventTypeSpec["rate"] {
  const rows = eventRows(record, filter, asOf);
  const months = monthRange(filter.from, asOf);
  const country = filter.byStanceOf;
  if (country === undefined) return countedRate(rows, months, weight, "");
  const stanceAt = new Map(months.map((month) => [month, officeHolder(record, country, month)?.stance]));
  const byStance = stances.map((stance) => {
    const under = rows.filter((row) => stanceAt.get(monthOf(row.date)) === stance);
    const served = months.filter((month) => stanceAt.get(month) === stance);
    if (served.length < LEAST_MONTHS)
      return [
        stance,
        countedRate(rows, months, weight, `, any stance: ${stance} is hardly on record`),
      ] as const;
    const where = ` with a ${country} office-holder of stance ${stance}`;
    return [stance, countedRate(under, served, weight, where)] as const;
  });
  return { country, byStance: Object.fromEntries(byStance) };
}

/** The event types, their rates counted from the table where it has rows for them. */
export function eventTypes(
  record: EvidenceRecord,
  frame: Framework,
  asOf: Month,
  weight: MonthWeight = undiscounted,
): EventTypeSpec[] {
  return frame.events.map((event) => {
    if (!("count" in event)) return event;
    const { count, ...rest } = event;
    return { ...rest, rate: rateOf(record, count, frame.stances, asOf, weight) };
  });
}
