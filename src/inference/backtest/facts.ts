import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { monthOf } from "../../model/from-evidence/calendar";
import { framework } from "../../model/from-evidence/framework";
import { logOf } from "../../model/from-evidence/log";
import { type LabelledWindow, labelHistory } from "../../model/label-history";

/** The first month that changes of leader are counted from. */
export const LEADERS_FROM: Month = "1994-01";

/** What a record says up to a month: the same reading serves what came, and what was known at an origin. */
export interface Facts {
  readonly to: Month;
  /** Windows from the climatology's first to the one that ends with the month, labelled by the base rule. */
  readonly windows: readonly LabelledWindow[];
  readonly windowOf: ReadonlyMap<Month, LabelledWindow>;
  /** Months with a leaders' summit in person. */
  readonly summits: ReadonlySet<Month>;
  /** Months in which a tenure ended, by country. */
  readonly exits: ReadonlyMap<string, ReadonlySet<Month>>;
}

/** Reads a record up to a month of which it is complete. */
export function factsOf(record: EvidenceRecord, to: Month): Facts {
  const frame = framework();
  const windows = labelHistory(record, "base", { to });
  const summits = logOf(record, frame, LEADERS_FROM, to).flatMap((entry) =>
    "channel" in entry && entry.channel === frame.summit.channel && entry.kind === "meeting"
      ? [entry.month]
      : [],
  );
  const exits = frame.turnover.map(({ country, role }) => {
    const ends = record.leaders
      .filter((row) => row.country === country && row.role === role)
      .flatMap(({ officeEnd }) =>
        officeEnd === null || monthOf(officeEnd) > to ? [] : [monthOf(officeEnd)],
      );
    return [country, new Set(ends)] as const;
  });
  return {
    to,
    windows,
    windowOf: new Map(windows.map((window) => [window.month, window])),
    summits: new Set(summits),
    exits: new Map(exits),
  };
}

/** Whether any of some months lies in the span of so many months that ends with one. */
export function anyWithin(months: ReadonlySet<Month> | undefined, end: Month, length: number): boolean {
  for (let back = 0; back < length; back++) if (months?.has(addMonths(end, -back))) return true;
  return false;
}
