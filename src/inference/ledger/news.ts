import { NEWS_TABLES, type NewsTable } from "../../contracts/ledger-between";
import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord, MeetingRow } from "../../contracts/tables";
import { monthOf } from "../../model/from-evidence/calendar";
import { framework } from "../../model/from-evidence/framework";
import { type Entry, venueId } from "./known-rows";

/** An entry in words, with what it counts among and its sources. */
interface Told extends Entry {
  readonly among: NewsTable;
  readonly what: string;
  readonly source: readonly string[];
}

/** Entries that are added together: none of them where a month passes and nothing is known of it. */
export interface News {
  readonly month: Month;
  readonly table: NewsTable;
  readonly entries: readonly Told[];
}

const share = (value: number | null) => (value === null ? "" : `: ${value}%`);

function meetingsTold({ meetings }: EvidenceRecord): Told[] {
  const isSummit = ({ channel }: MeetingRow) => channel === framework().summit.channel;
  return meetings.map((row) => ({
    table: "meetings",
    id: row.id,
    isEnd: false,
    month: monthOf(row.date),
    among: isSummit(row) ? "summits" : "meetings",
    what: `${row.channel}, ${row.brief ? "brief" : row.format}`,
    source: row.source,
  }));
}

function eventsTold({ events }: EvidenceRecord): Told[] {
  return events.flatMap((row) => {
    const parts = { table: "events", among: "events", id: row.id, source: row.source } as const;
    const begins = { ...parts, isEnd: false, month: monthOf(row.date), what: row.description };
    const ends =
      row.actEnd === null
        ? []
        : [{ ...parts, isEnd: true, month: monthOf(row.actEnd), what: `Ended: ${row.description}` }];
    return [begins, ...ends];
  });
}

function leadersTold({ leaders }: EvidenceRecord): Told[] {
  return leaders.flatMap((row) => {
    const parts = { table: "leaders", among: "leaders", id: row.id, source: row.source } as const;
    const who = `${row.leader} (${row.country})`;
    const begins = { ...parts, isEnd: false, month: monthOf(row.officeStart), what: `${who} takes office` };
    const ends =
      row.officeEnd === null
        ? []
        : [{ ...parts, isEnd: true, month: monthOf(row.officeEnd), what: `${who} leaves office` }];
    return [begins, ...ends];
  });
}

function othersTold({ tariffs, polls, venues }: EvidenceRecord): Told[] {
  const rates = tariffs.map((row): Told => {
    const what = `${row.importer}: ${row.ratePercent}% on ${row.scope}`;
    return {
      table: "tariffs",
      among: "tariffs",
      id: row.id,
      isEnd: false,
      month: monthOf(row.date),
      what,
      source: row.source,
    };
  });
  const waves = polls.map((row): Told => {
    const what = `${row.series} (${row.country})${share(row.sharePositive)}`;
    return {
      table: "polls",
      among: "polls",
      id: row.id,
      isEnd: false,
      month: monthOf(row.date),
      what,
      source: row.source,
    };
  });
  const held = venues.flatMap((row): Told[] => {
    if (row.status !== "held") return [];
    const what = `${row.venue}: ${row.trilateralHeld === true ? "the three leaders met" : "no meeting of the three leaders"}`;
    return [
      {
        table: "venues",
        among: "summits",
        id: venueId(row),
        isEnd: false,
        month: row.date,
        what,
        source: row.source,
      },
    ];
  });
  return [...rates, ...waves, ...held];
}

/** What is added together: leaders of a month are, since one leaves where another comes, and so is a summit with its venue. */
function groupKey({ among, month, id, isEnd }: Told, by: "table" | "row"): string {
  const whole = by === "table" || among === "leaders" || among === "summits";
  return [month, among, ...(whole ? [] : [id, isEnd])].join(" ");
}

/**
 * What came on record after one month and up to another, in order of date: each month first passes with nothing known of it; then what
 * is dated in it is added, table after table.
 */
export function newsBetween(record: EvidenceRecord, from: Month, to: Month, by: "table" | "row"): News[] {
  const told = [
    ...leadersTold(record),
    ...eventsTold(record),
    ...othersTold(record),
    ...meetingsTold(record),
  ];
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    if (one.month <= from || one.month > to) continue;
    const key = groupKey(one, by);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const items: News[] = [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    return first === undefined ? [] : [{ month: first.month, table: first.among, entries }];
  });
  for (let month = addMonths(from, 1); month <= to; month = addMonths(month, 1))
    items.push({ month, table: "passing", entries: [] });
  const place = ({ table }: News) => NEWS_TABLES.indexOf(table);
  return items.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : place(a) - place(b)));
}
