import { describe, expect, it } from "vitest";
import { addMonths, type Month } from "../../../src/contracts/month";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { allocateTheta } from "../../../src/kernel/theta";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { filterSubject } from "../../../src/model/nowcast/subject";
import { streamKey } from "../../../src/random/seed";
import { recordWith } from "./record";

const key = streamKey("record");
const AS_OF: Month = "2018-12";
const isLater = (date: string | null) => date === null || date.slice(0, 7) > AS_OF;
/** A year after `AS_OF` alone is later; one that is `AS_OF`'s is July. */
const after = (date: string | null) => date !== null && (date.length === 4 ? date > "2018" : isLater(date));

/** Puts every row that is later than `AS_OF` through a change, and adds as many again. */
const changed = <T>(rows: readonly T[], later: (row: T) => boolean, change: (row: T) => T): readonly T[] =>
  rows.flatMap((row) => (later(row) ? [change(row), row] : [row]));

const shifted = (date: string) => `${addMonths(date.slice(0, 7), 1)}${date.slice(7)}`;

/** Another future: every table is changed wherever it speaks of the months after `AS_OF`. */
function otherFuture(): EvidenceRecord {
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

const subjectOf = (record: EvidenceRecord, asOf = AS_OF) =>
  filterSubject(record, specFromEvidence(record, { asOf, preset: "mean-2008-2025" }), key);

describe("what a filter is given of a record", () => {
  const [subject, other] = [subjectOf(recordWith()), subjectOf(otherFuture())];

  it("is nothing after asOf: another future, in every table, leaves observations, events and leaders as they were", () => {
    expect(other.observations).toEqual(subject.observations);
    expect(new Uint8Array(other.program.buffer)).toEqual(new Uint8Array(subject.program.buffer));
    expect(other.loadSample).toEqual(subject.loadSample);
    const [one, two] = [subject, other].map(({ program, fillTheta }) => {
      const theta = allocateTheta(program.shape);
      fillTheta(3, theta);
      return theta;
    });
    expect(two).toEqual(one);
  });

  it("is what the other future would have been, once it has come", () => {
    const later = addMonths(AS_OF, 84);
    const [now, then] = [subjectOf(recordWith(), later), subjectOf(otherFuture(), later)];
    for (const part of [
      "contacts",
      "summits",
      "acts",
      "readings",
      "impositions",
      "lnStock",
      "stances",
    ] as const)
      expect(then.observations[part], part).not.toEqual(now.observations[part]);
    expect(then.program.eventForced).not.toEqual(now.program.eventForced);
    expect(then.program.leaderForced).not.toEqual(now.program.leaderForced);
  });

  it("can be filtered: every month has a likelihood, and months after asOf none", () => {
    const found = referenceFilter(subject, 64, key)(0);
    expect(found.lnLikelihoods).toHaveLength(132 + 1);
    for (const value of [...found.lnLikelihoods, ...found.values]) expect(Number.isFinite(value)).toBe(true);
    expect(Math.min(...found.effective)).toBeGreaterThanOrEqual(1);
  });
});
