import { describe, expect, it } from "vitest";
import { weighSummits } from "../../../src/kernel/filter/weigh-summits";
import { LANES } from "../../../src/kernel/shape";
import { groupOf, harbourSpec, nothingSeen, subjectOf } from "./harbour";

const lanes = Array.from({ length: LANES }, (_, lane) => lane);
const gates = Float64Array.from(lanes, (lane) => (lane - 8) / 4);

/** A group whose gates differ by lane, at an agreement and a rate of summits standing alone. */
function at(agreement = 0.3, alone = 0.02) {
  const spec = harbourSpec(({ summit }) => {
    if (summit === undefined) throw new Error("the harbour has a summit");
    summit.agreement.prior = { fixed: agreement };
    summit.standaloneRate.prior = { fixed: alone };
  });
  const group = groupOf(subjectOf(spec, nothingSeen(spec, 1)));
  group.state.gate.set(gates);
  return group;
}

function weighed(group: ReturnType<typeof at>, venues: number, met: number, alone: number): Float64Array {
  const into = new Float64Array(LANES);
  const month = (value: number) => Int32Array.of(9, value);
  weighSummits(group, { venues: month(venues), met: month(met), alone: month(alone) }, 1, into);
  return into;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
const IMPOSSIBLE = new Set([Number.NEGATIVE_INFINITY]);

describe("the venues of a month", () => {
  it.each([0, 1, 2, 3, 4])(
    "that %d of them make: the probabilities of all that may come of them sum to 1",
    (venues) => {
      const group = at();
      for (const lane of lanes) {
        let sum = 0;
        for (const alone of [0, 1])
          for (let met = 0; met <= venues; met++)
            sum += choose(venues, met) * Math.exp(weighed(group, venues, met, alone)[lane] ?? Number.NaN);
        expect(sum).toBeCloseTo(1, 12);
      }
    },
  );

  it("have each the agreement of the model, moved on the logit by the gate's distance from the reference", () => {
    const group = at(0.3, 0);
    const { theta } = group;
    const found = weighed(group, 1, 1, 0);
    for (const lane of lanes) {
      const pull = (theta.summitGateSlope[0] ?? 0) * ((gates[lane] ?? 0) - (theta.gateReference[0] ?? 0));
      const odds = (0.3 / 0.7) * Math.exp(pull);
      expect(Math.exp(found[lane] ?? 0)).toBeCloseTo(odds / (1 + odds), 12);
      if (lane > 0) expect(found[lane]).toBeGreaterThan(found[lane - 1] ?? 0);
    }
  });

  it("that agree never, or always, are impossible otherwise and certain so; months without any say nothing", () => {
    expect(new Set(weighed(at(0, 0), 2, 1, 0))).toEqual(IMPOSSIBLE);
    expect(new Set(weighed(at(1, 0), 2, 1, 0))).toEqual(IMPOSSIBLE);
    for (const [agreement, venues, met] of [
      [0, 0, 0],
      [1, 0, 0],
      [0, 2, 0],
      [1, 2, 2],
    ] as const)
      for (const value of weighed(at(agreement, 0), venues, met, 0)) expect(value).toBeCloseTo(0, 15);
  });
});

describe("a summit standing alone", () => {
  it("has the probability 1 - exp(-hazard), whether one or more are on record in the month", () => {
    const group = at();
    const { theta } = group;
    for (const lane of lanes) {
      const pull = (theta.summitGateSlope[0] ?? 0) * ((gates[lane] ?? 0) - (theta.gateReference[0] ?? 0));
      const chance = 1 - Math.exp(-0.02 * Math.exp(pull));
      expect(Math.exp(weighed(group, 0, 0, 1)[lane] ?? 0)).toBeCloseTo(chance, 12);
    }
    expect(weighed(group, 0, 0, 2)).toEqual(weighed(group, 0, 0, 1));
  });

  it("is impossible at a hazard of 0", () => {
    expect(new Set(weighed(at(0.3, 0), 0, 0, 1))).toEqual(IMPOSSIBLE);
  });
});
