import { describe, expect, it } from "vitest";
import { addMonths } from "../../../src/contracts/month";
import { allocateTheta } from "../../../src/kernel/theta";
import { compile } from "../../../src/model/compile/compile";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { stockSeries } from "../../../src/model/from-evidence/stock";
import { contactsOf } from "../../../src/model/nowcast/contacts";
import { type Draft, variant } from "../../laws/support";
import { AS_OF, at, countedMonth, frame, MONTHS, record, START, spec } from "./record";

const contacts = contactsOf(
  { record, frame, spec, start: START, asOf: AS_OF, stock: stockSeries(record, frame, AS_OF) },
  MONTHS,
);
const SUMMIT = "leaders-summit";
const FIRST = countedMonth(START);

/** Months with a contact, by channel, counted from year 0; brief encounters are none. */
const monthsMet = record.channels.map(
  ({ id }) =>
    new Set(
      record.meetings.filter((row) => row.channel === id && !row.brief).map((row) => countedMonth(row.date)),
    ),
);

/** What meetings.csv says of a channel in a month: undefined where nothing was heard of it for five years. */
function onRecord(channel: number, month: number): boolean | undefined {
  const met = monthsMet[channel] ?? new Set<number>();
  const alive = Array.from({ length: 60 }, (_, back) => FIRST + month - 1 - back).some((m) => met.has(m));
  return alive ? met.has(FIRST + month) : undefined;
}

describe("the channels of a record", () => {
  it("are read in every month in which they were alive, with a contact exactly where the table has one, but for the summit", () => {
    for (let month = 1; month <= MONTHS; month++) {
      const found = new Map<number, boolean>();
      for (let i = contacts.start[month] ?? 0; i < (contacts.start[month + 1] ?? 0); i++)
        found.set(contacts.channel[i] ?? -1, contacts.met[i] === 1);
      const due = record.channels.flatMap(({ id }, channel) => {
        const met = onRecord(channel, month);
        return id === SUMMIT || met === undefined ? [] : [[channel, met] as const];
      });
      expect(found).toEqual(new Map(due));
    }
  });

  it("have as many months with a contact as the table has, those that woke a dormant channel left out", () => {
    const inSpan = (month: number) => month > FIRST && month <= FIRST + MONTHS;
    const all = monthsMet.flatMap((months, channel) =>
      record.channels[channel]?.id === SUMMIT ? [] : [...months].filter(inSpan),
    );
    const woken = monthsMet.flatMap((months, channel) =>
      record.channels[channel]?.id === SUMMIT
        ? []
        : [...months].filter(inSpan).filter((month) => onRecord(channel, month - FIRST) === undefined),
    );
    const met = contacts.met.reduce((sum, value) => sum + value, 0);
    expect(met).toBe(all.length - woken.length);
    expect(met).toBeGreaterThan(100);
    expect(woken.length).toBeGreaterThan(10);
  });

  it("hear an echo in the month of a summit that was no brief encounter and in the two after it", () => {
    const summits = monthsMet[record.channels.findIndex(({ id }) => id === SUMMIT)] ?? new Set();
    const months = new Set<number>();
    for (let month = 1; month <= MONTHS; month++) {
      const echo = [0, 1, 2].some((back) => summits.has(FIRST + month - back));
      for (let i = contacts.start[month] ?? 0; i < (contacts.start[month + 1] ?? 0); i++) {
        expect(contacts.echo[i]).toBe(echo ? 1 : 0);
        if (echo) months.add(month);
      }
    }
    expect(months).toContain(at("2023-08"));
    expect(months).toContain(at("2023-10"));
    expect(months).not.toContain(at("2023-11"));
  });
});

describe("what is known of a channel as a month begins", () => {
  it.each(["2013-04", "2019-10", "2025-12"])(
    "%s: its rate, its hazard and its stock are those of a model counted up to the month before",
    (month) => {
      const before = specFromEvidence(record, { asOf: addMonths(month, -1), preset: "mean-2008-2025" });
      const shapes = new Map<number, number>();
      const model = variant(before, (draft) => {
        draft.levels = structuredClone(spec.levels) as Draft<typeof spec.levels>;
        draft.channels.forEach((channel, place) => {
          const prior = channel.ratePerYear?.prior;
          if (channel.ratePerYear === undefined || prior === undefined || !("gamma" in prior)) return;
          shapes.set(place, prior.gamma.shape);
          channel.ratePerYear.prior = { fixed: prior.gamma.shape / prior.gamma.rate };
        });
      });
      const { program, fillMedians } = compile(model.spec, 1, undefined);
      const theta = allocateTheta(program.shape);
      fillMedians(theta);
      const first = contacts.start[at(month)] ?? 0;
      const last = contacts.start[at(month) + 1] ?? 0;
      expect([...contacts.channel.subarray(first, last)]).toEqual([...shapes.keys()]);
      for (let i = first; i < last; i++) {
        const channel = contacts.channel[i] ?? -1;
        const shape = contacts.shape[i] ?? Number.NaN;
        expect(shape).toBe(shapes.get(channel));
        expect((contacts.exposure[i] ?? 0) * shape).toBeCloseTo(theta.hazardSinceStart[channel] ?? 0, 12);
        const stock = Math.log(1 + (program.initialStock[0] ?? 0));
        // The model rounds the mean stock of the years a rate was counted in.
        expect(contacts.lnStock[i]).toBeCloseTo(stock - (program.channelLnStockAtRate[channel] ?? 0), 6);
      }
    },
  );
});
