import { describe, expect, it } from "vitest";
import { lnAges, monthlyHazards } from "../../src/model/cadence";
import { normalUpper } from "../../src/numeric/normal-distribution";

const MONTHS = 120;
const RATES = [0.02, 0.1, 0.35, 1.2];
const LOG_SDS = [0.3, 0.61, 1.03];

/** The cumulative hazard of a standard normal is convex with a second derivative of at most 1: a cell's chord is this far up. */
const CHORD = 1 / 64 ** 2 / 8;

/** -ln of the share of lognormal gaps of mean 1 that are longer than u. */
function cumulative(u: number, logSd: number): number {
  return -Math.log(normalUpper((Math.log(u) + logSd ** 2 / 2) / logSd));
}

function hazards(rate: number, logSd: number | undefined, age = 0.5, months = MONTHS): Float64Array {
  const out = new Float64Array(months);
  monthlyHazards(rate, logSd)(lnAges(age, months), out, 0);
  return out;
}

const each = RATES.flatMap((rate) => LOG_SDS.map((logSd) => [rate, logSd] as const));

describe("hazards of a renewal by month", () => {
  it.each(each)("are the differences of its cumulative hazard: rate %s, log-sd %s", (rate, logSd) => {
    for (const age of [0.5, 7.5, 50.5]) {
      hazards(rate, logSd, age, 24).forEach((hazard, month) => {
        const [from, to] = [(age + month) * rate, (age + month + 1) * rate];
        expect(Math.abs(hazard - cumulative(to, logSd) + cumulative(from, logSd))).toBeLessThan(
          CHORD + 1e-12,
        );
      });
    }
  });

  it.each(each)("are those of a later start, as many months on: rate %s, log-sd %s", (rate, logSd) => {
    const run = hazards(rate, logSd);
    hazards(rate, logSd, 17.5, 40).forEach((hazard, month) => {
      expect(hazard).toBeCloseTo(run[17 + month] ?? Number.NaN, 12);
    });
  });

  it("depend on the rate times the age: twice the rate in half the time adds up to the same", () => {
    const slow = hazards(0.1, 0.6, 3, 24);
    const fast = hazards(0.2, 0.6, 1.5, 12);
    fast.forEach((hazard, month) => {
      expect(hazard).toBeCloseTo((slow[2 * month] ?? 0) + (slow[2 * month + 1] ?? 0), 12);
    });
  });

  it("are never negative, even where the table ends", () => {
    for (const [rate, logSd] of each) expect(Math.min(...hazards(rate, logSd))).toBeGreaterThanOrEqual(0);
    // From 60 mean intervals to 600: the cumulative normal hazard leaves its table at 9 standard deviations.
    const far = hazards(0.5, 0.48, 120, 1080);
    expect(Math.min(...far)).toBeGreaterThan(0);
    // It bends slowly there, so a month is all but the mean of its neighbours.
    far.slice(1, -1).forEach((hazard, i) => {
      const mean = ((far[i] ?? 0) + (far[i + 2] ?? 0)) / 2;
      expect(Math.abs(hazard - mean)).toBeLessThan(2 * CHORD);
    });
  });

  it("are the rate itself where gaps are exponential, and nothing at a rate of 0", () => {
    expect(hazards(0.35, undefined)).toEqual(new Float64Array(MONTHS).fill(0.35));
    expect(hazards(0, 0.6)).toEqual(new Float64Array(MONTHS));
  });

  it("are written where they belong and nowhere else", () => {
    for (const logSd of [0.6, undefined]) {
      const out = new Float64Array(10).fill(-1);
      monthlyHazards(0.3, logSd)(lnAges(0.5, 4), out, 3);
      expect([...out].map((hazard) => hazard >= 0)).toEqual([0, 0, 0, 1, 1, 1, 1, 0, 0, 0].map(Boolean));
    }
  });
});
