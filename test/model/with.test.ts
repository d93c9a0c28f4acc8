import { describe, expect, it } from "vitest";
import { type Issue, ModelError, ScenarioError } from "../../src/contracts/errors";
import type { Expr } from "../../src/contracts/expression";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import type { Scenario } from "../../src/contracts/scenario/scenario";
import { defineModel, type Model } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { parseExpression } from "../../src/scenario/parse-expression";
import { simulate } from "../../src/simulation/simulate";
import { peaceful } from "../laws/interventions/paths";

const base = baselineModel();
const options = { paths: 128, horizonMonths: 12, seed: "with" };
const run = (model: Model = base) => simulate(model, options);
const reference = run();

const belief: Intervention = {
  type: "set-parameter",
  path: "gate.terms.commitment.weight",
  value: 1.5,
  basis: "judgement",
  source: [],
};
const first: Intervention[] = [
  belief,
  { type: "shift-factor", factor: "leaderCommitment.US", by: 9, from: "2026-02" },
  { type: "schedule-meeting", channel: "leaders-summit", month: "2026-06" },
];
const second: Intervention[] = [
  { ...belief, path: "gate.terms.opinion.weight", value: 1 } as Intervention,
  { type: "shift-factor", factor: "leaderCommitment.US", by: -4, from: "2026-05", until: "2026-07" },
  { type: "scale-cadence", level: "working", times: 2 },
];
const expression = (text: string) => parseExpression(text);
const scenario: Scenario = {
  schemaVersion: 1,
  name: "A summit in June",
  horizonMonths: 9,
  rule: "lenient",
  indicators: { summit: expression("summits >= 1") },
  interventions: first,
};

function issuesOf(change: object): readonly Issue[] {
  try {
    base.with(change as never);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).issues;
  }
  return [];
}
const placesOf = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join(".")}`);
const of = (rest: object) => ({ schemaVersion: 1, name: "x", interventions: [], ...rest });

describe("model.with", () => {
  it("makes a new, frozen model and leaves this one and what it was given as they were", () => {
    const before = JSON.stringify(peaceful.spec);
    const given = structuredClone(scenario) as unknown as {
      interventions: Intervention[];
      indicators: Record<string, Expr>;
    };
    const model = peaceful.with(given as never);
    const text = JSON.stringify(model.spec);
    given.interventions.length = 0;
    given.indicators.other = { constant: 1 };
    expect(JSON.stringify(model.spec)).toBe(text);
    expect(JSON.stringify(peaceful.spec)).toBe(before);
    expect(model).not.toBe(base);
    expect(Object.isFrozen(model)).toBe(true);
    for (const part of [
      model.spec,
      model.spec.interventions,
      model.spec.interventions?.[0],
      model.spec.indicators,
    ])
      expect(Object.isFrozen(part)).toBe(true);
    expect(Object.isFrozen(model.spec.gate.terms[0]?.weight)).toBe(true);
  });

  it("composes: one change after another is both at once", async () => {
    const [apart, together] = [peaceful.with(first).with(second), peaceful.with([...first, ...second])];
    expect(apart.spec).toEqual(together.spec);
    expect(apart.fingerprint).toBe(together.fingerprint);
    expect((await run(apart)).fingerprint).toBe((await run(together)).fingerprint);
    expect((await run(apart)).fingerprint).not.toBe((await run(peaceful.with(first))).fingerprint);
  });

  it("gives a specification that survives JSON, with its fingerprint and its forecast", async () => {
    const model = peaceful.with(scenario).with(second);
    const copy = defineModel(JSON.parse(JSON.stringify(model.spec)));
    expect(copy.spec).toEqual(model.spec);
    expect(copy.fingerprint).toBe(model.fingerprint);
    expect(await simulate(copy, options)).toEqual(await simulate(model, options));
  });

  it("keeps the names of scenarios and what they ask: months, rule, indicators", async () => {
    const model = base
      .with(scenario)
      .with({ ...scenario, name: "Another", interventions: second, indicators: { any: { constant: 1 } } });
    expect(model.spec.scenarios).toEqual(["A summit in June", "Another"]);
    const { provenance, indicators, timeline } = await simulate(model, { paths: 32, seed: 1 });
    expect(provenance.scenarios).toEqual(["A summit in June", "Another"]);
    expect([provenance.horizonMonths, provenance.rule, provenance.interventions]).toEqual([9, "lenient", 4]);
    expect(timeline.filter(({ history }) => !history)).toHaveLength(9);
    expect(indicators.map(({ id }) => id)).toEqual(["summit", "any"]);
  });

  it("tells what a scenario cannot ask, at its place", () => {
    const wrong = {
      ...of({ model: "camp-david-2023", rule: "leninet" }),
      indicators: { q: expression('met("leaders")') },
    };
    const issues = issuesOf(wrong);
    expect(placesOf(issues)).toEqual([
      "contradiction model",
      "unknown-reference rule",
      "unknown-reference indicators.q",
    ]);
    expect(issues[1]?.remedy).toContain("lenient");
    const last = { pathway: "damage", when: { name: "summits" } };
    expect(placesOf(issuesOf(of({ rule: [last] })))).toEqual(["not-exhaustive rule.0.when"]);
    expect(placesOf(issuesOf(of({ rule: [{ pathway: "harm", when: { constant: 1 } }] })))).toEqual([
      "unknown-reference rule.0.pathway",
    ]);
    const [unparsed] = issuesOf(of({ indicators: { q: "summits > 1" } }));
    expect(unparsed?.remedy).toContain("parseScenario");
  });

  it("a specification with a number left to set is not a model", () => {
    const spec = { ...base.spec, interventions: [belief] };
    expect(() => defineModel(spec)).toThrow(ModelError);
  });
});

describe("the rule of a scenario", () => {
  it("by name gives what the forecast of the base gives under that rule", async () => {
    const { rules } = await reference;
    for (const rule of ["lenient", "broad", "channels8"]) {
      const { pathways, rules: again, provenance } = await run(base.with(of({ rule }) as never));
      const found = Object.fromEntries(
        Object.entries(pathways).map(([id, { probability }]) => [id, probability]),
      );
      expect(found).toEqual(rules[rule]);
      expect(again).toEqual(rules);
      expect(provenance.rule).toBe(rule);
    }
    expect(rules.lenient).not.toEqual(rules.base);
  });

  it("of its own that is the base rule gives the pathways of the base, window by window", async () => {
    const own = await run(base.with(of({ rule: base.spec.rules.base }) as never));
    const { pathways, timeline, rules, anyDamageByHorizon } = await reference;
    for (const [id, { probability, standardError, parameterRange }] of Object.entries(pathways)) {
      const same = own.pathways[id];
      expect([same?.probability, same?.standardError, same?.parameterRange]).toEqual([
        probability,
        standardError,
        parameterRange,
      ]);
    }
    expect(own.timeline).toEqual(timeline);
    expect(own.rules).toEqual({ ...rules, scenario: rules.base });
    expect(own.anyDamageByHorizon?.probability).toBe(anyDamageByHorizon?.probability);
  });

  it("takes the base rates away, which are those of the published rule", async () => {
    const rates = async (rule: unknown) =>
      Object.values((await run(base.with(of({ rule }) as never))).pathways).map(({ baseRate }) => baseRate);
    expect(await rates("lenient")).toEqual([null, null, null]);
    expect(await rates([{ pathway: "workingLevel", when: { constant: 1 } }])).toEqual([null, null, null]);
    expect(await rates("base")).toEqual(
      Object.values((await reference).pathways).map(({ baseRate }) => baseRate),
    );
  });

  it("labels the windows on record as well as those to come", async () => {
    const { timeline } = await run(
      base.with(of({ rule: [{ pathway: "damage", when: { constant: 1 } }] }) as never),
    );
    expect(timeline.map(({ pathways }) => pathways.damage)).toEqual(timeline.map(() => 1));
  });
});

describe("indicators", () => {
  const [damage, full] = base.spec.rules.base ?? [];
  const not = (to: Expr): Expr => ({ apply: "not", to: [to] });
  const indicators = {
    always: expression("true"),
    never: expression("summits < 0"),
    damage: damage?.when as Expr,
    full: { apply: "and", to: [not(damage?.when as Expr), full?.when as Expr] } as Expr,
    paper: expression("summits >= 1 and ministerialChannels >= 2"),
    summit: expression("summits >= 1"),
  };
  const asked = run(base.with(of({ indicators }) as never));
  const monthly = async (id: keyof typeof indicators) => {
    const found = (await asked).indicators.find((one) => one.id === id);
    return { in: found?.probabilityIn ?? [], by: found?.probabilityBy ?? [] };
  };

  it("leave the forecast as it was", async () => {
    const { pathways, channels, factors, timeline } = await reference;
    expect(await asked).toMatchObject({ pathways, channels, factors, timeline });
  });

  it('"true" holds always and a condition that cannot hold never', async () => {
    expect(await monthly("always")).toEqual({ in: new Array(12).fill(1), by: new Array(12).fill(1) });
    expect(await monthly("never")).toEqual({ in: new Array(12).fill(0), by: new Array(12).fill(0) });
  });

  it("that state the condition of a pathway have its probability in every window", async () => {
    const windows = (await asked).timeline.filter(({ history }) => !history);
    expect((await monthly("damage")).in).toEqual(windows.map(({ pathways }) => pathways.damage));
    expect((await monthly("full")).in).toEqual(windows.map(({ pathways }) => pathways.fullIntensity));
    expect((await monthly("damage")).by.at(-1)).toBe((await asked).anyDamageByHorizon?.probability);
  });

  it("such as the paper's, a summit and two ministerial channels, lie between a summit and full intensity", async () => {
    const [paper, summit, strict] = [await monthly("paper"), await monthly("summit"), await monthly("full")];
    paper.in.forEach((p, month) => {
      expect(p).toBeGreaterThanOrEqual(strict.in[month] ?? 1);
      expect(p).toBeLessThanOrEqual(summit.in[month] ?? 0);
    });
    expect(paper.in.at(-1)).toBeGreaterThan(strict.in.at(-1) ?? 1);
    expect(paper.in.at(-1)).toBeLessThan(summit.in.at(-1) ?? 0);
  });
});
