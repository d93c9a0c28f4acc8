import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScenarioError } from "../../src/contracts/errors";
import { forecastSchema } from "../../src/contracts/forecast";
import { addMonths } from "../../src/contracts/month";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { baselineModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";

const model = baselineModel();
const { spec } = model;
const HORIZON_MONTHS = 3;

/** An id that is usually known. */
const idOf = (items: readonly { readonly id: string }[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...items.map(({ id }) => id)) },
    { weight: 1, arbitrary: fc.string() },
  );

/** A month near the horizon, now and then in the past. */
const month = () =>
  fc.integer({ min: -1, max: HORIZON_MONTHS + 2 }).map((months) => addMonths(spec.asOf, months));
const span = { from: month(), until: fc.option(month(), { nil: undefined }) };
const anySpan = {
  from: fc.option(month(), { nil: undefined }),
  until: fc.option(month(), { nil: undefined }),
};
const number = (min: number, max: number) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.double({ min, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.double() },
  );
const tier = () => fc.constantFrom(1, 2);
const country = () => idOf(spec.countries);

const ofType = <T extends Intervention["type"]>(
  type: T,
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) => fc.record({ type: fc.constant(type), ...fields });

const KINDS = [
  ofType("shift-factor", { factor: idOf(spec.factors), by: number(-15, 15), ...span }),
  ofType("hold-factor", { factor: idOf(spec.factors), at: number(1, 99), ...span }),
  ofType("set-tariff", {
    pair: fc.constantFrom("US-JP", "US-KR", "JP-KR"),
    ratePercent: number(0, 60),
    ...span,
  }),
  ofType("schedule-event", { event: idOf(spec.events), month: month(), probability: number(0, 1) }),
  ofType("scale-hazard", { event: idOf(spec.events), times: number(0, 50), ...anySpan }),
  ofType("schedule-meeting", { channel: idOf(spec.channels), month: month(), probability: number(0, 1) }),
  ofType("cancel-meeting", { channel: idOf(spec.channels), month: month() }),
  ofType("suspend-channel", { channel: idOf(spec.channels), ...span }),
  ofType("scale-cadence", { level: idOf(spec.levels), times: number(0, 50), ...anySpan }),
  ofType("change-leader", { country: country(), month: month(), commitment: number(1, 99) }),
  ofType("schedule-act", { country: country(), tier: tier(), month: month() }),
  ofType("resolve-act", { country: country(), month: month() }),
  ofType("forbid-acts", { country: country(), tier: tier(), ...anySpan }),
  ofType("pull-lever", { lever: idOf(spec.levers ?? []), from: month(), strength: number(0, 10) }),
];

/** A list as a person might write it, right or wrong. */
const interventions = () =>
  fc.array(fc.oneof(...KINDS), { maxLength: 6 }) as unknown as fc.Arbitrary<Intervention[]>;

/** What a change comes to: a model, or the errors that say why not. */
function tried(change: readonly Intervention[]) {
  try {
    return model.with(JSON.parse(JSON.stringify(change)) as Intervention[]);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const { path, expected, received, remedy } of error.issues) {
      expect(path.length).toBeGreaterThan(0);
      expect([expected, received, remedy].every((text) => text.length > 0)).toBe(true);
    }
    return undefined;
  }
}

describe("any list of interventions", () => {
  it("makes a model or an error that names every problem, and a model holds what was asked", () => {
    fc.assert(
      fc.property(interventions(), (change) => {
        const changed = tried(change);
        if (changed === undefined) return;
        const asked = JSON.parse(JSON.stringify(change)) as unknown[];
        expect(changed.spec.interventions ?? []).toEqual(asked);
      }),
      { numRuns: 2000 },
    );
  });

  it("runs to a forecast of finite numbers, whatever was accepted", async () => {
    let ran = 0;
    await fc.assert(
      fc.asyncProperty(interventions(), async (change) => {
        const changed = tried(change);
        if (changed === undefined) return;
        ran += 1;
        const forecast = await simulate(changed, { paths: 32, horizonMonths: HORIZON_MONTHS });
        expect(forecastSchema().safeParse(JSON.parse(JSON.stringify(forecast))).success).toBe(true);
        const total = Object.values(forecast.pathways).reduce((sum, { probability }) => sum + probability, 0);
        expect(total).toBeCloseTo(1, 12);
      }),
      { numRuns: 250 },
    );
    expect(ran).toBeGreaterThan(50);
  });
});
