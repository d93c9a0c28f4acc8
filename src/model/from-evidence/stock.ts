import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord, MeetingRow } from "../../contracts/tables";
import { monthOf } from "./calendar";
import type { Framework } from "./framework";

const FIRST: Month = "1994-01";

/** Meetings and calls up to a month, brief encounters left out. */
export function contactsUpTo(record: EvidenceRecord, asOf: Month): MeetingRow[] {
  return record.meetings.filter((row) => !row.brief && monthOf(row.date) <= asOf);
}

function fixedValue(parameter: { readonly prior: object }): number {
  const { prior } = parameter as { readonly prior: { readonly fixed?: number } };
  if (prior.fixed === undefined)
    throw new RangeError("the institutional stock of the record needs fixed weights");
  return prior.fixed;
}

/** The institutional stock at the end of every month of the record, by month. */
export function stockSeries(record: EvidenceRecord, frame: Framework, asOf: Month): Map<Month, number> {
  const levelOf = new Map(record.channels.map((row) => [row.id, row.level as string]));
  const weightOf = new Map(frame.levels.map((level) => [level.id, fixedValue(level.institutionWeight)]));
  const added = new Map<Month, number>();
  for (const row of contactsUpTo(record, asOf)) {
    const month = monthOf(row.date);
    const weight = weightOf.get(levelOf.get(row.channel) ?? row.level) ?? 0;
    added.set(month, (added.get(month) ?? 0) + weight);
  }
  const retention = fixedValue(frame.institution.retention);
  const series = new Map<Month, number>();
  let stock = 0;
  for (let index = 0; index <= monthsBetween(FIRST, asOf); index++) {
    const month = addMonths(FIRST, index);
    stock = retention * stock + (added.get(month) ?? 0);
    series.set(month, stock);
  }
  return series;
}

/** Mean of the stock over the months from one to another. */
export function meanStock(series: ReadonlyMap<Month, number>, from: Month, to: Month): number {
  let sum = 0;
  let months = 0;
  for (const [month, stock] of series) {
    if (month < from || month > to) continue;
    sum += stock;
    months += 1;
  }
  return months === 0 ? 0 : sum / months;
}
