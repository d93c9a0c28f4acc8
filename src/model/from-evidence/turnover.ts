import type { Parameter } from "../../contracts/distribution";
import type { TurnoverSpec } from "../../contracts/model-spec";
import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord, LeaderRow } from "../../contracts/tables";
import { monthOf, monthRange, officeHolder, sourcesOf, within } from "./calendar";
import { type MonthWeight, undiscounted, weighedCount } from "./discount";
import type { ExitFilter, Framework } from "./framework";

type Frame = Framework["turnover"][number];

function tenures(record: EvidenceRecord, frame: Frame): LeaderRow[] {
  return record.leaders.filter((row) => row.country === frame.country && row.role === frame.role);
}

/** Tenures that ended in time; removals are those that ended before the term was over. */
function exitRows(record: EvidenceRecord, frame: Frame, filter: ExitFilter, asOf: Month): LeaderRow[] {
  const term = frame.term?.months.value ?? 0;
  return tenures(record, frame).filter((row) => {
    if (row.officeEnd === null || !within(row.officeEnd, filter.from, asOf)) return false;
    return (
      filter.what === "exits" || monthsBetween(monthOf(row.officeStart), monthOf(row.officeEnd)) < term - 1
    );
  });
}

function exitRate(record: EvidenceRecord, frame: Frame, asOf: Month, weight: MonthWeight): Parameter {
  if (!("count" in frame.exit)) return frame.exit.rate;
  const { count } = frame.exit;
  const rows = exitRows(record, frame, count, asOf);
  const months = monthRange(count.from, asOf);
  const ends = rows.map(({ officeEnd }) => monthOf(officeEnd ?? asOf));
  return {
    prior: { gamma: { shape: weighedCount(ends, weight) + 0.5, rate: weighedCount(months, weight) } },
    basis: "data",
    source: sourcesOf(rows),
    note: `${rows.length} ${count.what} in leaders.csv in ${months.length} months.`,
  };
}

/** Terms a leader has begun up to a month, over all tenures. */
function termsServed(rows: readonly LeaderRow[], leader: string, asOf: Month, term: number): number {
  return rows
    .filter((row) => row.leader === leader && monthOf(row.officeStart) <= asOf)
    .map((row) => {
      const ended = row.officeEnd !== null && monthOf(row.officeEnd) <= asOf;
      const months = monthsBetween(
        monthOf(row.officeStart),
        ended && row.officeEnd !== null ? monthOf(row.officeEnd) : asOf,
      );
      return ended ? Math.ceil(months / term) : Math.floor(months / term) + 1;
    })
    .reduce((sum, terms) => sum + terms, 0);
}

/** The first end of a term after a month, counted from the start of office. */
function termEnd(start: Month, asOf: Month, term: number): Month {
  return addMonths(start, term * (Math.floor(Math.max(0, monthsBetween(start, asOf)) / term) + 1));
}

function incumbent(record: EvidenceRecord, frame: Frame, asOf: Month): TurnoverSpec["incumbent"] {
  const holder = officeHolder(record, frame.country, asOf);
  if (holder === undefined) throw new RangeError(`no office-holder of ${frame.country} in ${asOf}`);
  const elected = tenures(record, frame);
  // One who acts for an elected office-holder serves out that term.
  const mandate =
    holder.role === frame.role
      ? holder
      : (elected.filter((row) => monthOf(row.officeStart) <= asOf).at(-1) ?? holder);
  const base = {
    label: holder.leader,
    bloc: holder.bloc ?? mandate.bloc ?? (frame.blocs[0]?.id as string),
    stance: holder.stance,
    source: [...holder.source],
  };
  const term = frame.term?.months.value;
  if (term === undefined) return base;
  return {
    ...base,
    termEnds: termEnd(monthOf(mandate.officeStart), asOf, term),
    termsServed: termsServed(elected, mandate.leader, asOf, term),
  };
}

/** Leader turnover: exits counted from the table, and who is in office. */
export function turnovers(
  record: EvidenceRecord,
  frame: Framework,
  asOf: Month,
  weight: MonthWeight = undiscounted,
): TurnoverSpec[] {
  return frame.turnover.map((item) => {
    const { role: _, exit, ...rest } = item;
    const { calendar, successor, newTerm, summitPauseMonths } = exit;
    return {
      ...rest,
      incumbent: incumbent(record, item, asOf),
      exit: { rate: exitRate(record, item, asOf, weight), calendar, successor, newTerm, summitPauseMonths },
    };
  });
}
