import { describe, expect, it } from "vitest";
import { EvidenceError } from "../../../src/contracts/errors";
import { baselineModel } from "../../../src/index";
import { readEvidence } from "../../../src/inference/observe/check-evidence";

const { spec } = baselineModel();
const source = "a source";

function problems(evidence: unknown): string[] {
  try {
    readEvidence(spec, evidence as never);
    return [];
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
}

const meeting = (month: string, held = true) => ({
  type: "meeting",
  channel: "leaders-summit",
  month,
  held,
  source,
});

describe("evidence", () => {
  it("of every type is taken, as a document or as a list", () => {
    const pieces = [
      meeting("2026-11"),
      { type: "event", event: "kp-crisis", month: "2026-01", source: [source, "another"] },
      { type: "act", tier: 2, country: "JP", month: "2026-12", source },
      { type: "poll", series: "Asahi-Dong-A relations", month: "2026-02", sharePositive: 40, source },
      { type: "reading", factor: "tariffFriction.US-JP", month: "2025-12", value: 0, error: 2, source },
      { type: "leader", country: "JP", month: "2026-04", bloc: "centre", source, group: "press" },
      { type: "likelihood-ratio", pathway: "damage", ratio: 1.5, against: true, source },
    ];
    expect(problems(pieces)).toEqual([]);
    expect(problems({ schemaVersion: 1, name: "all", evidence: pieces })).toEqual([]);
  });

  it("is refused with every problem of shape and of reference at once, each at its place", () => {
    const pieces = [
      { type: "meeting", channel: "leaders-sumit", month: "2026-11", held: true, source },
      { type: "likelihood-ratio", pathway: "damage", ratio: 2, source },
      { type: "event", event: "kp-crisis", month: "2026-13", source },
      { type: "reading", factor: "domesticOpinion.JP", month: "2026-01", value: 100, error: 1, source },
      { type: "leader", country: "JP", month: "2026-04", bloc: "middle", source },
      { type: "act", tier: 1, country: "DE", month: "2026-04" },
    ];
    expect(problems(pieces).sort()).toEqual([
      "invalid-format evidence.2.month",
      "invalid-value evidence.1.ratio",
      "missing evidence.5.source",
      "out-of-range evidence.3.value",
      "unknown-reference evidence.0.channel",
      "unknown-reference evidence.4.bloc",
    ]);
  });

  it("is of the twelve months after asOf; a poll or a reading may be of asOf itself", () => {
    expect(problems([meeting("2025-12")])).toEqual(["out-of-range evidence.0.month"]);
    expect(problems([meeting("2027-01")])).toEqual(["out-of-range evidence.0.month"]);
    const reading = { type: "reading", factor: "domesticOpinion.JP", value: 40, error: 3, source };
    expect(problems([{ ...reading, month: "2025-12" }])).toEqual([]);
    expect(problems([{ ...reading, month: "2025-11" }])).toEqual(["out-of-range evidence.0.month"]);
  });

  it("does not contradict itself; the same said twice is no contradiction", () => {
    expect(problems([meeting("2026-11"), meeting("2026-11", false)])).toEqual(["contradiction evidence.1"]);
    expect(problems([meeting("2026-11"), meeting("2026-11")])).toEqual([]);
    const leader = { type: "leader", country: "JP", month: "2026-04", source };
    expect(
      problems([
        { ...leader, bloc: "centre" },
        { ...leader, bloc: "right" },
      ]),
    ).toEqual(["contradiction evidence.1"]);
  });

  it("of a poll names a series that is read, and who was asked where that is not plain", () => {
    const poll = { type: "poll", month: "2026-05", sharePositive: 50, source };
    const series = "Yomiuri-Hankook relations good";
    expect(problems([{ ...poll, series }])).toEqual(["missing evidence.0.country"]);
    expect(problems([{ ...poll, series, country: "KR" }])).toEqual([]);
    expect(problems([{ ...poll, series, country: "US" }])).toEqual(["unknown-reference evidence.0.country"]);
    expect(problems([{ ...poll, series: "Yomiuri" }])).toEqual(["unknown-reference evidence.0.series"]);
  });

  it("is bounded, and nothing is read of what is too large or no document", () => {
    expect(problems([])).toEqual(["too-small evidence"]);
    expect(problems(Array.from({ length: 51 }, () => meeting("2026-11")))).toEqual(["too-big evidence"]);
    expect(problems(null)).toHaveLength(1);
    expect(problems({ schemaVersion: 1, evidence: "x" })).toEqual(["invalid-type evidence"]);
    expect(problems(JSON.parse('{"schemaVersion":1,"evidence":[],"__proto__":{}}'))).toContain(
      "reserved-key __proto__",
    );
  });
});
