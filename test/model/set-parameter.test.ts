import { describe, expect, it } from "vitest";
import { ScenarioError } from "../../src/contracts/errors";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { allocateTheta, type Theta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import type { Model } from "../../src/model/define";
import { knownNumbersOf, parametersOf } from "../../src/model/parameters";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";
import { errorsFromZero, peaceful } from "../laws/interventions/paths";

const belief = (path: string, more: object) =>
  ({ type: "set-parameter", path, basis: "judgement", source: [], ...more }) as unknown as Intervention;

function draws(model: Model, count: number): Theta[] {
  const { program, drawer } = compile(model.spec, 3, undefined);
  const fill = drawer(streamKey("belief"));
  return Array.from({ length: count }, (_, draw) => {
    const values = allocateTheta(program.shape);
    fill(draw, values);
    return values;
  });
}

/** Fields of a draw that differ between two models. */
function differing(before: readonly Theta[], after: readonly Theta[]): string[] {
  const [first] = before;
  const fields = Object.keys(first ?? {}).filter((key) => key !== "buffer") as Exclude<
    keyof Theta,
    "buffer"
  >[];
  return fields.filter((field) =>
    before.some((values, draw) => values[field].some((value, at) => value !== after[draw]?.[field][at])),
  );
}

const base = draws(peaceful, 40);
const parameterOf = (model: Model, name: string) =>
  parametersOf(model.spec).find((item) => item.name === name)?.parameter;

describe("set-parameter", () => {
  it("with a value fixes a number in every draw and moves no other, to the bit", () => {
    const name = "families.leaderCommitment.halfLifeMonths";
    const set = draws(peaceful.with([belief(name, { value: 12 })]), 40);
    const members = peaceful.spec.factors.map(({ family }) => family === "leaderCommitment");
    for (const [draw, values] of set.entries())
      values.decay.forEach((decay, at) => {
        if (members[at]) expect(decay).toBeCloseTo(2 ** (-1 / 12), 14);
        else expect(decay).toBe(base[draw]?.decay[at]);
      });
    // A shock's size depends on the decay too: the stationary spread is what is drawn.
    expect(differing(base, set)).toEqual(["decay", "commonShock", "ownShock"]);
  });

  it("with a prior draws a number from it, and moves no other, to the bit", () => {
    const name = "gate.terms.opinion.weight";
    const prior = { logNormal: { median: 3, logSd: 0.2 } };
    const at = peaceful.spec.gate.terms.findIndex(({ id }) => id === "opinion");
    const set = draws(peaceful.with([belief(name, { prior })]), 600);
    const logs = set.map((values) => Math.log((values.gateWeight[at] ?? 0) / 3) / 0.2);
    expect(errorsFromZero(logs)).toBeLessThan(3);
    expect(errorsFromZero(logs.map((z) => z * z - 1))).toBeLessThan(3);
    // The gate at the reference and at the rate states follows from its weights.
    expect(differing(base, set)).toEqual(["gateWeight", "gateReference", "gateAtRate"]);
    for (const [draw, values] of base.entries())
      for (const other of values.gateWeight.keys())
        if (other !== at) expect(set[draw]?.gateWeight[other]).toBe(values.gateWeight[other]);
  });

  it("draws a lever's effect from the prior set, in place of its own", () => {
    const pull = { type: "pull-lever", lever: "K01", from: "2026-01" } as const;
    const set = peaceful.with([belief("levers.K01.effects.0.points", { value: 4 }), pull]);
    const [effect] = peaceful.spec.levers?.find(({ id }) => id === "K01")?.effects ?? [];
    expect(effect).toHaveProperty("factor");
    const shifts = (model: Model) =>
      new Set(draws(model, 20).map(({ factorShift }) => factorShift.find((s) => s !== 0)));
    expect(shifts(set).size).toBe(1);
    expect(shifts(peaceful.with([pull])).size).toBe(20);
  });

  it("puts value or prior, basis, source and note in the place of what was there", () => {
    const [rate, law] = ["channels.freedom-edge.ratePerYear", { gamma: { shape: 4, rate: 2 } }];
    const more = { prior: law, basis: "literature", source: ["own-study"], note: "Counted anew." };
    const model = peaceful.with([belief(rate, more)]);
    expect(parameterOf(model, rate)).toEqual(more);
    const bare = peaceful.with([belief(rate, { value: 2, source: ["own-study"] })]);
    expect(parameterOf(bare, rate)).toEqual({
      prior: { fixed: 2 },
      basis: "judgement",
      source: ["own-study"],
    });
    const known = peaceful.with([belief("institution.mean", { value: 3, note: "By hand." })]);
    expect(known.spec.institution.mean).toEqual({
      value: 3,
      basis: "judgement",
      source: [],
      note: "By hand.",
    });
    // It is in the model, and not among what is done to its world.
    for (const { spec } of [model, bare, known]) expect(spec.interventions).toEqual([]);
    expect(parametersOf(model.spec).filter(({ name }) => name !== rate)).toEqual(
      parametersOf(peaceful.spec).filter(({ name }) => name !== rate),
    );
  });

  it("reaches every number of the model by the name it is listed under", () => {
    const { spec } = peaceful;
    for (const { name, parameter } of [...parametersOf(spec), ...knownNumbersOf(spec)].filter(
      (_, i) => i % 7 === 0,
    )) {
      const { prior, ...ground } = parameter;
      const same = belief(name, { ...ground, ...("fixed" in prior ? { value: prior.fixed } : { prior }) });
      const { interventions, numbersSet, ...rest } = peaceful.with([same]).spec;
      expect(rest, name).toEqual(spec);
      expect({ interventions, numbersSet }).toEqual({ interventions: [], numbersSet: [name] });
    }
  });
});

describe("a number that cannot be set is an error that says where and why", () => {
  const issuesOf = (...interventions: readonly Intervention[]) => {
    try {
      baselineModel().with(interventions);
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      return (error as ScenarioError).issues;
    }
    return [];
  };
  const place = ({ code, path }: { code: string; path: readonly (string | number)[] }) =>
    `${code} ${path.join(".")}`;

  it("all of them are listed at once, each at the intervention that causes it", () => {
    const issues = issuesOf(
      belief("families.leaderComitment.halfLifeMonths", { value: 12 }),
      belief("institution.mean", { prior: { normal: { mean: 3, sd: 1 } } }),
      belief("families.domesticOpinion.stationarySd", { value: -1 }),
      belief("gate.sharpness", { value: 2 }),
      belief("gate.sharpness", { value: 3 }),
      belief("factors.domesticOpinion.US.level", { prior: { gamma: { shape: 2, rate: 1 } } }),
      { type: "hold-factor", factor: "domesticOpinion.UK", at: 50, from: "2026-02" },
    );
    expect(issues.map(place)).toEqual(
      expect.arrayContaining([
        "unknown-reference interventions.0.path",
        "not-allowed interventions.1.prior",
        "custom interventions.2.value",
        "contradiction interventions.4.path",
        "custom interventions.5.prior",
        "unknown-reference interventions.6.factor",
      ]),
    );
    expect(issues).toHaveLength(6);
    expect(issues[0]?.remedy).toContain("families.leaderCommitment.halfLifeMonths");
    expect(issues.at(-1)?.remedy).toContain("domesticOpinion.US");
  });

  it.each([
    ["both", { value: 1, prior: { fixed: 1 } }],
    ["neither", {}],
  ])("a value or a prior, not %s", (_, more) => {
    const issues = issuesOf(belief("gate.sharpness", more));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.expected).toContain("a value or a prior");
  });

  it("a level that takes an earlier intervention off its scale is named, at its own place", () => {
    const shifted = baselineModel().with([
      { type: "shift-factor", factor: "domesticOpinion.US", by: 30, from: "2026-03" },
    ]);
    try {
      shifted.with([belief("factors.domesticOpinion.US.level", { value: 80 })]);
      expect.unreachable();
    } catch (error) {
      for (const { path } of (error as ScenarioError).issues)
        for (const key of path) expect(typeof key === "number" ? key : 0).toBeGreaterThanOrEqual(0);
    }
  });
});
