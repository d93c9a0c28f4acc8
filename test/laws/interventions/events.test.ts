import { describe, expect, it } from "vitest";
import { scaledProbability } from "../../../src/kernel/hazard";
import { LANES } from "../../../src/kernel/shape";
import { variant } from "../support";
import {
  errorsFromZero,
  eventAt,
  factorAt,
  fixed,
  inMonth,
  largest,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  track,
  uniform,
} from "./paths";

const MONTHS = 8;
const DRAWS = 24;
const PATHS = DRAWS * LANES;
const all = pathsWhere(PATHS, () => true);
const KP = eventAt("kp-crisis");
const threat = factorAt("threatPerception.JP.KP");

/** The probability of an event in a month without interventions, at the stance of who holds office. */
const probability =
  (event: number): Reading =>
  ({ program, theta, state: { stance } }, lane) => {
    const holder = program.eventStance[event] ?? -1;
    const at = holder < 0 ? 0 : (stance[holder * LANES + lane] ?? 0);
    return theta.eventProbability[event * program.shape.stances + at] ?? Number.NaN;
  };

const readings = {
  last: state("lastEvent", KP),
  x: state("x", threat),
  mu: state("mu", threat),
  u: uniform("event", KP),
  p: probability(KP),
  dispute: state("lastEvent", eventAt("history-dispute")),
  opinion: state("x", factorAt("domesticOpinion.KR")),
};
const run = (interventions: Parameters<typeof peaceful.with>[0], model = peaceful) =>
  track(model.with(interventions), MONTHS, DRAWS, readings);
const base = run([]);
const schedule = (probability?: number) => ({
  type: "schedule-event" as const,
  event: "kp-crisis",
  month: inMonth(3),
  ...(probability === undefined ? {} : { probability }),
});
const happens = (rows: typeof base, month: number, path: number) => read(rows.last, month, path) === month;

describe("schedule-event", () => {
  const certain = run([schedule()]);

  it("with probability 1, or none given, makes the event happen in every path, in that month", () => {
    expect(new Set(certain.last[3])).toEqual(new Set([3]));
    expect(run([schedule(1)])).toEqual(certain);
    expect(certain.last.slice(0, 3)).toEqual(base.last.slice(0, 3));
  });

  it("with probability p leaves the paths that had it, and of the others strikes the share p", () => {
    // An event that comes in every other month anyhow.
    const model = variant(peaceful.spec, (draft) => {
      for (const event of draft.events) if (event.id === "kp-crisis") event.rate = fixed(Math.LN2);
    });
    const [before, after] = [run([], model), run([schedule(0.4)], model)];
    const without = all.filter((path) => !happens(before, 3, path));
    expect(Math.abs(without.length / PATHS - 0.5)).toBeLessThan(0.1);
    expect(all.filter((path) => happens(before, 3, path) && !happens(after, 3, path))).toEqual([]);
    const struck = without.map((path) => (happens(after, 3, path) ? 1 : 0) - 0.4);
    expect(errorsFromZero(struck)).toBeLessThan(3);
  });

  it("strikes once, by the law of the event, where it comes by itself as well", () => {
    // The effect on the threat is .3, and always the same.
    const jump = (path: number) => read(certain.x, 3, path) - read(base.x, 3, path);
    expect(largest(all, (path) => Math.abs(jump(path) - (happens(base, 3, path) ? 0 : 0.3)))).toBeLessThan(
      1e-12,
    );
    expect(certain.mu).toEqual(base.mu);
    expect(certain.opinion).toEqual(base.opinion);
  });

  it("with probability 0 does nothing", () => {
    expect(run([schedule(0)])).toEqual(base);
  });
});

describe("scale-hazard", () => {
  const scale = (times: number, event = "kp-crisis") => ({
    type: "scale-hazard" as const,
    event,
    times,
    from: inMonth(2),
    until: inMonth(6),
  });

  it.each([0, 0.3, 2.5, 40])(
    "times %d strikes where the uniform number is below 1 - (1 - p)^times, and nowhere else",
    (times) => {
      const rows = run([scale(times)]);
      for (let month = 1; month <= MONTHS; month++) {
        const exponent = month >= 2 && month <= 6 ? times : 1;
        for (const path of all) {
          const p = 1 - (1 - read(rows.p, month, path)) ** exponent;
          const u = read(rows.u, month, path);
          if (Math.abs(u - p) > 1e-9) expect(happens(rows, month, path)).toBe(u < p);
        }
      }
    },
  );

  it("is exactly 1 - (1 - p)^times, and p itself times 1", () => {
    for (const p of [0, 1e-9, 0.01, 0.3, 0.999])
      for (const times of [0.001, 0.5, 2, 30, 1000]) {
        // 1 - (1 - p)^times without losing digits at small p.
        const exact = -Math.expm1(times * Math.log1p(-p));
        const found = scaledProbability(p, Math.log(times));
        expect(Math.abs(found - exact)).toBeLessThan(1e-12);
        expect(scaledProbability(p, 0)).toBe(p);
        expect(scaledProbability(p, Math.log(0))).toBe(0);
      }
  });

  it("times 0 lets even an event that is certain never happen", () => {
    const model = variant(peaceful.spec, (draft) => {
      for (const event of draft.events) if (event.id === "kp-crisis") event.rate = fixed(60);
    });
    const rows = run([scale(0)], model);
    expect(new Set(rows.last[1])).toEqual(new Set([1]));
    expect(new Set(rows.last[6])).toEqual(new Set([1]));
    expect(new Set(rows.last[7])).toEqual(new Set([7]));
  });

  it("multiplies: 2 and 3 on the same event are 6", () => {
    expect(run([scale(2), scale(3)]).last).toEqual(run([scale(6)]).last);
  });

  it("moves no other event and does not change what is taken out for the event's own mean", () => {
    const never = run([scale(0)]);
    const often = run([scale(30)]);
    // Where nothing has struck so far, a scaled path is the path of the base to the bit: the centring is the same.
    let [spared, compared] = [0, 0];
    for (const rows of [never, often]) {
      expect(rows.dispute).toEqual(base.dispute);
      expect(rows.opinion).toEqual(base.opinion);
      expect(rows.mu).toEqual(base.mu);
      for (const path of all) {
        if (read(base.last, MONTHS, path) > 0) continue;
        for (let month = 1; month <= MONTHS && read(rows.last, month, path) <= 0; month++) {
          compared += 1;
          if (read(rows.x, month, path) === read(base.x, month, path)) spared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(2 * PATHS);
    expect(spared).toBe(compared);
  });
});
