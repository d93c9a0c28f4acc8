import type { Parameter } from "../../contracts/distribution";
import type { SummitSpec, VenueSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord, VenueRow } from "../../contracts/tables";
import { monthOf, monthRange, officeHolder, sourcesOf } from "./calendar";
import { type MonthWeight, undiscounted, weighedCount } from "./discount";
import type { Framework } from "./framework";

const FIRST: Month = "1994-01";

/** From this month on the scheduled rows of the table were known; before it the recurring pattern stands in. */
const SCHEDULE_KNOWN_FROM: Month = "2025-12";

export const allAttend = (row: VenueRow): boolean => row.leadersUs && row.leadersJp && row.leadersKr;

function isEligible(frame: Framework, row: VenueRow): boolean {
  const { hostOf, hostsExcluded } = frame.summit;
  const place = Object.keys(hostOf).find((name) => row.place.startsWith(name));
  return row.venue !== "standalone" && (place === undefined || !hostsExcluded.includes(hostOf[place] ?? ""));
}

export function heldVenues(record: EvidenceRecord, frame: Framework, asOf: Month): VenueRow[] {
  return record.venues.filter((row) => row.status === "held" && row.date <= asOf && isEligible(frame, row));
}

/** Months with a leaders' meeting that was no brief encounter. */
export function summitMonths(record: EvidenceRecord, frame: Framework): Set<Month> {
  const rows = record.meetings.filter((row) => row.channel === frame.summit.channel && !row.brief);
  return new Set(rows.map((row) => monthOf(row.date)));
}

const monthsOf = (rows: readonly VenueRow[]): Month[] => rows.map(({ date }) => date);

/** A chance whose posterior is Beta(successes + 1/2, failures + 1/2), venues counted by their weight. */
function beta(
  successes: readonly VenueRow[],
  all: readonly VenueRow[],
  weight: MonthWeight,
  note: string,
): Parameter {
  const alpha = weighedCount(monthsOf(successes), weight);
  const failures = all.filter((row) => !successes.includes(row));
  return {
    prior: { beta: { alpha: alpha + 0.5, beta: weighedCount(monthsOf(failures), weight) + 0.5 } },
    basis: "data",
    source: sourcesOf(all),
    note,
  };
}

function attendance(
  record: EvidenceRecord,
  frame: Framework,
  held: readonly VenueRow[],
  weight: MonthWeight,
): SummitSpec["attendance"] {
  const { country } = frame.summit.attendance;
  const byStance = frame.stances.map((stance) => {
    const under = held.filter((row) => officeHolder(record, country, row.date)?.stance === stance);
    // A stance that has met no venue yet takes the attendance over all stances.
    const rows = under.length === 0 ? held : under;
    const attended = rows.filter(allAttend);
    const note = `All three came to ${attended.length} of ${rows.length} venues.`;
    return [stance, beta(attended, rows, weight, note)] as const;
  });
  return { country, byStance: Object.fromEntries(byStance) };
}

/** The leaders' summit: attendance, agreement and the standalone rate, counted from the venues. */
export function summit(
  record: EvidenceRecord,
  frame: Framework,
  asOf: Month,
  weight: MonthWeight = undiscounted,
): SummitSpec {
  const held = heldVenues(record, frame, asOf);
  const attended = held.filter(allAttend);
  const real = summitMonths(record, frame);
  const met = attended.filter((row) => row.trilateralHeld === true && real.has(row.date));
  const alone = record.venues.filter(
    (row) => row.venue === "standalone" && row.trilateralHeld === true && row.date <= asOf,
  );
  const months = monthRange(FIRST, asOf);
  return {
    channel: frame.summit.channel,
    attendance: attendance(record, frame, held, weight),
    agreement: beta(
      met,
      attended,
      weight,
      `${met.length} summits at ${attended.length} venues all three came to; brief encounters left out.`,
    ),
    gateSlope: frame.summit.gateSlope,
    standaloneRate: {
      prior: {
        gamma: {
          shape: weighedCount(monthsOf(alone), weight) + 0.5,
          rate: weighedCount(months, weight),
        },
      },
      basis: "data",
      source: sourcesOf(alone),
      note: `${alone.length} standalone summits in ${months.length} months.`,
    },
  };
}

/** Venues at which all three are due: dated rows where the schedule was known, then the months they recur in. */
export function venues(record: EvidenceRecord, frame: Framework, asOf: Month): VenueSpec[] {
  const scheduled =
    asOf < SCHEDULE_KNOWN_FROM
      ? []
      : record.venues.filter((row) => row.status === "scheduled" && row.date > asOf);
  const last = scheduled.map((row) => row.date).reduce((a, b) => (a > b ? a : b), asOf);
  const due = scheduled.filter((row) => allAttend(row) && isEligible(frame, row));
  const recurring = new Map(frame.summit.recurring.map((item) => [item.id, item.calendarMonth]));
  const names = [...new Set([...recurring.keys(), ...due.map((row) => row.venue)])];
  return names.map((name) => {
    const rows = due.filter((row) => row.venue === name);
    const calendarMonth = recurring.get(name);
    const base = {
      id: name.replace(/[^A-Za-z0-9]+/g, "-"),
      label: name,
      dates: rows.map((row) => row.date),
      source: sourcesOf(rows),
    };
    return calendarMonth === undefined
      ? base
      : { ...base, recurs: { calendarMonth, from: addMonths(last, 1) } };
  });
}
