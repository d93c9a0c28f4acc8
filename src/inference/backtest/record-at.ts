import { addMonths, type Month } from "../../contracts/month";
import type { ChannelRow, EventRow, EvidenceRecord, LeaderRow } from "../../contracts/tables";
import { monthOf } from "../../model/from-evidence/calendar";

/**
 * A record as it stood at the end of a month: what is dated later is not in it, nor what was learned later of a row that is, such as
 * the end of a tenure. Nor is what was judged with the whole record at hand: presets, labels by hand, judgements, codes of commitment,
 * recommendations. What has no date is kept: sources, and the constants that tariffs are measured against.
 *
 * Rows were written down years after, so that they are better known here than they were then.
 */
export function recordAt(record: EvidenceRecord, origin: Month): EvidenceRecord {
  const isKnown = (date: string) => monthOf(date) <= origin;
  const meetings = record.meetings.filter((row) => isKnown(row.date));
  const met = new Set(meetings.map((row) => row.channel));
  return {
    meetings,
    channels: record.channels.filter((row) => met.has(row.id)).map(withoutHabits),
    leaders: record.leaders.filter((row) => isKnown(row.officeStart)).map((row) => withoutEnd(row, origin)),
    elections: record.elections.filter((row) => isKnown(row.date)),
    events: record.events.filter((row) => isKnown(row.date)).map((row) => whileInForce(row, origin)),
    polls: record.polls.filter((row) => isKnown(row.date)),
    tariffs: record.tariffs.filter((row) => isKnown(row.date)),
    venues: record.venues.filter((row) => row.status === "held" && isKnown(row.date)),
    friction: record.friction,
    sources: record.sources,
    judgements: [],
    levers: [],
    regimes: [],
    presets: [],
  };
}

/** A channel without what was said of it later: how often it means to meet, and when it last did. */
function withoutHabits(row: ChannelRow): ChannelRow {
  return {
    ...row,
    expectedPerYear: null,
    expectedFrequencyText: null,
    observedNormPerYear: null,
    mostRecentPerTable1: null,
    mostRecentVerified: null,
    note: null,
  };
}

function withoutEnd(row: LeaderRow, origin: Month): LeaderRow {
  const hasLeft = row.officeEnd !== null && monthOf(row.officeEnd) <= origin;
  return {
    ...row,
    officeEnd: hasLeft ? row.officeEnd : null,
    commitmentCode: null,
    commitmentEvidence: null,
  };
}

/** An act as known then: still in force where it ended later. */
function whileInForce(row: EventRow, origin: Month): EventRow {
  const isOver = row.actEnd !== null && monthOf(row.actEnd) <= origin;
  return isOver ? row : { ...row, actEnd: null, actNote: null };
}

/** Origins of forecasts from one month to another, so many months apart. */
export function originsOf(from: Month, to: Month, stepMonths: number): Month[] {
  const origins: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, stepMonths)) origins.push(month);
  return origins;
}
