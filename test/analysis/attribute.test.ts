import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../examples/ferry-spec";
import { attribute } from "../../src/analysis/attribute";
import { type Attribution, attributionSchema } from "../../src/contracts/analysis/attribution";
import { checkShapeOnly } from "../../src/contracts/check";
import { ModelError } from "../../src/contracts/errors";
import type { Expr } from "../../src/contracts/expression";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { defineModel } from "../../src/model/define";
import { withEnsemble } from "../../src/model/ensemble/with-ensemble";
import { presetModel } from "../../src/model/presets";
import { normalLower } from "../../src/numeric/normal-distribution";
import { simulate } from "../../src/simulation/simulate";
import { peaceful } from "../laws/interventions/paths";
import { variant } from "../laws/support";
import { atLeast, both, gapOf, linearModel, MONTH, met, ruleOf, stormed } from "./linear-model";

const options = { paths: 512, draws: 32, seed: "attribute" };
const hold = (factor: string): Intervention => ({ type: "hold-factor", factor, at: 60, from: MONTH });
const storm: Intervention = { type: "schedule-event", event: "storm", month: MONTH };
const meeting: Intervention = { type: "schedule-meeting", channel: "desk", month: MONTH };
const half: Expr = atLeast("x", "y");

const of = (when: Expr, interventions: readonly Intervention[], size = options) => {
  const from = linearModel(when);
  return attribute({ from, to: from.with(interventions) }, size);
};
const shares = (list: Attribution["items"], pathway = "yes") =>
  list.map(({ pathways }) => pathways[pathway]?.difference ?? Number.NaN);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("attribution to what was changed", () => {
  it("gives each of two that must come together half of what both do, exactly", async () => {
    const { items, from, to, total } = await of(both(atLeast("a", 50), atLeast("b", 50)), [
      hold("a"),
      hold("b"),
    ]);
    expect([from.yes?.probability, to.yes?.probability, total.yes?.difference]).toEqual([0, 1, 1]);
    expect(shares(items)).toEqual([0.5, 0.5]);
    expect(shares(items, "no")).toEqual([-0.5, -0.5]);
    expect(items.map(({ pathways }) => pathways.yes?.standardError)).toEqual([0, 0]);
  });

  it("gives each its own effect where effects add up, within three standard errors of the closed form", async () => {
    // Where x is at least y the first decides, elsewhere the second: never both.
    const when: Expr = { apply: "if", to: [half, atLeast("a", 50), atLeast("b", 50)] };
    const many = { ...options, paths: 4096, draws: 256 };
    const { items, to } = await of(when, [hold("a"), hold("b")], many);
    expect(to.yes).toEqual({ probability: 1, standardError: 0 });
    const exact = normalLower(gapOf());
    const alone = await simulate(linearModel(when).with([hold("a")]), many);
    expect(shares(items)[0]).toBeCloseTo(alone.pathways.yes?.probability ?? 0, 12);
    for (const [at, expected] of [exact, 1 - exact].entries()) {
      const found = items[at]?.pathways.yes;
      expect(Math.abs((found?.difference ?? 0) - expected)).toBeLessThan(3 * (found?.standardError ?? 0));
    }
  });

  it("gives symmetric ones the same, and sums to the total", async () => {
    const when = both(both(atLeast("a", 50), atLeast("b", 50)), half);
    const idle: Intervention = { type: "shift-factor", factor: "z", by: 9, from: MONTH };
    const nudge: Intervention = { type: "shift-factor", factor: "x", by: 6, from: MONTH };
    const result = await of(when, [hold("a"), idle, hold("b"), nudge]);
    const [a, z, b, x] = shares(result.items);
    expect(a).toBeCloseTo(b ?? 0, 12);
    expect(z).toBeCloseTo(0, 12);
    expect(x).toBeGreaterThan(0);
    for (const id of ["yes", "no"])
      expect(sum(shares(result.items, id))).toBeCloseTo(result.total[id]?.difference ?? Number.NaN, 12);
    // What the shift of x brings in it brings in only after both others, in a third of the orders.
    const without = await simulate(linearModel(when).with([hold("a"), hold("b")]), options);
    const gain = (result.to.yes?.probability ?? 0) - (without.pathways.yes?.probability ?? 0);
    expect(x).toBeCloseTo(gain / 3, 12);
  });

  it("does not depend on the order in which things were done", async () => {
    const when = both(half, met);
    const list = [meeting, hold("a"), { type: "shift-factor", factor: "x", by: 9, from: MONTH } as const];
    const [forth, back] = [await of(when, list), await of(when, [...list].reverse())];
    const byLabel = ({ items }: Attribution) =>
      new Map(items.map(({ label, pathways }) => [label, pathways.yes?.difference ?? Number.NaN]));
    expect(byLabel(back).size).toBe(3);
    for (const [label, share] of byLabel(forth))
      expect(byLabel(back).get(label), label).toBeCloseTo(share, 12);
    expect(Math.max(...byLabel(forth).values())).toBeGreaterThan(0.2);
  });

  it("gives one that does nothing exactly nothing, whatever else was done", async () => {
    const { items } = await of(both(half, met), [
      meeting,
      hold("a"),
      { type: "shift-factor", factor: "x", by: 9, from: MONTH },
    ]);
    const idle = items.find(({ label }) => label.startsWith("hold-factor"))?.pathways;
    const nothing = { difference: 0, standardError: 0, interval: [0, 0] };
    expect(idle).toEqual({ yes: nothing, no: nothing });
  });

  it("shares out numbers that were set beside what was done, and what was taken back", async () => {
    const level = "factors.a.level";
    const set: Intervention = {
      type: "set-parameter",
      path: level,
      value: 60,
      basis: "judgement",
      source: [],
    };
    const when = both(atLeast("a", 50), both(atLeast("b", 50), met));
    const model = linearModel(when);
    const forth = await attribute({ from: model, to: model.with([set, hold("b"), meeting]) }, options);
    expect(forth.items.map(({ id }) => id)).toEqual([level, "intervention 1", "intervention 2"]);
    for (const share of shares(forth.items)) expect(share).toBeCloseTo(1 / 3, 12);
    const back = await attribute(
      { from: model.with([set, hold("b"), meeting]), to: model.with([set]) },
      options,
    );
    expect(back.items.map(({ id }) => id)).toEqual(["without 1", "without 2"]);
    for (const share of shares(back.items)) expect(share).toBeCloseTo(-1 / 2, 12);
  });

  it("tells a rule of its own from what is done under it: two that need each other get half each", async () => {
    const model = linearModel({ constant: 0 });
    const rule = ruleOf(atLeast("a", 50));
    const to = model.with({ schemaVersion: 1, name: "own", rule, interventions: [hold("a")] });
    const { items, total } = await attribute({ from: model, to }, options);
    expect(total.yes?.difference).toBe(1);
    expect(items.map(({ id }) => id)).toEqual(["structure", "intervention 1"]);
    expect(shares(items)).toEqual([0.5, 0.5]);
  });

  it("takes many things together by kind, and still sums to the total", async () => {
    const shifts = ["x", "y", "z", "x", "y"].map(
      (factor, i): Intervention => ({ type: "shift-factor", factor, by: i - 3, from: MONTH }),
    );
    const months = ["2025-02", "2025-03", "2025-04"].map(
      (month): Intervention => ({ ...meeting, month }) as Intervention,
    );
    const { items, total } = await of(both(half, met), [...shifts, meeting, ...months]);
    expect(items.map(({ label }) => label)).toEqual(["shift-factor (5)", "schedule-meeting (4)"]);
    expect(sum(shares(items))).toBeCloseTo(total.yes?.difference ?? Number.NaN, 12);
  });

  it("of a model to itself has no items and no change", async () => {
    const model = linearModel(half);
    const { items, total, families } = await attribute({ from: model, to: model }, options);
    expect(items).toEqual([]);
    expect(total.yes?.difference).toBe(0);
    expect(shares(families)).toEqual([0, 0, 0, 0]);
  });
});

describe("attribution to the way a change works", () => {
  it.each([
    [
      "through two families that must come together",
      both(atLeast("a", 50), atLeast("b", 50)),
      [0.5, 0.5, 0, 0],
    ],
    ["through a family and a meeting", both(atLeast("a", 50), met), [0.5, 0, 0, 0.5]],
    ["through a meeting alone", met, [0, 0, 0, 1]],
    ["through an event that the rule looks at", stormed, [0, 0, 0, 1]],
    ["through one family alone", atLeast("b", 50), [0, 1, 0, 0]],
  ] as const)("%s", async (_, when, expected) => {
    const { families, items } = await of(when, [hold("a"), hold("b"), meeting, storm]);
    expect(families.map(({ id }) => id)).toEqual(["left", "right", "spare", "direct"]);
    shares(families).forEach((share, i) => {
      expect(share).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
    expect(sum(shares(items))).toBe(1);
  });
});

describe("attribution in a world of chance", () => {
  const ferry = defineModel(ferrySpec);
  const changed = ferry.with([
    { type: "shift-factor", factor: "trust.south", by: 12, from: "2024-10" },
    { type: "scale-cadence", channel: "directors", times: 0.5 },
    { type: "schedule-event", event: "storm", month: "2024-11" },
    { type: "scale-hazard", event: "storm", times: 2 },
  ]);
  // Two rounds of every draw.
  const small = { paths: 512, draws: 16, horizonMonths: 9, seed: 3 };

  it("sums to the total in both lists, and the total is that of the forecasts", async () => {
    const result = await attribute({ from: ferry, to: changed }, small);
    const [before, after] = [await simulate(ferry, small), await simulate(changed, small)];
    for (const id of ["thriving", "idle", "steady"]) {
      const total = result.total[id]?.difference ?? Number.NaN;
      expect(sum(shares(result.items, id))).toBeCloseTo(total, 12);
      expect(sum(shares(result.families, id))).toBeCloseTo(total, 12);
      expect(result.from[id]?.probability).toBeCloseTo(before.pathways[id]?.probability ?? Number.NaN, 12);
      expect(result.to[id]?.probability).toBeCloseTo(after.pathways[id]?.probability ?? Number.NaN, 12);
    }
    const plain = JSON.parse(JSON.stringify(result));
    expect(plain).toEqual(result);
    expect(checkShapeOnly(attributionSchema() as never, plain).issues).toEqual([]);
  });

  it("has an error from the paths where there is one draw", async () => {
    const { total, items } = await attribute(
      { from: ferry, to: changed },
      { ...small, draws: 1, paths: 256 },
    );
    expect(total.idle?.standardError).toBeGreaterThan(0);
    const largest = Math.max(...items.map(({ pathways }) => Math.abs(pathways.idle?.difference ?? 0)));
    const main = items.find(({ pathways }) => Math.abs(pathways.idle?.difference ?? 0) === largest);
    expect(main?.pathways.idle?.standardError).toBeGreaterThan(0);
  });

  it("has no direct part where leaders alone change: what they bring is that of their family, vacancies too", async () => {
    // Without events, whose rates depend on who holds office: then only summits look at stances and vacancies.
    const uneventful = variant(peaceful.spec, (draft) => {
      draft.events = [];
      draft.log = draft.log.filter((entry) => !("event" in entry));
    });
    const from = uneventful.with({ schemaVersion: 1, name: "summits", rule: "lenient", interventions: [] });
    const to = from.with([
      // After the venue of September and before those of November and December.
      { type: "change-leader", country: "KR", month: "2026-10" },
      { type: "change-leader", country: "US", month: "2026-02", bloc: "democratic", commitment: 40 },
    ]);
    const { families, total } = await attribute({ from, to }, { paths: 128, horizonMonths: 12, seed: 4 });
    const share = (id: string) => families.find((one) => one.id === id)?.pathways.fullIntensity?.difference;
    expect(share("leaderCommitment")).toBeCloseTo(total.fullIntensity?.difference ?? Number.NaN, 12);
    expect(Math.abs(share("leaderCommitment") ?? 0)).toBeGreaterThan(0.02);
    for (const id of ["direct", "tariffFriction", "domesticOpinion", "threatPerception"])
      expect(share(id)).toBeCloseTo(0, 12);
  });

  it("refuses models of other things", async () => {
    const error = await attribute(
      { from: presetModel("baseline-2025"), to: presetModel("low-point-2019") },
      small,
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).issues.map(({ code, path }) => [code, path[0], path[1]])).toContainEqual([
      "not-comparable",
      "to",
      "asOf",
    ]);
  });
});

describe("attribution where numbers of an ensemble are set", () => {
  it("is to the numbers: setting one takes its columns out of the ensemble", async () => {
    const columns = { "factors.x.level": [-0.5, 0.5], "factors.y.level": [0, 0.25], "gate.atRate": [0, 0] };
    const from = withEnsemble(linearModel(half), { id: "few", basis: "data", source: [], columns });
    const set = (path: string, value: number) =>
      ({ type: "set-parameter", path, value, basis: "judgement", source: [] }) as Intervention;
    const to = from.with([set("factors.x.level", 70), set("gate.sharpness", 3)]);
    const { items, total } = await attribute({ from, to }, options);
    expect(items.map(({ id }) => id)).toEqual(["factors.x.level", "gate.sharpness"]);
    expect(sum(shares(items))).toBeCloseTo(total.yes?.difference ?? Number.NaN, 12);
    expect(shares(items)[1]).toBe(0);
    expect(shares(items)[0]).toBeGreaterThan(0.3);
  });
});
