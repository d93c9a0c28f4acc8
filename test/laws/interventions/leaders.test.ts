import { describe, expect, it } from "vitest";
import { LANES } from "../../../src/kernel/shape";
import {
  channelAt,
  errorsFromZero,
  factorAt,
  inMonth,
  largest,
  mean,
  medianOf,
  officeAt,
  pathsWhere,
  peaceful,
  read,
  state,
  theta,
  track,
} from "./paths";

const DRAWS = 40;
const PATHS = DRAWS * LANES;
const all = pathsWhere(PATHS, () => true);
const { turnover } = peaceful.spec;

/** Places of the blocs of a country among those of all, by id. */
function blocAt(country: string, id: string): number {
  const before = turnover.slice(0, officeAt(country)).reduce((sum, { blocs }) => sum + blocs.length, 0);
  return before + (turnover[officeAt(country)]?.blocs.findIndex((bloc) => bloc.id === id) ?? 0);
}

/** Runs the baseline with changes of leader, and reads one country's office. */
function office(country: string, months: number, interventions: readonly object[], draws = DRAWS) {
  const at = officeAt(country);
  const factor = factorAt(`leaderCommitment.${country}`);
  return track(peaceful.with(interventions as never), months, draws, {
    last: state("lastChange", at),
    bloc: state("bloc", at),
    stance: state("stance", at),
    termEnd: state("termEnd", at),
    served: state("served", at),
    pause: state("pauseUntil"),
    summit: state("lastMeeting", channelAt("leaders-summit")),
    x: state("x", factor),
    mu: state("mu", factor),
    democratic: theta("blocMean", blocAt("US", "democratic")),
    centre: theta("blocMean", blocAt("JP", "centre")),
    centreWeight: theta("blocWeight", blocAt("JP", "centre")),
    rightWeight: theta("blocWeight", blocAt("JP", "right")),
    other: theta("blocStance", 2 * blocAt("US", "republican")),
    alternation: theta("alternation", at),
  });
}

const change = (country: string, month: number, more: object = {}) => ({
  type: "change-leader",
  country,
  month: inMonth(month),
  ...more,
});

describe("change-leader", () => {
  const base = office("JP", 4, []);
  const centre = office("JP", 4, [change("JP", 4, { bloc: "centre" })]);

  it("puts a leader of the bloc given into office in that month, in every path, and changes nothing before", () => {
    expect(new Set(centre.last[4])).toEqual(new Set([4]));
    expect(new Set(centre.bloc[4])).toEqual(new Set([blocAt("JP", "centre")]));
    for (const key of ["last", "bloc", "x", "mu"] as const)
      expect(centre[key].slice(0, 4)).toEqual(base[key].slice(0, 4));
  });

  it("draws the new mean as ever: .25 of the old, .75 of the bloc's, spread .7", () => {
    const noise = all.map(
      (path) =>
        read(centre.mu, 4, path) - 0.25 * read(centre.mu, 3, path) - 0.75 * read(centre.centre, 4, path),
    );
    expect(errorsFromZero(noise)).toBeLessThan(3);
    const variance = mean(noise.map((value) => value ** 2));
    expect(Math.abs(variance / 0.7 ** 2 - 1)).toBeLessThan(3 * Math.sqrt(2 / PATHS));
  });

  it("moves the state at once by .6 of the change of the mean", () => {
    const same = all.filter((path) => read(base.last, 4, path) !== 4);
    expect(same.length).toBeGreaterThan(PATHS / 2);
    const off = (path: number) =>
      read(centre.x, 4, path) -
      read(base.x, 4, path) -
      0.6 * (read(centre.mu, 4, path) - read(centre.mu, 3, path));
    expect(largest(same, (path) => Math.abs(off(path)))).toBeLessThan(1e-12);
  });

  it("with a commitment given puts the mean at it, on top of what shifts the factor", () => {
    const given = change("JP", 4, { commitment: 80 });
    const logit = (p: number) => Math.log(p / (1 - p));
    const at = (rows: typeof base) => new Set(rows.mu[4]);
    const [value = 0] = at(office("JP", 4, [given]));
    expect(at(office("JP", 4, [given])).size).toBe(1);
    expect(value).toBeCloseTo(logit(0.8), 12);
    const shift = { type: "shift-factor", factor: "leaderCommitment.JP", by: -12, from: inMonth(2) };
    const median = medianOf("leaderCommitment.JP");
    const [shifted = 0] = at(office("JP", 4, [given, shift]));
    expect(shifted).toBeCloseTo(logit(0.8) + logit((median - 12) / 100) - logit(median / 100), 12);
  });

  it("without a bloc draws it as an exit does: by weight in Japan, of the same bloc in America", () => {
    const jp = office("JP", 4, [change("JP", 4)]);
    const weight = (path: number) =>
      read(jp.centreWeight, 4, path) / (read(jp.centreWeight, 4, path) + read(jp.rightWeight, 4, path));
    const centres = all.map(
      (path) => (read(jp.bloc, 4, path) === blocAt("JP", "centre") ? 1 : 0) - weight(path),
    );
    expect(errorsFromZero(centres)).toBeLessThan(3);
    const us = office("US", 2, [change("US", 2)]);
    expect(us.bloc[2]).toEqual(us.bloc[1]);
    expect(new Set(us.last[2])).toEqual(new Set([2]));
    // Shares of stances are cumulative, and `other` is the first.
    const stances = all.map((path) => (read(us.stance, 2, path) === 0 ? 1 : 0) - read(us.other, 2, path));
    expect(errorsFromZero(stances)).toBeLessThan(3);
  });

  it("is an exit where it comes before the end of a term: a new term and a vacancy in Korea, neither in America", () => {
    const kr = office("KR", 3, [change("KR", 3)]);
    expect(new Set(kr.termEnd[3])).toEqual(new Set([3 + 60]));
    expect(Math.min(...(kr.pause[3] ?? []))).toBe(3 + 6 - 1);
    expect(new Set(kr.served[3])).toEqual(new Set([1]));
    const us = office("US", 3, [change("US", 3)]);
    expect(us.termEnd[3]).toEqual(us.termEnd[2]);
    expect(us.pause[3]).toEqual(office("US", 3, []).pause[3]);
  });

  it("keeps the leaders from meeting while the office is vacant", () => {
    const before = office("KR", 14, [], 24);
    const after = office("KR", 14, [change("KR", 8)], 24);
    const met = (rows: typeof base, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i).reduce(
        (sum, month) => sum + (rows.summit[month]?.filter((last) => last === month).length ?? 0),
        0,
      );
    // Venues of 2026 at which all are due: September, November, December.
    expect(met(before, 8, 13)).toBeGreaterThan(10);
    expect(met(after, 8, 13)).toBe(0);
    expect(met(after, 1, 7)).toBe(met(before, 1, 7));
  });

  it("at the end of a term takes the place of the election", () => {
    // The American term ends in 2029-01, month 37; its holder is at the limit unless he left before.
    const elected = office("US", 37, [], 16);
    const replaced = office("US", 37, [change("US", 37)], 16);
    const paths = all.slice(0, 16 * LANES);
    expect(new Set(replaced.last[37])).toEqual(new Set([37]));
    expect(new Set(replaced.termEnd[37])).toEqual(new Set([37 + 48]));
    expect(new Set(replaced.served[37])).toEqual(new Set([1]));
    const changed = paths.filter((path) => read(elected.last, 37, path) === 37);
    expect(changed.length).toBeGreaterThan(paths.length / 2);
    for (const key of ["bloc", "stance", "mu", "x", "served", "termEnd"] as const) {
      const differ = changed.filter((path) => read(replaced[key], 37, path) !== read(elected[key], 37, path));
      expect(differ, key).toEqual([]);
    }
    const alternates = paths.map(
      (path) =>
        (read(replaced.bloc, 37, path) === read(replaced.bloc, 36, path) ? 0 : 1) -
        read(replaced.alternation, 37, path),
    );
    expect(errorsFromZero(alternates)).toBeLessThan(3);
  });
});
