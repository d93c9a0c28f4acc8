import { describe, expect, it } from "vitest";
import { COUNT, LANES } from "../../../src/kernel/shape";
import { simulate } from "../../../src/simulation/simulate";
import { variant } from "../support";
import {
  channelAt,
  counted,
  errorsFromZero,
  fixed,
  inMonth,
  largest,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  theta,
  track,
  uniform,
} from "./paths";

const MONTHS = 10;
const DRAWS = 24;
const PATHS = DRAWS * LANES;
const all = pathsWhere(PATHS, () => true);

/** Hazard of a contact of a channel where nothing pulls: so many months after another, or since the start. */
const hazard =
  (field: "hazardSinceContact" | "hazardSinceStart", channel: number, age: number): Reading =>
  (group) =>
    group.theta[field][channel * group.program.shape.months + age] ?? Number.NaN;

/** The same model where neither gate nor summits nor stock pull at a channel: its hazard is its cadence alone. */
const flat = variant(peaceful.spec, (draft) => {
  for (const level of draft.levels) {
    level.gateSlope = fixed(0);
    level.summitSlope = fixed(0);
    level.institutionSlope = fixed(0);
  }
  for (const channel of draft.channels) delete channel.gateSlope;
});

/** Runs a model and reads what a channel did. */
function meetings(channel: string, interventions: readonly object[], model = peaceful) {
  const at = channelAt(channel);
  const level = peaceful.spec.levels.findIndex(({ id }) => id === peaceful.spec.channels[at]?.level);
  return track(model.with(interventions as never), MONTHS, DRAWS, {
    contact: state("lastContact", at),
    meeting: state("lastMeeting", at),
    summit: state("lastSummit"),
    stock: state("stock"),
    weight: theta("stockWeight", level),
    meetings: counted(COUNT.meetings),
    calls: counted(COUNT.calls),
    summits: counted(COUNT.summits),
    below: counted(COUNT.subMinisterialMeetings),
    u: uniform("contact", at),
    afterOne: hazard("hazardSinceContact", at, 0),
    fromStart: hazard("hazardSinceStart", at, 8),
  });
}
type Rows = ReturnType<typeof meetings>;

const schedule = (channel: string, month: number, probability?: number) => ({
  type: "schedule-meeting",
  channel,
  month: inMonth(month),
  ...(probability === undefined ? {} : { probability }),
});
const met = (rows: Rows, month: number, path: number) => read(rows.meeting, month, path) === month;
const contacted = (rows: Rows, month: number, path: number) => read(rows.contact, month, path) === month;

describe("schedule-meeting", () => {
  const channel = "defence-ministers";
  const base = meetings(channel, []);
  const certain = meetings(channel, [schedule(channel, 4)]);

  it("with probability 1, or none given, makes the channel meet in that month in every path", () => {
    expect(new Set(certain.meeting[4])).toEqual(new Set([4]));
    expect(meetings(channel, [schedule(channel, 4, 1)])).toEqual(certain);
    for (const key of ["contact", "stock", "meetings"] as const)
      expect(certain[key].slice(0, 4)).toEqual(base[key].slice(0, 4));
  });

  it("with probability p leaves the paths that met, and of the others makes the share p meet", () => {
    // A channel that meets in every other month anyhow.
    const often = variant(flat.spec, (draft) => {
      for (const level of draft.levels) delete level.cadence;
      for (const one of draft.channels) if (one.id === channel) one.ratePerYear = fixed(12 * Math.LN2);
    });
    const [before, after] = [
      meetings(channel, [], often),
      meetings(channel, [schedule(channel, 4, 0.3)], often),
    ];
    expect(all.filter((path) => met(before, 4, path) && !met(after, 4, path))).toEqual([]);
    const others = all.filter((path) => !met(before, 4, path));
    expect(others.length).toBeGreaterThan(PATHS / 3);
    expect(errorsFromZero(others.map((path) => (met(after, 4, path) ? 1 : 0) - 0.3))).toBeLessThan(3);
    expect(meetings(channel, [schedule(channel, 4, 0)])).toEqual(base);
  });

  it("adds the weight of its level to the stock, once, where there was no contact", () => {
    const gain = (path: number) => (contacted(base, 4, path) ? 0 : read(base.weight, 4, path));
    const off = (path: number) => read(certain.stock, 4, path) - read(base.stock, 4, path) - gain(path);
    expect(largest(all, (path) => Math.abs(off(path)))).toBeLessThan(1e-12);
    expect(read(base.weight, 4, 0)).toBe(0.2);
  });

  it("sets the clock of the cadence back: the next month's hazard is that of a month since a contact", () => {
    const rows = meetings(channel, [schedule(channel, 4)], flat);
    for (const path of all) {
      const p = 1 - Math.exp(-read(rows.afterOne, 5, path));
      expect(contacted(rows, 5, path)).toBe(read(rows.u, 5, path) < p);
    }
  });

  it("takes the place of a call of that month and stands beside none", () => {
    const calls = "assistant-secretaries";
    const [before, after] = [meetings(calls, []), meetings(calls, [schedule(calls, 6)])];
    const called = all.filter((path) => contacted(before, 6, path));
    expect(called.length).toBeGreaterThan(5);
    expect(called.some((path) => met(before, 6, path))).toBe(false);
    for (const path of all) {
      const gain = (key: "meetings" | "calls" | "below") =>
        read(after[key], 6, path) - read(before[key], 6, path);
      const expected = contacted(before, 6, path) ? [1, -1, 0] : [1, 0, 1];
      expect([gain("meetings"), gain("calls"), gain("below")]).toEqual(expected);
    }
  });

  it("holds for the summit, which counts as one and is held once at most", () => {
    // The leaders could meet in September 2026 anyhow.
    const [before, after] = [
      meetings("leaders-summit", []),
      meetings("leaders-summit", [schedule("leaders-summit", 9)]),
    ];
    expect(all.some((path) => met(before, 9, path))).toBe(true);
    expect(new Set(after.summits[9])).toEqual(new Set([1]));
    expect(new Set(after.summit[9])).toEqual(new Set([9]));
    for (const path of all)
      expect(read(after.meetings, 9, path)).toBeGreaterThanOrEqual(read(before.meetings, 9, path));
  });

  it("holds for a dormant channel, which meets then and not again, and which the forecast then reports", async () => {
    const dormant = "policy-planning";
    const rows = meetings(dormant, [schedule(dormant, 4)]);
    expect(new Set(rows.meeting[4])).toEqual(new Set([4]));
    expect(new Set(rows.contact[MONTHS])).toEqual(new Set([4]));
    const small = { paths: 32, horizonMonths: 5 };
    const forecast = await simulate(peaceful.with([schedule(dormant, 4)] as never), small);
    const found = forecast.channels.find(({ id }) => id === dormant);
    expect(found?.probabilityIn).toEqual([0, 0, 0, 1, 0]);
    expect((await simulate(peaceful, small)).channels.some(({ id }) => id === dormant)).toBe(false);
  });
});

describe("cancel-meeting and suspend-channel", () => {
  const channel = "cyber-working-group";
  const suspend = (name: string, from: number, until: number) => ({
    type: "suspend-channel",
    channel: name,
    from: inMonth(from),
    until: inMonth(until),
  });

  it("change nothing at all where there was no contact to keep from, and do not touch the clock where there was", () => {
    const base = meetings(channel, []);
    const rows = meetings(channel, [{ type: "cancel-meeting", channel, month: inMonth(3) }]);
    const kept = all.filter((path) => contacted(base, 3, path));
    expect(kept.length).toBeGreaterThan(10);
    expect(all.filter((path) => contacted(rows, 3, path))).toEqual([]);
    for (const path of kept) expect(read(rows.contact, 3, path)).toBe(read(base.contact, 2, path));
    const others = all.filter((path) => !contacted(base, 3, path));
    for (const key of ["contact", "stock", "meetings", "calls"] as const)
      for (let month = 1; month <= MONTHS; month++)
        expect(
          others.filter((path) => read(rows[key], month, path) !== read(base[key], month, path)),
        ).toEqual([]);
  });

  it("keep a channel from meeting month after month, while its cadence goes on", () => {
    const rows = meetings(channel, [suspend(channel, 1, 8)], flat);
    expect(Math.max(...(rows.contact[8] ?? []))).toBeLessThanOrEqual(0);
    for (const path of all) {
      const p = 1 - Math.exp(-read(rows.fromStart, 9, path));
      expect(contacted(rows, 9, path)).toBe(read(rows.u, 9, path) < p);
    }
  });

  it("keep the leaders from meeting too", () => {
    const rows = meetings("leaders-summit", [suspend("leaders-summit", 1, 9)]);
    expect(Math.max(...(rows.meeting[9] ?? []))).toBeLessThanOrEqual(0);
    expect(Math.max(...(meetings("leaders-summit", []).meeting[9] ?? []))).toBe(9);
  });
});
