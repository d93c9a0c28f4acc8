import { addMonths, type Month } from "../../../src/contracts/month";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { recordWith } from "./record";

/** The month after which everything is another. */
export const AS_OF: Month = "2018-12";
const isLater = (date: string | null) => date === null || date.slice(0, 7) > AS_OF;
/** A year after `AS_OF` alone is later; one that is `AS_OF`'s is July. */
const after = (date: string | null) => date !== null && (date.length === 4 ? date > "2018" : isLater(date));

/** Puts every row that is later than `AS_OF` through a change, and adds as many again. */
const changed = <T>(rows: readonly T[], later: (row: T) => boolean, change: (row: T) => T): readonly T[] =>
  rows.flatMap((row) => (later(row) ? [change(row), row] : [row]));

const shifted = (date: string) => `${addMonths(date.slice(0, 7), 1)}${date.slice(7)}`;

/** Another future: every table is changed wherever it speaks of the months after `AS_OF`. */
export function otherFuture(): EvidenceRecord {
  const now = recordWith();
  const channels = now.channels.map(({ id }) => id);
  return {
    ...now,
    meetings: changed(
      now.meetings,
      (row) => after(row.date),
      (row) => ({
        ...row,
        date: shifted(row.date),
        channel: channels[(channels.indexOf(row.channel) + 1) % channels.length] ?? "",
        brief: !row.brief,
      }),
    ),
    events: changed(
      now.events.map((row) => (after(row.actEnd) ? { ...row, actEnd: "2041-01-01" } : row)),
      (row) => after(row.date),
      (row) => ({ ...row, date: shifted(row.date), actTier: 1, actAuthor: ["US"], actEnd: null }),
    ),
    polls: changed(
      now.polls,
      (row) => after(row.date),
      (row) => ({ ...row, sharePositive: 50, shareNegative: 1, date: shifted(row.date) }),
    ),
    tariffs: changed(
      now.tariffs,
      (row) => after(row.date),
      // What is made known later may reach back.
      (row) => ({ ...row, ratePercent: row.ratePercent + 30, effectiveDate: "2018-06-01" }),
    ),
    venues: changed(
      now.venues,
      (row) => after(row.date),
      (row) => ({
        ...row,
        status: "held" as const,
        leadersUs: true,
        leadersJp: true,
        leadersKr: true,
        trilateralHeld: row.trilateralHeld !== true,
      }),
    ),
    leaders: changed(
      now.leaders.map((row) =>
        row.officeEnd === null || after(row.officeEnd) ? { ...row, officeEnd: "2043-01-01" } : row,
      ),
      (row) => after(row.officeStart),
      (row) => ({
        ...row,
        leader: `Not ${row.leader}`,
        officeStart: `${row.officeStart.slice(0, 7)}-28`,
        stance: "transactional" as const,
        bloc: null,
      }),
    ),
    elections: changed(
      now.elections,
      (row) => after(row.date) && row.status === "held",
      (row) => ({ ...row, date: shifted(row.date), status: "scheduled" as const }),
    ),
  };
}
