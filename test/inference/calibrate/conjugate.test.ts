import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import { monthsBetween } from "../../../src/contracts/month";
import { calibratedSpec } from "../../../src/inference/calibrate/calibrate";
import { type Conjugate, conjugatesOf, drawConjugates } from "../../../src/inference/calibrate/conjugate";
import { unknownsOf } from "../../../src/inference/calibrate/unknowns";
import { originSpec } from "../../../src/inference/origin-spec";
import { drawnParts } from "../../../src/model/ensemble/names";
import { monthOf, monthRange, officeHolder } from "../../../src/model/from-evidence/calendar";
import { allAttend, heldVenues } from "../../../src/model/from-evidence/summit";
import { streamKey } from "../../../src/random/seed";
import { frame, record } from "../../model/nowcast/record";
import { momentErrors, STANDARD_ERRORS } from "../../random/goodness";

const AS_OF = "2025-12";
const plain = originSpec(record, AS_OF);
const specAt = (halfLifeYears: number | null): ModelSpec =>
  calibratedSpec(record, { asOf: AS_OF, halfLifeYears });
const spec = specAt(10);
const conjugates = conjugatesOf(spec);

/** What a month counts, from first principles. */
const weight = (month: string): number => 2 ** (-monthsBetween(month, AS_OF) / 120);

function lawOf(name: string): Conjugate["law"] {
  const found = conjugates.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not counted`);
  return found.law;
}

function momentsOf(law: Conjugate["law"]) {
  if ("gamma" in law) {
    const { shape, rate } = law.gamma;
    return { mean: shape / rate, variance: shape / rate ** 2, excessKurtosis: 6 / shape };
  }
  const { alpha: a, beta: b } = law.beta;
  const n = a + b;
  const excessKurtosis = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return { mean: a / n, variance: (a * b) / (n ** 2 * (n + 1)), excessKurtosis };
}

describe("the conjugate blocks of a calibration", () => {
  it("are event rates, turnover and venues that are counted, each a number that a model draws", () => {
    const sections = new Set(conjugates.map(({ name }) => name.split(".")[0]));
    expect([...sections]).toEqual(["events", "turnover", "summit"]);
    const drawn = drawnParts(plain);
    for (const { name } of conjugates) expect(drawn.has(name), name).toBe(true);
    expect(conjugates.map(({ name }) => name)).toContain("turnover.KR.exit.rate");
    expect(conjugates.map(({ name }) => name)).toContain("summit.attendance.byStance.transactional");
  });

  it("hold none of the unknowns of the sampler: every datum enters once", () => {
    const sampled = new Set(unknownsOf(spec).flatMap(({ names }) => names));
    expect(sampled.has("summit.agreement") && sampled.has("acts.rate")).toBe(true);
    expect(conjugates.filter(({ name }) => sampled.has(name))).toEqual([]);
  });

  it("are the plain counts to the last digit where nothing is discounted", () => {
    expect(specAt(null)).toEqual(plain);
  });

  it("weigh rows and months alike: half with every half-life, the half of Jeffreys left as it is", () => {
    const months = Array.from({ length: 216 }, (_, age) => 2 ** (-age / 120));
    const rows = record.events.filter(
      (row) => row.kind === "history-dispute" && monthOf(row.date) >= "2008-01",
    );
    const law = lawOf("events.history-dispute.rate");
    if (!("gamma" in law)) throw new Error("a rate is a gamma");
    expect(law.gamma.rate).toBeCloseTo(
      months.reduce((sum, value) => sum + value, 0),
      9,
    );
    const known = rows.filter(({ date }) => monthOf(date) <= AS_OF);
    expect(known.length).toBeGreaterThan(5);
    expect(law.gamma.shape - 0.5).toBeCloseTo(
      known.reduce((sum, { date }) => sum + weight(monthOf(date)), 0),
      9,
    );
  });

  it("weigh exits of office-holders, and events under a stance over the months of that stance", () => {
    const role = frame.turnover.find(({ country }) => country === "JP")?.role;
    const exits = record.leaders
      .filter((row) => row.country === "JP" && row.role === role && row.officeEnd !== null)
      .map(({ officeEnd }) => monthOf(officeEnd ?? ""))
      .filter((month) => month >= "1994-01" && month <= AS_OF);
    const japan = lawOf("turnover.JP.exit.rate");
    const shocks = lawOf("events.assurance-shock.rate.byStance.transactional");
    if (!("gamma" in japan) || !("gamma" in shocks)) throw new Error("a rate is a gamma");
    expect(japan.gamma.shape - 0.5).toBeCloseTo(
      exits.reduce((sum, month) => sum + weight(month), 0),
      9,
    );
    const served = monthRange("1994-01", AS_OF).filter(
      (month) => officeHolder(record, "US", month)?.stance === "transactional",
    );
    expect(shocks.gamma.rate).toBeCloseTo(
      served.reduce((sum, month) => sum + weight(month), 0),
      9,
    );
  });

  it("weigh venues that were attended and those that were not", () => {
    const law = lawOf("summit.attendance.byStance.transactional");
    if (!("beta" in law)) throw new Error("a chance is a beta");
    const under = heldVenues(record, frame, AS_OF).filter(
      ({ date }) => officeHolder(record, "US", date)?.stance === "transactional",
    );
    const weighed = (attended: boolean) =>
      under.filter((row) => allAttend(row) === attended).reduce((sum, { date }) => sum + weight(date), 0);
    expect(law.beta.alpha - 0.5).toBeCloseTo(weighed(true), 9);
    expect(law.beta.beta - 0.5).toBeCloseTo(weighed(false), 9);
    expect(Math.min(weighed(true), weighed(false))).toBeGreaterThan(1);
  });

  it("leave less behind the shorter the half-life: fewer months count", () => {
    const exposures = [null, 10, 5].map((years) => {
      const one = conjugatesOf(specAt(years)).find(({ name }) => name === "turnover.JP.exit.rate");
      return one !== undefined && "gamma" in one.law ? one.law.gamma.rate : Number.NaN;
    });
    expect(exposures[0]).toBe(384);
    expect(exposures).toEqual([...exposures].sort((a, b) => b - a));
  });

  it("are drawn with the mean and variance of their closed forms, one independent of another", () => {
    const columns = drawConjugates(conjugates, 8192, streamKey("conjugate"));
    for (const { name, law } of conjugates) {
      const errors = momentErrors(columns[name] ?? [], momentsOf(law));
      expect(Math.abs(errors.mean), name).toBeLessThan(STANDARD_ERRORS);
      expect(Math.abs(errors.variance), name).toBeLessThan(STANDARD_ERRORS);
    }
    expect(new Set(Object.values(columns).map((column) => column[0])).size).toBe(conjugates.length);
  });
});
