import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { resolve } from "../../../src/analysis/resolve/resolve";
import { OptionsError } from "../../../src/contracts/errors";
import type { Forecast } from "../../../src/contracts/forecast";
import { addMonths } from "../../../src/contracts/month";
import { type Resolution, resolutionSchema } from "../../../src/contracts/resolution";
import type { EvidenceRecord, MeetingRow } from "../../../src/contracts/tables";
import { evidence } from "../../../src/evidence/evidence";
import { defineModel } from "../../../src/model/define";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { labelHistory } from "../../../src/model/label-history";
import { simulate } from "../../../src/simulation/simulate";
import { rankedProbabilityScore } from "../../../src/statistics/scores/ranked-probability-score";

const ASOF = "2023-06";
const ORDER = ["damage", "workingLevel", "fullIntensity"];

let forecast: Forecast;

beforeAll(async () => {
  const model = defineModel(specFromEvidence(evidence, { asOf: ASOF, preset: "camp-david-2023" }));
  forecast = await simulate(model, { paths: 512, draws: 16, horizonMonths: 24, seed: 3 });
});

const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(forecast));

const resolved = (knownTo: string, record: EvidenceRecord = evidence, more = {}): Resolution =>
  resolve(stored(), record, { knownTo, ...more });

/** The problems that a call finds, as `code path`. */
function problems(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
  return [];
}

/** A meeting that was never held. */
function made(date: string): MeetingRow {
  const last = evidence.meetings.filter((row) => row.channel === "leaders-summit").at(-1);
  if (last === undefined) throw new Error("the record has summits");
  return { ...last, id: `X${date}`, date, datePrecision: "day", dateEnd: null };
}

describe("the windows of a forecast", () => {
  it("have the pathway that labelHistory gives them, and scores of the probabilities stored", () => {
    const { windows } = resolved("2025-12");
    expect(windows.map(({ month }) => month)).toEqual(
      Array.from({ length: 24 }, (_, i) => addMonths(ASOF, i + 1)),
    );
    const labels = labelHistory(evidence, "base", { from: "2023-07", to: "2025-12" });
    const stated = new Map(forecast.timeline.map(({ month, pathways }) => [month, pathways]));
    for (const window of windows) {
      expect(window.pathway).toBe(labels.find(({ month }) => month === window.month)?.pathway);
      const probabilities = stated.get(window.month) ?? {};
      expect(window.rankedProbability).toBe(rankedProbabilityScore(probabilities, window.pathway, ORDER));
      const other = window.pathway === "damage" ? "workingLevel" : "damage";
      expect(window.brier[other]).toBe((probabilities[other] ?? Number.NaN) ** 2);
    }
    expect(new Set(windows.map(({ pathway }) => pathway)).size).toBeGreaterThan(1);
  });

  it("are those up to the last month known; the rest stays open and the horizon with it", () => {
    const { windows, open, horizon, means } = resolved("2024-02");
    expect(windows.map(({ month }) => month).at(-1)).toBe("2024-02");
    expect(horizon).toBeNull();
    expect(means?.windows).toBe(8);
    expect(open.find(({ part }) => part === "timeline")).toMatchObject({
      months: ["2024-03", "2025-06"],
      reason: "after-the-record",
    });
  });

  it("are all open where the record ends with the forecast", () => {
    const { windows, means, channels } = resolved(ASOF);
    expect(windows).toEqual([]);
    expect(means).toBeNull();
    expect(channels.every(({ months }) => months.length === 0)).toBe(true);
  });

  it("are settled 90 days after they closed, to the day", () => {
    const statusOf = (on: string) =>
      resolved("2024-02", evidence, { on }).windows.find(({ month }) => month === "2023-12")?.status;
    // 2023-12-31 and 90 days: 31 of January, 29 of February, 30 of March.
    expect(statusOf("2024-03-29")).toBe("provisional");
    expect(statusOf("2024-03-30")).toBe("settled");
    expect(resolved("2024-02").record).toMatchObject({ on: "2024-02-29", settledTo: "2023-11" });
  });

  it("do not see a row from after their last month, but see one in the window", () => {
    const base = resolved("2025-12");
    const withSummit = (date: string) =>
      resolved("2025-12", { ...evidence, meetings: [...evidence.meetings, made(date)] });
    expect(withSummit("2025-11-20").windows).toEqual(base.windows);
    const within = withSummit("2023-12-20").windows.map(({ pathway }) => pathway);
    expect(within).not.toEqual(base.windows.map(({ pathway }) => pathway));
  });

  it("of a record that ends early are those of a longer one, where no act ends between", () => {
    const [short, long] = [resolved("2024-06"), resolved("2025-12")];
    expect(short.windows.map(({ pathway }) => pathway)).toEqual(
      long.windows.slice(0, short.windows.length).map(({ pathway }) => pathway),
    );
    const late = { ...evidence, meetings: [...evidence.meetings, made("2024-07-01")] };
    expect(resolved("2024-06", late).windows).toEqual(short.windows);
    expect(resolved("2024-06", late).channels).toEqual(short.channels);
  });

  it("stay open under a rule that the record cannot answer", () => {
    const other = { ...stored(), provenance: { ...forecast.provenance, rule: "mine" } };
    const { windows, open } = resolve(other, evidence, { knownTo: "2025-12" });
    expect(windows).toEqual([]);
    expect(open.find(({ part }) => part === "timeline")?.reason).toBe("other-rule");
  });
});

describe("the horizon of a forecast", () => {
  it("is scored by every published rule, for shown numbers, and for any window of damage", () => {
    const { horizon, windows } = resolved("2025-12");
    expect(horizon).toMatchObject({ month: "2025-06", status: "settled", pathway: windows.at(-1)?.pathway });
    expect(Object.keys(horizon?.rules ?? {}).sort()).toEqual(Object.keys(forecast.rules).sort());
    expect(horizon?.rules.base?.rankedProbability).toBeCloseTo(horizon?.rankedProbability ?? Number.NaN, 12);
    const shown = forecast.pathways.damage?.shown ?? Number.NaN;
    expect(horizon?.shownBrier.damage).toBe((shown - (horizon?.pathway === "damage" ? 1 : 0)) ** 2);
    expect(horizon?.anyDamage?.happened).toBe(windows.some(({ pathway }) => pathway === "damage"));
    expect(horizon?.anyDamage?.probability).toBe(forecast.anyDamageByHorizon?.probability);
  });
});

describe("the months of a forecast", () => {
  it("have met where the table has a row, calls for the working level only, and keep what was by then", () => {
    const { channels } = resolved("2025-12");
    expect(channels.length).toBe(forecast.channels.length);
    for (const { id, months, happenedIn, happenedBy, brierIn, brierBy } of channels) {
      const stated = forecast.channels.find((channel) => channel.id === id);
      const rows = evidence.meetings.filter(
        (row) =>
          row.channel === id &&
          !row.brief &&
          (stated?.counts === "meetings and calls" ||
            (row.format !== "call" && (id !== "leaders-summit" || row.format === "in-person"))),
      );
      months.forEach((month, i) => {
        expect([id, month, happenedIn[i]]).toEqual([
          id,
          month,
          rows.some((row) => row.date.startsWith(month)),
        ]);
        expect(happenedBy[i]).toBe(happenedIn.slice(0, i + 1).some(Boolean));
        expect(brierIn[i]).toBe(((stated?.probabilityIn[i] ?? Number.NaN) - Number(happenedIn[i])) ** 2);
        expect(brierBy[i]).toBe(((stated?.probabilityBy[i] ?? Number.NaN) - Number(happenedBy[i])) ** 2);
      });
    }
    expect(channels.some(({ happenedIn }) => happenedIn.includes(true))).toBe(true);
  });

  it("know changes of leader and acts; event types without rows and factors stay open", () => {
    const { leaders, events, acts, open } = resolved("2025-12");
    const changes = (country: string) => {
      const found = leaders.find(({ id }) => id === country);
      return found?.months.filter((_, i) => found.happenedIn[i]);
    };
    // Biden to Trump; Kishida to Ishiba in October 2024; Yoon removed in April 2025.
    expect(changes("US")).toEqual(["2025-01"]);
    expect(changes("JP")).toEqual(["2024-10"]);
    expect(changes("KR")).toEqual(["2025-04"]);
    expect(acts.map(({ id }) => id)).toEqual(["US", "JP", "KR"]);
    expect(events.map(({ id }) => id)).toContain("kp-crisis");
    const missing = open.filter(({ reason }) => reason === "not-on-record");
    expect(missing.map(({ part }) => part)).toEqual(expect.arrayContaining(["events", "factors"]));
    expect(missing.find(({ part }) => part === "events")?.ids).toEqual(["cn-coercion"]);
  });
});

describe("a resolution", () => {
  it("is plain JSON of its schema, names what it was made of, and is the same for the same input", () => {
    const resolution = resolved("2025-12");
    expect(z.parse(resolutionSchema(), JSON.parse(JSON.stringify(resolution)))).toEqual(resolution);
    expect(resolution.forecast).toMatchObject({
      fingerprint: forecast.fingerprint,
      asOf: ASOF,
      rule: "base",
    });
    expect(resolved("2025-12")).toEqual(resolution);
  });

  it("says that a forecast with interventions is about another world", () => {
    const scenario = { ...stored(), provenance: { ...forecast.provenance, interventions: 2 } };
    const notes = (document: unknown) => resolve(document, evidence, { knownTo: "2025-12" }).notes.join(" ");
    expect(notes(scenario)).toMatch(/a world in which its interventions are done/);
    expect(notes(stored())).not.toMatch(/interventions/);
  });

  it("refuses what is no sound forecast, with every place", () => {
    const broken = structuredClone(forecast) as { -readonly [K in keyof Forecast]: Forecast[K] };
    const [first, ...rest] = broken.timeline.filter(({ history }) => !history);
    if (first === undefined) throw new Error("the forecast has windows");
    broken.timeline = [{ ...first, pathways: { ...first.pathways, damage: 0.99 } }, ...rest];
    broken.leaders = broken.leaders.map((item, i) => (i === 1 ? { ...item, probabilityIn: [] } : item));
    expect(problems(() => resolve(broken, evidence, { knownTo: "2025-12" }))).toEqual([
      "wrong-sum timeline.0.pathways",
      "length-mismatch leaders.1.probabilityIn",
    ]);
    for (const document of [null, 3, "forecast", [], {}, { ...stored(), schemaVersion: 2 }])
      expect(problems(() => resolve(document, evidence, { knownTo: "2025-12" }))).not.toEqual([]);
  });

  it("refuses options that say nothing, with every one", () => {
    const asked = { knownTo: "2025-13", order: ["damage"], logFloor: 0 };
    expect(problems(() => resolve(stored(), evidence, asked))).toEqual([
      "invalid-option knownTo",
      "invalid-option order",
      "invalid-option logFloor",
    ]);
    const early = { knownTo: "2025-12", on: "2025-12-30" };
    expect(problems(() => resolve(stored(), evidence, early))).toEqual(["invalid-option on"]);
    expect(problems(() => resolve(stored(), evidence, { knownTo: "2025-12", on: "2026-02-30" }))).toEqual([
      "invalid-option on",
    ]);
  });
});
