import { describe, expect, it } from "vitest";
import { LANES } from "../../../src/kernel/shape";
import {
  channelAt,
  errorsFromZero,
  inMonth,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  theta,
  track,
  uniform,
} from "./paths";

const DRAWS = 32;
const all = pathsWhere(DRAWS * LANES, () => true);
const { channels } = peaceful.spec;

const scale = (more: object) => ({ type: "scale-cadence" as const, times: 1, ...more }) as never;

/** Contacts of every channel in the first month. */
const firstContacts = (...interventions: never[]) => {
  const readings = Object.fromEntries(channels.map(({ id }, at) => [id, state("lastContact", at)]));
  const rows = track<string>(peaceful.with(interventions), 1, DRAWS, readings);
  return new Map(channels.map(({ id }) => [id, all.map((path) => read(rows[id] ?? [], 1, path) === 1)]));
};
const base = firstContacts();

describe("scale-cadence", () => {
  it.each([
    ["a channel", { channel: "foreign-ministers" }, (id: string) => id === "foreign-ministers"],
    [
      "every channel of a level",
      { level: "ministerial" },
      (id: string) => channels[channelAt(id)]?.level === "ministerial",
    ],
  ])("of %s multiplies its hazard and that of no other", (_, target, concerns) => {
    const [never, seldom, often] = [0, 0.2, 4].map((times) => firstContacts(scale({ ...target, times })));
    let [less, more] = [0, 0];
    for (const { id } of channels) {
      const [none, few, some, many] = [never, seldom, base, often].map((run) => run?.get(id) ?? []);
      if (!concerns(id)) {
        expect([none, few, many], id).toEqual([some, some, some]);
        continue;
      }
      for (const path of all) {
        // Path by path: what happens at a smaller hazard happens at a larger one as well.
        const levels = [none, few, some, many].map((run) => Number(run?.[path]));
        expect([...levels].sort()).toEqual(levels);
        expect(levels[0]).toBe(0);
        less += Number(some?.[path]) - Number(few?.[path]);
        more += Number(many?.[path]) - Number(some?.[path]);
      }
    }
    expect(less).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(0);
  });

  it("makes a contact of the month exactly where the uniform number is below 1 - exp(-times hazard)", () => {
    const at = channelAt("foreign-ministers");
    const readings = {
      contact: state("lastContact", at),
      u: uniform("contact", at),
      base: theta("hazardSinceStart", at),
      slope: theta("channelGateSlope", at),
      gate: state("gate"),
      atRate: theta("gateAtRate"),
    };
    // Ministers' hazard depends on the gate and on summits; the last summit, of 2024, no longer echoes.
    const once = track(peaceful, 1, DRAWS, readings);
    const rows = track(peaceful.with([scale({ channel: "foreign-ministers", times: 2.5 })]), 1, DRAWS, {
      ...readings,
      summit: state("lastSummit"),
    });
    expect(rows.u).toEqual(once.u);
    for (const path of all) {
      if (read(rows.summit, 1, path) === 1) continue;
      const of = (key: keyof typeof readings) => read(rows[key], 1, path);
      const hazard = of("base") * Math.exp(of("slope") * (of("gate") - of("atRate")));
      expect(of("contact") === 1).toBe(of("u") < 1 - Math.exp(-2.5 * hazard));
    }
  });

  it("multiplies: 2 for the channel and 3 for its level are 6", () => {
    const level = scale({ level: "ministerial", times: 3 });
    const both = firstContacts(scale({ channel: "foreign-ministers", times: 2 }), level);
    const six = firstContacts(scale({ channel: "foreign-ministers", times: 6 }));
    expect(both.get("foreign-ministers")).toEqual(six.get("foreign-ministers"));
  });

  it("of the summit multiplies the hazard of one standing alone, and the chance of agreement as 1 - (1 - p)^times", () => {
    // September 2026, month 9, has one venue at which all three are due.
    const times = 20;
    const gap: Reading = ({ state: { gate }, theta }, lane) =>
      (theta.summitGateSlope[0] ?? 0) * ((gate[lane] ?? 0) - (theta.gateReference[0] ?? 0));
    const attendance: Reading = ({ state: { stance }, theta, program }, lane) =>
      theta.attendance[stance[(program.summitStance[0] ?? 0) * LANES + lane] ?? 0] ?? Number.NaN;
    const readings = {
      last: state("lastMeeting", channelAt("leaders-summit")),
      pause: state("pauseUntil"),
      alone: theta("standaloneHazard"),
      intercept: theta("agreementIntercept"),
      gap,
      attendance,
    };
    const span = { from: inMonth(9), until: inMonth(9) };
    const chosen = scale({ channel: "leaders-summit", times, ...span });
    const [before, after] = [
      track(peaceful, 10, DRAWS, readings),
      track(peaceful.with([chosen]), 10, DRAWS, readings),
    ];
    const met = (rows: typeof before, month: number, path: number) => read(rows.last, month, path) === month;
    const residuals = all.flatMap((path) => {
      const of = (key: keyof typeof readings) => read(after[key], 9, path);
      if (of("pause") >= 9) return [];
      const agreement = 1 - (1 - 1 / (1 + Math.exp(-of("intercept") - of("gap")))) ** times;
      const alone = 1 - Math.exp(-times * of("alone") * Math.exp(of("gap")));
      return [Number(met(after, 9, path)) - (1 - (1 - alone) * (1 - of("attendance") * agreement))];
    });
    expect(errorsFromZero(residuals)).toBeLessThan(3);
    expect(all.filter((path) => met(before, 9, path) && !met(after, 9, path))).toEqual([]);
    expect(all.filter((path) => met(before, 9, path) !== met(after, 9, path)).length).toBeGreaterThan(10);
    for (const month of [8, 10])
      expect(all.filter((path) => met(before, month, path) !== met(after, month, path))).toEqual([]);
  });
});
