import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/on-demand";
import type { Intervention } from "../../../src/contracts/scenario/interventions";
import { presetFile } from "../../../src/generate/preset-file";
import { PRESETS, type PresetName } from "../../../src/model/preset-names";
import { baselineModel, presetModel } from "../../../src/model/presets";
import { simulate } from "../../../src/simulation/simulate";
import type { Preset, Question, Reply } from "../../../src/widget/protocol";
import { interventionsOf } from "../../../src/widget/slider-values";
import { desk, type Tools } from "../../../src/widget/work/desk";
import { presetAlone } from "../../../src/widget/work/models";
import { slidingFamilies } from "../../../src/widget/work/sliding-families";
import { withScenario } from "../../../src/widget/work/with-scenario";

const QUESTION: Question = {
  preset: "baseline-2025",
  scenario: undefined,
  horizonMonths: 6,
  seed: "desk",
  paths: 1024,
  interventions: [],
};

const presetOf = (name: PresetName): Preset => ({
  kind: "preset",
  text: JSON.stringify(presetFile(presetModel(name).spec)),
  kernel: undefined,
  whyNotSimd: undefined,
});

const ALONE: Tools = { modelOf: presetAlone, engine: "simd" };
const SCENARIOS: Tools = { modelOf: withScenario, engine: "simd" };
const REFERENCE: Tools = { modelOf: withScenario, engine: "reference" };

async function answersTo(tools: Tools, ...questions: Partial<Question>[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  const preset = questions[0]?.preset ?? QUESTION.preset;
  const answer = desk(tools, presetOf(preset), (reply) => replies.push(reply));
  await Promise.all(
    questions.map((more, id) => answer({ id, kind: "simulate", question: { ...QUESTION, ...more } })),
  );
  return replies;
}

const fingerprints = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) =>
    reply.kind === "forecast" && reply.isFinal ? [reply.forecast.fingerprint] : [],
  );

const { spec } = baselineModel();
const interventions = interventionsOf({ tariffFriction: 9 }, slidingFamilies(spec), spec.asOf);
const TARIFF = [
  { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-01" },
] satisfies Intervention[];
const options = { horizonMonths: 6, seed: "desk", paths: 1024 };

describe("the desk of a worker", () => {
  it.each([
    ["preset", ALONE],
    ["scenario", SCENARIOS],
    ["reference", REFERENCE],
  ])(
    "answers as the library does, sliders and fingerprints of models with it: the %s worker",
    async (_, tools) => {
      for (const moved of [[], interventions]) {
        const model = moved.length === 0 ? baselineModel() : baselineModel().with(moved);
        const own = await simulate(model, { ...options, engine: tools.engine });
        const replies = await answersTo(tools, { interventions: moved });
        const before = moved.length === 0 ? [] : ["before"];
        expect(replies.map(({ kind }) => kind)).toEqual(["facts", "forecast", ...before]);
        expect(replies[1]).toEqual({ id: 0, kind: "forecast", forecast: own, isFinal: true });
      }
    },
  );

  it.each(PRESETS)("does so of every preset: %s", async (preset) => {
    const own = await simulate(presetModel(preset), options);
    const replies = await answersTo(ALONE, { preset });
    expect(replies.at(-1)).toMatchObject({ forecast: own });
  });

  it("does so of a scenario, which may name its horizon", async () => {
    const scenario = { schemaVersion: 1, name: "x", horizonMonths: 9, interventions } as const;
    const own = await simulate(baselineModel().with(scenario), { seed: "desk", paths: 1024 });
    const replies = await answersTo(SCENARIOS, {
      scenario: JSON.stringify(scenario),
      horizonMonths: undefined,
    });
    expect(replies[1]).toMatchObject({ forecast: own });
  });

  it("says what sliders change as a comparison does, with its errors and ranges, and before all paths are in", async () => {
    const paths = 8192;
    const { alternatives } = await compare(baselineModel(), { moved: interventions }, { ...options, paths });
    const replies: Reply[] = [];
    const answer = desk(ALONE, presetOf("baseline-2025"), (reply) => replies.push(reply));
    const question = { ...QUESTION, paths };
    await answer({ id: 0, kind: "simulate", question });
    await answer({ id: 1, kind: "simulate", question: { ...question, interventions } });
    const said = replies.flatMap((reply) => (reply.kind === "forecast" ? [reply.differences] : []));
    expect(said.slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(said.slice(3).map((differences) => typeof differences?.damage?.difference)).toEqual(
      Array(3).fill("number"),
    );
    expect(said.at(-1)).toEqual(alternatives.moved.pathways);
  });

  it("simulates what sliders are compared with where that was not asked before, as of a ready forecast", async () => {
    const { base, alternatives } = await compare(baselineModel(), { moved: interventions }, options);
    const replies = await answersTo(ALONE, { interventions });
    const differences = alternatives.moved.pathways;
    expect(replies.at(-1)).toEqual({ id: 0, kind: "before", before: base, differences });
  });

  it("compares a scenario with the world without it, to the horizon of the scenario, and sliders with the scenario", async () => {
    const scenario = { schemaVersion: 1 as const, name: "x", horizonMonths: 9, interventions: TARIFF };
    const world = await compare(baselineModel(), { scenario }, { seed: "desk", paths: 1024 });
    const changed = baselineModel().with(scenario);
    const slides = interventionsOf({ tariffFriction: 9 }, slidingFamilies(changed.spec), spec.asOf);
    const moved = changed.with(slides);
    const slid = await compare(changed, { moved }, { seed: "desk", paths: 1024 });
    const question = { ...QUESTION, scenario: JSON.stringify(scenario), horizonMonths: undefined };
    const replies: Reply[] = [];
    const answer = desk(SCENARIOS, presetOf("baseline-2025"), (reply) => replies.push(reply));
    await answer({ id: 0, kind: "simulate", question });
    expect(replies.at(-1)).toMatchObject({
      kind: "before",
      before: { fingerprint: world.base.fingerprint },
      differences: world.alternatives.scenario.pathways,
    });
    await answer({ id: 1, kind: "simulate", question: { ...question, interventions: slides } });
    expect(replies.at(-1)).toMatchObject({ kind: "forecast", differences: slid.alternatives.moved.pathways });
  });

  it("sends numbers after 2,048 paths, and after every doubling", async () => {
    const replies = await answersTo(ALONE, { paths: 16384, horizonMonths: 2 });
    const paths = replies.flatMap((reply) =>
      reply.kind === "forecast" ? [reply.forecast.provenance.paths] : [],
    );
    expect(paths).toEqual([2048, 4096, 8192, 16384]);
  });

  it("stops for a newer request, of which alone it completes the answer", async () => {
    const own = await simulate(baselineModel(), { ...options, seed: "second" });
    const replies = await answersTo(ALONE, { paths: 65536 }, { seed: "second" });
    expect(fingerprints(replies)).toEqual([own.fingerprint]);
  });

  it("says of a scenario all that is wrong with it", async () => {
    const scenario = JSON.stringify({
      schemaVersion: 1,
      name: "x",
      interventions: [
        { type: "shift-factor", factor: "domesticOpinion.JA", by: 1, from: "2026-07" },
        { type: "set-parameter", path: "acts.rate", value: 1, basis: "judgement", source: ["me"] },
        { type: "shift", factor: "y" },
      ],
    });
    const [reply, ...others] = await answersTo(SCENARIOS, { scenario });
    if (reply?.kind !== "failed") expect.fail(reply?.kind);
    expect(others).toEqual([]);
    const text = reply.failure.problems.map(({ message }) => message).join("\n");
    expect(text).toMatch(/domesticOpinion\.JA/);
    expect(text).toMatch(/interventions\[1\]\.type: .*Simulate it with the library/);
    expect(text).toMatch(/interventions\[2\]/);
  });

  it("fails with a remedy where a scenario is no JSON: YAML is for the library", async () => {
    const [reply] = await answersTo(SCENARIOS, { scenario: "schemaVersion: 1" });
    expect(JSON.stringify(reply)).toMatch(/expected JSON.*the library reads YAML/);
  });
});
