import { addMonths, type Month } from "../../../src/contracts/month";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { monthOf } from "../../../src/model/from-evidence/calendar";

type Rows<K extends keyof EvidenceRecord> = EvidenceRecord[K];
type Row<K extends keyof EvidenceRecord> = EvidenceRecord[K][number];

/** How rows from after an origin are tampered with. */
export type Tampering = "change" | "add" | "delete";

const later = (date: string, origin: Month): boolean => monthOf(date) > origin;

/** Rows with those from after the origin changed, doubled under another id, or left out. */
function tampered<R extends object>(
  rows: readonly R[],
  how: Tampering,
  isLater: (row: R) => boolean,
  change: (row: R) => R,
): readonly R[] {
  if (how === "delete") return rows.filter((row) => !isLater(row));
  if (how === "add") return [...rows, ...rows.filter(isLater).map(change)];
  return rows.map((row) => (isLater(row) ? change(row) : row));
}

/**
 * A record that is the same up to the end of a month and wrong after it, in every table but the sources: rows dated later, what later
 * became of rows that are not, and all that was judged with hindsight, whatever its date.
 */
export function perturbed(record: EvidenceRecord, origin: Month, how: Tampering): EvidenceRecord {
  const next = `${addMonths(origin, 1)}-15`;
  const isLast = <K extends "elections" | "polls" | "tariffs" | "events" | "meetings">(row: Row<K>) =>
    later(row.date, origin);
  const firstMet = (id: string) =>
    record.meetings
      .filter((row) => row.channel === id)
      .map((row) => monthOf(row.date))
      .sort()[0] ?? "9999-12";
  const always = () => true;
  return {
    ...record,
    meetings: tampered<Row<"meetings">>(record.meetings, how, isLast, (row) => ({
      ...row,
      id: `${row.id}x`,
      channel: "leaders-summit",
      format: "in-person",
      brief: false,
    })),
    channels: tampered<Row<"channels">>(
      record.channels.map((row) =>
        how === "change" ? { ...row, mostRecentVerified: next, note: "x" } : row,
      ),
      how,
      (row) => firstMet(row.id) > origin,
      (row) => ({ ...row, id: `${row.id}x`, level: "ministerial" }),
    ),
    leaders: tampered<Row<"leaders">>(
      record.leaders.map((row) => {
        const leaves = row.officeEnd !== null && later(row.officeEnd, origin);
        return leaves ? { ...row, officeEnd: how === "delete" ? null : next, commitmentCode: 0 } : row;
      }),
      how,
      (row) => later(row.officeStart, origin),
      (row) => ({ ...row, id: `${row.id}x`, stance: "transactional", leader: "Someone else" }),
    ),
    elections: tampered<Row<"elections">>(record.elections, how, isLast, (row) => ({
      ...row,
      id: `${row.id}x`,
      date: next,
    })),
    events: tampered<Row<"events">>(
      record.events.map((row) =>
        row.actTier !== null && (row.actEnd === null || later(row.actEnd, origin))
          ? { ...row, actEnd: how === "delete" ? null : next, actNote: "x" }
          : row,
      ),
      how,
      isLast,
      (row) =>
        ({
          ...row,
          id: `${row.id}x`,
          actTier: 1,
          actAuthor: ["KR"],
          actScope: "instrument",
          kind: "history-dispute",
        }) as Row<"events">,
    ),
    polls: tampered<Row<"polls">>(record.polls, how, isLast, (row) => ({
      ...row,
      id: `${row.id}x`,
      sharePositive: 1,
    })),
    tariffs: tampered<Row<"tariffs">>(record.tariffs, how, isLast, (row) => ({
      ...row,
      id: `${row.id}x`,
      // Announced later, in force since long before.
      effectiveDate: "2008-06-15",
      ratePercent: 80,
    })),
    venues: tampered<Row<"venues">>(
      record.venues,
      how,
      (row) => later(row.date, origin),
      (row) => ({
        ...row,
        venue: `${row.venue}x`,
        leadersUs: true,
        leadersJp: true,
        leadersKr: true,
        trilateralHeld: true,
        status: "held",
      }),
    ),
    judgements: tampered<Row<"judgements">>(record.judgements, how, always, (row) => ({
      ...row,
      claimId: `${row.claimId}x`,
    })),
    levers: tampered<Row<"levers">>(record.levers, how, always, (row) => ({ ...row, id: `${row.id}x` })),
    regimes: tampered<Row<"regimes">>(record.regimes, how, always, (row) => ({ ...row, label: "damage" })),
    presets: tampered<Row<"presets">>(record.presets, how, always, (row) => ({
      ...row,
      p05: 1,
      p50: 2,
      p95: 3,
    })),
  } satisfies { [K in keyof EvidenceRecord]: Rows<K> };
}
