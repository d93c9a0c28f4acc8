import { describe, expect, it } from "vitest";
import type { Group } from "../../src/kernel/group";
import { wordsAt } from "../../src/kernel/lane-random";
import { LANES } from "../../src/kernel/shape";
import { PURPOSE } from "../../src/random/counter";
import { uniformFromWord } from "../../src/random/uniform";
import {
  channelAt,
  errorsFromZero,
  fixed,
  inMonth,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  theta,
  track,
} from "../laws/interventions/paths";
import { variant } from "../laws/support";
import { correlationErrors, STANDARD_ERRORS } from "../random/goodness";

const MONTHS = 3;
const DRAWS = 160;
const all = pathsWhere(DRAWS * LANES, () => true);

/** The number of a slot of the summit: 0 stands alone, the venues follow, two to a call. */
const slot =
  (place: number): Reading =>
  ({ random }, lane, month) =>
    uniformFromWord(wordsAt(random, lane, PURPOSE.venue, month, place >> 1)[place & 1] ?? 0);

const pull = ({ theta, state }: Group, lane: number) =>
  (theta.summitGateSlope[0] ?? 0) * ((state.gate[lane] ?? 0) - (theta.gateReference[0] ?? 0));

const readings = {
  last: state("lastMeeting", channelAt("leaders-summit")),
  pause: state("pauseUntil"),
  attendance: (({ program, theta, state: { stance } }, lane) =>
    theta.attendance[stance[(program.summitStance[0] ?? 0) * LANES + lane] ?? 0] ?? Number.NaN) as Reading,
  agreement: ((group, lane) =>
    1 / (1 + Math.exp(-(group.theta.agreementIntercept[0] ?? 0) - pull(group, lane)))) as Reading,
  alone: ((group, lane) =>
    1 - Math.exp(-(group.theta.standaloneHazard[0] ?? 0) * Math.exp(pull(group, lane)))) as Reading,
  hazard: theta("standaloneHazard"),
  u0: slot(0),
  u1: slot(1),
  u2: slot(2),
  u3: slot(3),
};

/** So many venues in the second month, and none in the others; how often leaders meet of themselves. */
const withVenues = (venues: number, standaloneRate: number, attendance?: number) =>
  variant(peaceful.spec, (draft) => {
    const [first] = draft.venues;
    if (first === undefined || draft.summit === undefined) throw new Error("the baseline has venues");
    const { recurs: _, ...once } = first;
    draft.venues = Array.from({ length: venues }, (_, i) => ({
      ...once,
      id: `venue-${i}`,
      dates: [inMonth(2)],
    }));
    draft.summit.standaloneRate = fixed(standaloneRate);
    draft.summit.agreement = fixed(0.5);
    if (attendance === undefined) return;
    for (const stance of Object.keys(draft.summit.attendance.byStance))
      draft.summit.attendance.byStance[stance] = fixed(attendance);
  });

const run = (...parts: Parameters<typeof withVenues>) => track(withVenues(...parts), MONTHS, DRAWS, readings);
type Rows = ReturnType<typeof run>;
const met = (rows: Rows, month: number, path: number) => read(rows.last, month, path) === month;
const free = (rows: Rows, month: number) => all.filter((path) => read(rows.pause, month, path) < month);

describe("a summit on the margin of a venue", () => {
  it.each([1, 2, 3])("of %d in a month has the chance 1 - (1 - attendance x agreement)^venues", (venues) => {
    const rows = run(venues, 0);
    const residuals = free(rows, 2).map((path) => {
      const chance = read(rows.attendance, 2, path) * read(rows.agreement, 2, path);
      return Number(met(rows, 2, path)) - (1 - (1 - chance) ** venues);
    });
    expect(residuals.length).toBeGreaterThan(2000);
    expect(errorsFromZero(residuals)).toBeLessThan(STANDARD_ERRORS);
    for (const month of [1, 3]) expect(all.filter((path) => met(rows, month, path))).toEqual([]);
  });

  it("has half the chance at half the attendance, and none where nobody attends", () => {
    const [whole, half, none] = [run(1, 0, 1), run(1, 0, 0.5), run(1, 0, 0)];
    const paths = free(whole, 2);
    for (const [rows, attendance] of [
      [whole, 1],
      [half, 0.5],
    ] as const) {
      const residuals = paths.map(
        (path) => Number(met(rows, 2, path)) - attendance * read(rows.agreement, 2, path),
      );
      expect(errorsFromZero(residuals)).toBeLessThan(STANDARD_ERRORS);
    }
    expect(all.filter((path) => met(none, 2, path))).toEqual([]);
    // Who meets at the lower attendance meets at the greater as well.
    expect(all.filter((path) => met(half, 2, path) && !met(whole, 2, path))).toEqual([]);
  });

  it("comes exactly where the number of one of its slots is below attendance x agreement", () => {
    for (const venues of [1, 2, 3]) {
      const rows = run(venues, 0);
      for (const path of free(rows, 2)) {
        const chance = read(rows.attendance, 2, path) * read(rows.agreement, 2, path);
        const least = Math.min(...[rows.u1, rows.u2, rows.u3].slice(0, venues).map((u) => read(u, 2, path)));
        if (Math.abs(least - chance) > 1e-9) expect(met(rows, 2, path)).toBe(least < chance);
      }
    }
  });

  it("is not lost where another venue is added", () => {
    const [one, two, three] = [run(1, 0), run(2, 0), run(3, 0)];
    expect(all.filter((path) => met(one, 2, path) && !met(two, 2, path))).toEqual([]);
    expect(all.filter((path) => met(two, 2, path) && !met(three, 2, path))).toEqual([]);
    expect(all.filter((path) => met(three, 2, path) && !met(one, 2, path)).length).toBeGreaterThan(50);
  });
});

describe("a summit standing alone", () => {
  it("comes exactly where the number of slot 0 is below 1 - exp(-hazard), in months with a venue and without", () => {
    const rows = run(1, 0.3, 0);
    for (const month of [1, 2, 3])
      for (const path of free(rows, month)) {
        const chance = read(rows.alone, month, path);
        const u = read(rows.u0, month, path);
        if (Math.abs(u - chance) > 1e-9) expect(met(rows, month, path)).toBe(u < chance);
      }
    expect(new Set(rows.hazard[1])).toEqual(new Set([0.3]));
  });

  it("and one at a venue have nothing to do with each other: the chances of missing both multiply", () => {
    const rows = run(1, 0.3);
    const residuals = free(rows, 2).map((path) => {
      const venue = read(rows.attendance, 2, path) * read(rows.agreement, 2, path);
      return Number(met(rows, 2, path)) - (1 - (1 - read(rows.alone, 2, path)) * (1 - venue));
    });
    expect(errorsFromZero(residuals)).toBeLessThan(STANDARD_ERRORS);
    const column = (u: readonly Float64Array[]) => all.map((path) => read(u, 2, path));
    const columns = [rows.u0, rows.u1, rows.u2, rows.u3].map(column);
    columns.forEach((a, i) => {
      for (const b of columns.slice(0, i))
        expect(Math.abs(correlationErrors(a, b))).toBeLessThan(STANDARD_ERRORS);
    });
  });

  it("is no summit while an exit leaves a country without a leader", () => {
    const rows = run(3, 5);
    const paused = all.flatMap((path) =>
      [1, 2, 3]
        .filter((month) => read(rows.pause, month, path) >= month)
        .map((month) => [month, path] as const),
    );
    expect(paused.length).toBeGreaterThan(20);
    expect(paused.filter(([month, path]) => met(rows, month, path))).toEqual([]);
  });
});
