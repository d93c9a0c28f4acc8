import type { ActsSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { EventRow, EvidenceRecord } from "../../contracts/tables";
import { monthOf, monthsIn, sourcesOf, within } from "./calendar";
import type { Framework } from "./framework";

const DAY = 86_400_000;

/** An episode: its first act, and the last month it lasts. */
export interface Episode {
  readonly onset: EventRow;
  readonly month: Month;
  readonly closes: Month;
}

/** Days an act lasted, as known at the end of `asOf`; undefined where it was still in force. */
export function daysOf(row: EventRow, asOf: Month): number | undefined {
  if (row.actEnd === null || row.date.length < 10) return undefined;
  if (monthOf(row.actEnd) > asOf) return undefined;
  return Math.round((Date.parse(row.actEnd) - Date.parse(row.date)) / DAY);
}

/** Hostile acts up to a month, in order; duties are friction and left out. */
export function actRows(record: EvidenceRecord, frame: Framework, asOf: Month): EventRow[] {
  const { scopesExcluded } = frame.acts.count;
  return record.events
    .filter(
      (row) =>
        row.actTier !== null && !scopesExcluded.includes(row.actScope ?? "") && monthOf(row.date) <= asOf,
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether an act alone crosses the line of damage; one below it opens no episode. */
function crossesLine(frame: Framework, row: EventRow, asOf: Month): boolean {
  const days = daysOf(row, asOf) ?? Number.POSITIVE_INFINITY;
  const { tier1, tier2 } = frame.acts.lastingDays;
  return row.actTier === 1 ? days > tier1.value : days >= tier2.value;
}

/** Episodes of the record: an act that crosses the line opens one, those that follow while it is open belong to it. */
export function episodes(record: EvidenceRecord, frame: Framework, asOf: Month): Episode[] {
  const found: Episode[] = [];
  for (const row of actRows(record, frame, asOf)) {
    const month = monthOf(row.date);
    const open = found.at(-1);
    if (open !== undefined && month <= open.closes) continue;
    if (!crossesLine(frame, row, asOf)) continue;
    found.push({ onset: row, month, closes: addMonths(month, frame.acts.episodeMonths.value) });
  }
  return found;
}

/** Acts of damage: onsets counted from the events, each author's share a Dirichlet weight. */
export function acts(record: EvidenceRecord, frame: Framework, asOf: Month): ActsSpec {
  const { count, ...rest } = frame.acts;
  const onsets = episodes(record, frame, asOf).filter((item) => within(item.month, count.from, asOf));
  const months = monthsIn(count.from, asOf);
  const source = sourcesOf(onsets.map((item) => item.onset));
  const weight = (country: string) =>
    onsets.reduce(
      (sum, { onset }) => sum + (onset.actAuthor.includes(country) ? 1 / onset.actAuthor.length : 0),
      count.priorShares[country] ?? 0.5,
    );
  const last = onsets.at(-1);
  const open = last !== undefined && last.closes > asOf ? last : undefined;
  const authors = frame.countries.map(({ id }) => {
    const note = "Shares of the authors are Dirichlet, as normalised gamma weights.";
    return [
      id,
      { prior: { gamma: { shape: weight(id), rate: 1 } }, basis: "data" as const, source, note },
    ] as const;
  });
  return {
    ...rest,
    rate: {
      prior: { gamma: { shape: onsets.length + 0.5, rate: months } },
      basis: "data",
      source,
      note: `${onsets.length} onsets in ${months} months: ${onsets.map((item) => item.month).join(", ")}.`,
    },
    authors: Object.fromEntries(authors),
    ...(open === undefined
      ? {}
      : {
          open: { authors: [...open.onset.actAuthor], closes: open.closes, source: [...open.onset.source] },
        }),
  };
}
