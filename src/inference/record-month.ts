import { EvidenceError, issue, OptionsError } from "../contracts/errors";
import { addMonths, type Month, monthsBetween } from "../contracts/month";
import type { EvidenceRecord } from "../contracts/tables";
import { monthOf, officeHolder } from "../model/from-evidence/calendar";
import { framework } from "../model/from-evidence/framework";
import { FILTER_START } from "../model/nowcast/subject";
import { MOST_MONTHS } from "../random/counter";

/** A year of record at least: rates are counted over one. */
const LEAST_MONTHS = 12;

/** The last month of which a record holds a meeting, an event, a poll or a tariff. */
export function recordMonth({ meetings, events, polls, tariffs }: EvidenceRecord): Month {
  const dates = [
    ...meetings.map(({ date }) => date),
    ...events.map(({ date }) => date),
    ...polls.map(({ date }) => date),
    ...tariffs.map(({ effectiveDate }) => effectiveDate),
  ];
  return dates.map(monthOf).reduce((a, b) => (a > b ? a : b), FILTER_START);
}

function mustBeInRange(asOf: Month): void {
  const months = monthsBetween(FILTER_START, asOf);
  if (months >= LEAST_MONTHS && months <= MOST_MONTHS) return;
  const expected = `a month from ${addMonths(FILTER_START, LEAST_MONTHS)} to ${addMonths(FILTER_START, MOST_MONTHS)}`;
  const remedy = "Name a month that the record reaches.";
  throw new OptionsError("The options cannot be used", [
    issue({ code: "out-of-range", path: ["asOf"], expected, received: asOf, remedy }),
  ]);
}

/**
 * Whether a record can be filtered up to a month.
 *
 * @throws OptionsError where the month is out of range; EvidenceError where nobody is known to hold an office then.
 */
export function mustReach(record: EvidenceRecord, asOf: Month): void {
  mustBeInRange(asOf);
  const issues = framework().turnover.flatMap(({ country }) => {
    if (officeHolder(record, country, asOf) !== undefined) return [];
    const expected = `an office-holder of ${country} in ${asOf}`;
    const remedy = "Add the row to leaders.csv, or name an earlier month.";
    return [issue({ code: "missing", path: ["leaders"], expected, received: "none", remedy })];
  });
  if (issues.length > 0) throw new EvidenceError("The record does not reach the month", issues);
}
