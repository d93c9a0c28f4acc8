import type { Parameter } from "../../contracts/distribution";
import type { EventTypeSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EventRow, EvidenceRecord } from "../../contracts/tables";
import { monthOf, monthRange, officeHolder, sourcesOf, within } from "./calendar";
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

/** A rate whose posterior is Gamma(count + 1/2, months). */
function countedRate(rows: readonly EventRow[], months: number, where: string): Parameter {
  return {
    prior: { gamma: { shape: rows.length + HALF, rate: months } },
    basis: "data",
    source: sourcesOf(rows),
    note: `${rows.length} rows of events.csv in ${months} months${where}.`,
  };
}

function rateOf(
  record: EvidenceRecord,
  filter: EventFilter,
  stances: readonly string[],
  asOf: Month,
): EventTypeSpec["rate"] {
  const rows = eventRows(record, filter, asOf);
  const months = monthRange(filter.from, asOf);
  const country = filter.byStanceOf;
  if (country === undefined) return countedRate(rows, months.length, "");
  const stanceAt = new Map(months.map((month) => [month, officeHolder(record, country, month)?.stance]));
  const byStance = stances.map((stance) => {
    const under = rows.filter((row) => stanceAt.get(monthOf(row.date)) === stance);
    const served = months.filter((month) => stanceAt.get(month) === stance).length;
    if (served < LEAST_MONTHS)
      return [
        stance,
        countedRate(rows, months.length, `, any stance: ${stance} is hardly on record`),
      ] as const;
    return [
      stance,
      countedRate(under, served, ` with a ${country} office-holder of stance ${stance}`),
    ] as const;
  });
  return { country, byStance: Object.fromEntries(byStance) };
}

/** The event types, their rates counted from the table where it has rows for them. */
export function eventTypes(record: EvidenceRecord, frame: Framework, asOf: Month): EventTypeSpec[] {
  return frame.events.map((event) => {
    if (!("count" in event)) return event;
    const { count, ...rest } = event;
    return { ...rest, rate: rateOf(record, count, frame.stances, asOf) };
  });
}
