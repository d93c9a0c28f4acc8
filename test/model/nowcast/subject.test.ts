import { describe, expect, it } from "vitest";
import { addMonths } from "../../../src/contracts/month";
import type { EvidenceRecord } from "../../../src/contracts/tables";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { allocateTheta } from "../../../src/kernel/theta";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { filterSubject } from "../../../src/model/nowcast/subject";
import { streamKey } from "../../../src/random/seed";
import { AS_OF, otherFuture } from "./other-future";
import { recordWith } from "./record";

const key = streamKey("record");
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
