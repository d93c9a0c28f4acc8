import { describe, expect, it } from "vitest";
import { LANES } from "../../src/kernel/shape";
import {
  channelAt,
  errorsFromZero,
  fixed,
  inMonth,
  pathsWhere,
  peaceful,
  read,
  state,
  track,
} from "../laws/interventions/paths";
import { variant } from "../laws/support";
import { STANDARD_ERRORS } from "../random/goodness";

const MONTHS = 6;
const DRAWS = 96;
const all = pathsWhere(DRAWS * LANES, () => true);
const CHANNEL = "assistant-secretaries";
const at = channelAt(CHANNEL);

/** The model in which nothing pulls at a channel, which has a rate a year and a share of meetings. */
const flat = (ratePerYear: number, share: number) =>
  variant(peaceful.spec, (draft) => {
    for (const level of draft.levels) {
      delete level.cadence;
      level.gateSlope = fixed(0);
      level.summitSlope = fixed(0);
      level.institutionSlope = fixed(0);
    }
    for (const channel of draft.channels) {
      delete channel.gateSlope;
      if (channel.id !== CHANNEL) continue;
      channel.ratePerYear = fixed(ratePerYear);
      channel.meetingShare = { value: share, basis: "judgement", source: [] };
    }
  });

const NONE = 0;
const CALL = 1;
const MEETING = 2;

/** What a channel did in every month of every path. */
function run(ratePerYear: number, share: number, interventions: readonly object[] = []) {
  const rows = track(flat(ratePerYear, share).with(interventions as never), MONTHS, DRAWS, {
    contact: state("lastContact", at),
    meeting: state("lastMeeting", at),
  });
  return (month: number, path: number): number => {
    if (read(rows.meeting, month, path) === month) return MEETING;
    return read(rows.contact, month, path) === month ? CALL : NONE;
  };
}

/** Whether kinds never fall: they are in order, none, call, meeting. */
const rises = (kinds: readonly number[]) => kinds.every((kind, i) => kind >= (kinds[i - 1] ?? NONE));

/** Every month of every path. */
const cells = all.flatMap((path) => Array.from({ length: MONTHS }, (_, i) => [i + 1, path] as const));

describe("a contact", () => {
  it.each([
    [1, 0.3],
    [6, 0.3],
    [6, 0.75],
    [30, 0.1],
    [30, 0.75],
    [240, 0.5],
  ])(
    "at %d a year is a meeting with the share of meetings, %d, however likely a contact is",
    (rate, share) => {
      const did = run(rate, share);
      const contacts = cells.map(([month, path]) => did(month, path)).filter((what) => what !== NONE);
      const chance = 1 - Math.exp(-rate / 12);
      expect(contacts.length / cells.length).toBeCloseTo(chance, 1);
      expect(contacts.length).toBeGreaterThan(300);
      expect(errorsFromZero(contacts.map((what) => Number(what === MEETING) - share))).toBeLessThan(
        STANDARD_ERRORS,
      );
    },
  );

  it("has one hazard, meetings and calls together: 1 - exp(-rate / 12) a month", () => {
    for (const rate of [1, 6, 30]) {
      const did = run(rate, 0.4);
      const chance = 1 - Math.exp(-rate / 12);
      const residuals = cells.map(([month, path]) => Number(did(month, path) !== NONE) - chance);
      expect(errorsFromZero(residuals)).toBeLessThan(STANDARD_ERRORS);
    }
  });

  it("is in the same months whatever its share of meetings, and what is a meeting stays one at a greater share", () => {
    const runs = [0, 0.2, 0.5, 0.9, 1].map((share) => run(12, share));
    const rows = cells.map(([month, path]) => runs.map((did) => did(month, path)));
    expect(rows.filter((kinds) => new Set(kinds.map((kind) => kind === NONE)).size > 1)).toEqual([]);
    expect(rows.filter((kinds) => !rises(kinds))).toEqual([]);
    // All are calls at a share of 0, and meetings at 1.
    expect(new Set(rows.map((kinds) => kinds[0]))).toEqual(new Set([NONE, CALL]));
    expect(new Set(rows.map((kinds) => kinds.at(-1)))).toEqual(new Set([NONE, MEETING]));
  });
});

describe("a greater hazard", () => {
  const scale = (times: number, span = {}) => ({ type: "scale-cadence", channel: CHANNEL, times, ...span });

  it("takes no meeting and no contact away, and makes a call a meeting at most: path by path, month by month", () => {
    const runs = [0, 0.05, 0.5, 1, 1.001, 2, 10, 1000].map((times) => run(4, 0.5, [scale(times)]));
    const rows = cells.map(([month, path]) => runs.map((did) => did(month, path)));
    expect(rows.filter((kinds) => !rises(kinds))).toEqual([]);
    expect(rows.filter((kinds) => kinds[0] !== NONE || kinds.at(-1) === NONE)).toEqual([]);
    const became = (from: number, to: number) =>
      rows.filter((kinds) => kinds.some((kind, i) => kind === to && kinds[i - 1] === from)).length;
    for (const [from, to] of [
      [NONE, CALL],
      [NONE, MEETING],
      [CALL, MEETING],
    ] as const)
      expect(became(from, to)).toBeGreaterThan(100);
  });

  it("is one for the months it is in force: in the others contacts are those that were", () => {
    const base = run(6, 0.5);
    const scaled = run(6, 0.5, [scale(20, { from: inMonth(3), until: inMonth(4) })]);
    const changed = cells.filter(([month, path]) => base(month, path) !== scaled(month, path));
    expect(new Set(changed.map(([month]) => month))).toEqual(new Set([3, 4]));
    expect(changed.length).toBeGreaterThan(100);
  });
});
