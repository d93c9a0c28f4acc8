import type { ChannelSpec, LevelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { ChannelRow, EvidenceRecord, MeetingRow } from "../../contracts/tables";
import { fitCadence } from "./cadence-fit";
import { monthOf, monthsIn, sourcesOf } from "./calendar";
import { counted, type Framework } from "./framework";
import { contactsUpTo, meanStock, stockSeries } from "./stock";

const later = (a: Month, b: Month): Month => (a > b ? a : b);
const earlier = (a: Month, b: Month): Month => (a < b ? a : b);

const MONTHS_A_YEAR = 12;

/** The first month of the span a rate is counted over: not before the channel existed, where that is known. */
export function spanStart(
  channel: ChannelRow,
  rows: readonly MeetingRow[],
  windowStart: Month,
  asOf: Month,
): Month {
  if (channel.firstMeeting === null) return windowStart;
  const first = rows.map((row) => monthOf(row.date)).reduce(earlier, monthOf(channel.firstMeeting));
  // A rate is counted over a year at least.
  return earlier(later(windowStart, first), addMonths(asOf, 1 - MONTHS_A_YEAR));
}

/** Channels of the frozen list: those with a contact in the months rates are counted over are alive. */
export function channels(record: EvidenceRecord, frame: Framework, asOf: Month): ChannelSpec[] {
  const windowStart = addMonths(asOf, 1 - frame.rateMonths);
  const stock = stockSeries(record, frame, asOf);
  const contacts = contactsUpTo(record, asOf);
  return record.channels.map((channel) => {
    const rows = contacts.filter((row) => row.channel === channel.id);
    const recent = rows.filter((row) => monthOf(row.date) >= windowStart);
    const base = { id: channel.id, label: channel.name, level: channel.level, counted: true };
    if (recent.length === 0) return { ...base, note: `Dormant: no contact from ${windowStart} to ${asOf}.` };
    const lastMet = rows.map((row) => monthOf(row.date)).reduce(later);
    if (channel.id === frame.summit.channel) return { ...base, lastMet };
    return { ...base, lastMet, ...rates(channel, rows, recent), ...(frame.channels[channel.id] ?? {}) };
  });

  function rates(channel: ChannelRow, rows: readonly MeetingRow[], recent: readonly MeetingRow[]) {
    const start = spanStart(channel, rows, windowStart, asOf);
    const months = monthsIn(start, asOf);
    const meetings = recent.filter((row) => row.format !== "call").length;
    const source = sourcesOf(recent);
    return {
      ratePerYear: {
        prior: { gamma: { shape: recent.length + 0.5, rate: months / MONTHS_A_YEAR } },
        basis: "data" as const,
        source,
        note: `${recent.length} meetings and calls in ${months} months from ${start}.`,
      },
      meetingShare: counted(
        meetings / recent.length,
        source,
        `${meetings} of ${recent.length} were no calls.`,
      ),
      institutionAtRate: counted(
        meanStock(stock, start, asOf),
        [],
        `Mean stock over meetings.csv from ${start}.`,
      ),
    };
  }
}

/** The levels with their cadence fitted to the record; a level with too few gaps keeps Poisson meetings. */
export function levels(record: EvidenceRecord, frame: Framework, asOf: Month): LevelSpec[] {
  const fits = fitCadence(record, asOf);
  return frame.levels.map((level) => {
    const fit = fits.get(level.id);
    if (fit === undefined || level.tier === "summit") return level;
    const note = `Fitted to ${fit.gaps} gaps of meetings.csv; standard error ${fit.standardError.toFixed(3)}.`;
    return { ...level, cadence: { prior: { fixed: fit.logSd }, basis: "data" as const, source: [], note } };
  });
}
