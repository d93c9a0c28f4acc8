import { describe, expect, it } from "vitest";
import type { Contacts } from "../../../src/kernel/filter/observations";
import { weighContacts } from "../../../src/kernel/filter/weigh-contacts";
import { LANES } from "../../../src/kernel/shape";
import { groupOf, harbourSpec, nothingSeen, subjectOf } from "./harbour";

const spec = harbourSpec();
const CHANNEL = spec.channels.findIndex(({ id }) => id === "directors");
const group = groupOf(subjectOf(spec, nothingSeen(spec, 2)));
const { theta } = group;
const GATE_MEAN = 0.3;

/** ln probability of a contact, or of none, by lane: one channel in month 2. */
function weighed(
  gates: ArrayLike<number>,
  met: boolean,
  change: Partial<Record<keyof Contacts, number>> = {},
) {
  const real = (key: keyof Contacts, value: number) => Float64Array.of(change[key] ?? value);
  const contacts: Contacts = {
    start: Int32Array.of(0, 0, 0, 1),
    channel: Int32Array.of(CHANNEL),
    shape: real("shape", 4.5),
    exposure: real("exposure", 0.06),
    lnStock: real("lnStock", 0),
    echo: Int32Array.of(change.echo ?? 0),
    met: Int32Array.of(met ? 1 : 0),
  };
  group.state.gate.set(gates);
  const into = new Float64Array(LANES);
  weighContacts(group, contacts, 2, new Float64Array(LANES).fill(GATE_MEAN), into);
  return into;
}

const gates = Float64Array.from({ length: LANES }, (_, lane) => (lane - 8) / 3);

/** Probability of no contact, the rate integrated over its gamma by the trapezoidal rule: mean 1, so many shapes. */
function integrated(shape: number, hazard: number): number {
  const STEPS = 200_000;
  let [mass, none] = [0, 0];
  for (let i = 1; i < STEPS; i++) {
    const times = (i * 12) / STEPS;
    const density = Math.exp((shape - 1) * Math.log(times) - shape * times);
    mass += density;
    none += density * Math.exp(-hazard * times);
  }
  return none / mass;
}

describe("the month of a channel", () => {
  it.each([
    [1.5, 0.2],
    [4.5, 0.06],
    [19.5, 0.02],
  ])(
    "whose rate is a gamma of shape %d: no contact has its probability, averaged over the gamma",
    (shape, exposure) => {
      const slope = theta.channelGateSlope[CHANNEL] ?? Number.NaN;
      const found = weighed(gates, false, { shape, exposure });
      for (const lane of [0, 5, 8, 12, 15]) {
        const hazard = shape * exposure * Math.exp(slope * ((gates[lane] ?? 0) - GATE_MEAN));
        expect(Math.exp(found[lane] ?? 0)).toBeCloseTo(integrated(shape, hazard), 5);
      }
    },
  );

  it("is one with a contact or one without: the probabilities sum to 1", () => {
    const [some, none] = [weighed(gates, true), weighed(gates, false)];
    for (let lane = 0; lane < LANES; lane++)
      expect(Math.exp(some[lane] ?? 0) + Math.exp(none[lane] ?? 0)).toBeCloseTo(1, 12);
  });

  it("has a contact the likelier the wider the gate where the slope is positive, and as likely where it is 0", () => {
    expect(theta.channelGateSlope[CHANNEL]).toBeGreaterThan(0);
    const found = weighed(gates, true);
    for (let lane = 1; lane < LANES; lane++) expect(found[lane]).toBeGreaterThan(found[lane - 1] ?? 0);
    const slope = theta.channelGateSlope[CHANNEL] ?? 0;
    theta.channelGateSlope[CHANNEL] = 0;
    expect(new Set(weighed(gates, true)).size).toBe(1);
    theta.channelGateSlope[CHANNEL] = slope;
  });

  it("is moved by an echo of a summit and by the stock as by a gate that does as much", () => {
    const slope = theta.channelGateSlope[CHANNEL] ?? Number.NaN;
    const summit = theta.channelSummitSlope[CHANNEL] ?? Number.NaN;
    const stock = theta.channelStockSlope[CHANNEL] ?? Number.NaN;
    const moved = gates.map((gate) => gate + (summit + stock * 0.7) / slope);
    const found = weighed(gates, true, { echo: 1, lnStock: 0.7 });
    weighed(moved, true).forEach((value, lane) => {
      expect(found[lane]).toBeCloseTo(value, 12);
    });
    expect(found).not.toEqual(weighed(gates, true));
  });

  it("adds to what was weighed before, and another month's channels do not enter", () => {
    const contacts: Contacts = {
      start: Int32Array.of(0, 0, 1, 1),
      channel: Int32Array.of(CHANNEL),
      shape: Float64Array.of(2),
      exposure: Float64Array.of(0.2),
      lnStock: Float64Array.of(0),
      echo: Int32Array.of(0),
      met: Int32Array.of(0),
    };
    const mean = new Float64Array(LANES);
    const into = new Float64Array(LANES).fill(-3);
    weighContacts(group, contacts, 2, mean, into);
    expect(new Set(into)).toEqual(new Set([-3]));
    weighContacts(group, contacts, 1, mean, into);
    expect(Math.max(...into)).toBeLessThan(-3);
  });

  it("with a contact where the hazard is 0 is impossible, without one it is certain", () => {
    expect(new Set(weighed(gates, true, { exposure: 0 }))).toEqual(new Set([Number.NEGATIVE_INFINITY]));
    for (const value of weighed(gates, false, { exposure: 0 })) expect(value).toBeCloseTo(0, 15);
  });
});
