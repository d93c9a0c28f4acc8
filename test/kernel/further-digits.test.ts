import { describe, expect, it } from "vitest";
import { LANES } from "../../src/kernel/shape";
import {
  channelAt,
  eventAt,
  fixed,
  officeAt,
  peaceful,
  type Reading,
  read,
  state,
  track,
  uniform,
} from "../laws/interventions/paths";
import { variant } from "../laws/support";

type Spec = Parameters<Parameters<typeof variant>[1]>[0];

/** Something that is decided by a number below 1 - exp(-rate x times), in the first month. */
interface Decision {
  readonly happened: Reading;
  readonly number: Reading;
  readonly times: Reading;
  readonly setRate: (draft: Spec, rate: number) => void;
}

const [channel, event, office] = [channelAt("foreign-ministers"), eventAt("kp-crisis"), officeAt("JP")];
const once = (): number => 1;

const DECISIONS: Readonly<Record<string, Decision>> = {
  "a contact": {
    happened: state("lastContact", channel),
    number: uniform("contact", channel),
    times: once,
    setRate(draft, rate) {
      for (const level of draft.levels) {
        delete level.cadence;
        level.gateSlope = fixed(0);
        level.summitSlope = fixed(0);
        level.institutionSlope = fixed(0);
      }
      const found = draft.channels[channel];
      if (found === undefined) return;
      delete found.gateSlope;
      found.ratePerYear = fixed(12 * rate);
    },
  },
  "an event": {
    happened: state("lastEvent", event),
    number: uniform("event", event),
    times: once,
    setRate(draft, rate) {
      const found = draft.events[event];
      if (found !== undefined) found.rate = fixed(rate);
    },
  },
  "an exit": {
    happened: state("lastChange", office),
    number: uniform("exit", office),
    times: ({ program }, _, month) =>
      program.exitCalendar[office * (program.shape.months + 1) + month] ?? Number.NaN,
    setRate(draft, rate) {
      const found = draft.turnover[office];
      if (found !== undefined) found.exit.rate = fixed(rate);
    },
  },
};

/** Sixteen paths of a draw at a rate. */
function run({ setRate, happened, number, times }: Decision, rate: number) {
  const model = variant(peaceful.spec, (draft) => setRate(draft, rate));
  return track(model, 1, 1, { happened, number, times });
}

/** Far less than a cell of sixteen bits, 2^-16, and far more than what is lost between a rate and its probability. */
const STEP = 2 ** -30;

describe.each(Object.entries(DECISIONS))("%s", (_, decision) => {
  it("is decided to the last digit: where sixteen bits leave it open, by the number they are read on from", () => {
    const any = run(decision, 0.1);
    for (let path = 0; path < LANES; path += 3) {
      const [u, times] = [read(any.number, 1, path), read(any.times, 1, path)];
      const happens = [u - STEP, u + STEP].map((p) => {
        const rows = run(decision, -Math.log1p(-p) / times);
        expect(read(rows.number, 1, path)).toBe(u);
        return read(rows.happened, 1, path) === 1;
      });
      expect(happens).toEqual([false, true]);
    }
  });
});
