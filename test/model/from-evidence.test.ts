import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../src/contracts/model-spec";
import type { EvidenceRecord } from "../../src/contracts/tables";
import { evidence } from "../../src/evidence/evidence";
import { specFromEvidence } from "../../src/model/from-evidence/model-from-evidence";
import { parametersOf } from "../../src/model/parameters";
import { presetModel } from "../../src/model/presets";

const baseline = specFromEvidence(evidence);

function priorOf(spec: ModelSpec, name: string): unknown {
  return parametersOf(spec).find((item) => item.name === name)?.parameter.prior;
}

/** A copy of the record with one row changed. */
function edited<K extends keyof EvidenceRecord>(
  table: K,
  id: string,
  change: Partial<EvidenceRecord[K][number]>,
): EvidenceRecord {
  const rows = evidence[table] as readonly { readonly id?: string }[];
  expect(rows.some((row) => row.id === id)).toBe(true);
  return { ...plainRecord(), [table]: rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

function plainRecord(): EvidenceRecord {
  return Object.fromEntries(
    Object.keys(evidence).map((key) => [key, evidence[key as keyof EvidenceRecord]]),
  ) as unknown as EvidenceRecord;
}

/** Names of parameters whose prior differs between two specifications. */
function moved(a: ModelSpec, b: ModelSpec): string[] {
  const before = new Map(
    parametersOf(a).map(({ name, parameter }) => [name, JSON.stringify(parameter.prior)]),
  );
  return parametersOf(b)
    .filter(({ name, parameter }) => before.get(name) !== JSON.stringify(parameter.prior))
    .map(({ name }) => name);
}

describe("rates are counted from the tables", () => {
  it.each([
    ["events.kp-crisis.rate", { gamma: { shape: 8.5, rate: 216 } }],
    ["events.assurance-shock.rate.byStance.transactional", { gamma: { shape: 6.5, rate: 60 } }],
    ["events.assurance-shock.rate.byStance.other", { gamma: { shape: 0.5, rate: 324 } }],
    ["events.trade-shock.rate.byStance.transactional", { gamma: { shape: 5.5, rate: 60 } }],
    ["events.trade-deal.rate.byStance.other", { gamma: { shape: 1.5, rate: 324 } }],
    ["events.history-dispute.rate", { gamma: { shape: 10.5, rate: 216 } }],
    ["events.breakthrough.rate", { gamma: { shape: 6.5, rate: 216 } }],
    ["turnover.JP.exit.rate", { gamma: { shape: 17.5, rate: 384 } }],
    ["turnover.KR.exit.rate", { gamma: { shape: 2.5, rate: 384 } }],
    ["summit.attendance.byStance.transactional", { beta: { alpha: 9.5, beta: 8.5 } }],
    ["summit.attendance.byStance.other", { beta: { alpha: 56.5, beta: 9.5 } }],
    ["summit.agreement", { beta: { alpha: 12.5, beta: 53.5 } }],
    ["summit.standaloneRate", { gamma: { shape: 1.5, rate: 384 } }],
    ["acts.rate", { gamma: { shape: 2.5, rate: 216 } }],
    ["acts.authors.KR", { gamma: { shape: 2, rate: 1 } }],
    ["acts.authors.JP", { gamma: { shape: 1, rate: 1 } }],
    ["channels.foreign-ministers.ratePerYear", { gamma: { shape: 19.5, rate: 5 } }],
  ])("%s of the baseline is the count and one half over the time at risk", (name, prior) => {
    expect(priorOf(baseline, name)).toEqual(prior);
  });

  it("31 channels are alive at the baseline, the others are listed as dormant", () => {
    expect(baseline.channels.filter((channel) => channel.lastMet !== undefined)).toHaveLength(31);
    expect(baseline.channels).toHaveLength(evidence.channels.length);
  });

  it("shares of the base rule over 205 windows are .16, .10 and .74", () => {
    const shares = Object.fromEntries(baseline.pathways.map((item) => [item.id, item.baseRate?.value ?? -1]));
    expect(shares.damage).toBeCloseTo(33 / 205, 6);
    expect(shares.fullIntensity).toBeCloseTo(20 / 205, 6);
    expect(shares.workingLevel).toBeCloseTo(152 / 205, 6);
  });

  it("the built-in presets are what the tables give", () => {
    for (const preset of ["baseline-2025", "camp-david-2023", "low-point-2019", "mean-2008-2025"] as const) {
      expect(presetModel(preset).spec).toEqual(specFromEvidence(evidence, { preset }));
    }
  });

  it("every source key of a parameter resolves to a citation", () => {
    const known = new Set(evidence.sources.map((row) => row.key));
    for (const { name, parameter } of parametersOf(baseline)) {
      for (const key of parameter.source) expect(known.has(key), `${name}: ${key}`).toBe(true);
    }
  });
});

describe("one edited row moves the parameter counted from it and no other", () => {
  it("an event row moves its event's rate", () => {
    const spec = specFromEvidence(edited("events", "V043", { kind: "opinion-shift" }));
    expect(moved(baseline, spec)).toEqual(["events.kp-crisis.rate"]);
    expect(priorOf(spec, "events.kp-crisis.rate")).toEqual({ gamma: { shape: 7.5, rate: 216 } });
  });

  it("a meeting row taken from one month to another within the window moves only what reads its date", () => {
    const spec = specFromEvidence(edited("meetings", "M174", { channel: "human-rights" }));
    const rates = moved(baseline, spec).filter((name) => name.endsWith("ratePerYear"));
    expect(rates).toEqual(
      ["channels.space-security-dialogue.ratePerYear", "channels.human-rights.ratePerYear"].filter((name) =>
        rates.includes(name),
      ),
    );
    expect(rates).toContain("channels.human-rights.ratePerYear");
    expect(
      moved(baseline, spec).filter((name) => !name.startsWith("channels.") && !name.startsWith("levels.")),
    ).toEqual([]);
  });

  it("a venue row moves attendance and, where all were there, agreement", () => {
    const rows = evidence.venues.map((row) =>
      row.date === "2025-06" && row.venue === "NATO" ? { ...row, leadersJp: true, leadersKr: true } : row,
    );
    const spec = specFromEvidence({ ...plainRecord(), venues: rows });
    expect(moved(baseline, spec)).toEqual(["summit.attendance.byStance.transactional", "summit.agreement"]);
  });

  it("a leader row moves the exit rate", () => {
    const spec = specFromEvidence(edited("leaders", "L33", { officeEnd: "2027-05-10" }));
    expect(moved(baseline, spec)).toEqual(["turnover.KR.exit.rate"]);
  });
});

describe("only what was knowable at asOf is used", () => {
  const later = (month: string) => ({
    ...plainRecord(),
    meetings: evidence.meetings.filter((row) => row.date.slice(0, 7) <= month),
    events: evidence.events.filter((row) => row.date.slice(0, 7) <= month),
    leaders: evidence.leaders
      .filter((row) => row.officeStart.slice(0, 7) <= month)
      .map((row) =>
        row.officeEnd !== null && row.officeEnd.slice(0, 7) > month ? { ...row, officeEnd: null } : row,
      ),
    venues: evidence.venues.filter((row) => row.date <= month),
    elections: evidence.elections.filter((row) => row.date.slice(0, 7) <= month),
  });

  it.each(["2019-08", "2023-08", "2016-12"])(
    "rows after %s change nothing but the fingerprint of the data",
    (asOf) => {
      const preset =
        { "2019-08": "low-point-2019", "2023-08": "camp-david-2023", "2016-12": "mean-2008-2025" }[asOf] ??
        "";
      const { dataFingerprint: _, ...full } = specFromEvidence(evidence, { preset });
      const { dataFingerprint: __, ...cut } = specFromEvidence(later(asOf), { preset });
      expect(cut).toEqual(full);
    },
  );

  it("an act that ended later is not known to have ended", () => {
    const acts = specFromEvidence(evidence, { preset: "low-point-2019" }).log.filter(
      (entry) => "act" in entry,
    );
    expect(acts.length).toBeGreaterThan(0);
    for (const entry of acts) {
      if ("act" in entry && entry.act.tier === 2 && entry.month >= "2018-12")
        expect(entry.act.days).toBeUndefined();
    }
  });

  it("terms served and ends of term are those of the office-holder", () => {
    const at = (preset: string) =>
      new Map(specFromEvidence(evidence, { preset }).turnover.map((item) => [item.country, item.incumbent]));
    expect(at("baseline-2025").get("US")).toMatchObject({
      label: "Donald Trump",
      termsServed: 2,
      termEnds: "2029-01",
    });
    expect(at("baseline-2025").get("KR")).toMatchObject({ label: "Lee Jae-myung", termEnds: "2030-06" });
    expect(at("camp-david-2023").get("US")).toMatchObject({
      label: "Joe Biden",
      termsServed: 1,
      termEnds: "2025-01",
    });
    expect(at("camp-david-2023").get("KR")).toMatchObject({ termEnds: "2027-05" });
    expect(at("mean-2008-2025").get("KR")).toMatchObject({ label: "Hwang Kyo-ahn", termEnds: "2018-02" });
  });
});
