import { describe, expectTypeOf, it } from "vitest";
import {
  type Attribution,
  attribute,
  baselineModel,
  type Comparison,
  compare,
  defineModel,
  type Forecast,
  type Intervention,
  type Issue,
  type Model,
  type ModelSpec,
  type Parameter,
  type PathwayForecast,
  presetModel,
  simulate,
  sweep,
} from "../src/index";

describe("the public types", () => {
  it("the built-in models know their pathways and countries", () => {
    type Built = Forecast<"damage" | "fullIntensity" | "workingLevel", "US" | "JP" | "KR">;
    expectTypeOf(simulate(baselineModel())).resolves.toEqualTypeOf<Built>();
    expectTypeOf<Built["pathways"]["damage"]>().toEqualTypeOf<PathwayForecast>();
    expectTypeOf<keyof Built["vetoHolder"]>().toEqualTypeOf<"US" | "JP" | "KR">();
    expectTypeOf(presetModel)
      .parameter(0)
      .toEqualTypeOf<
        "baseline-2025" | "hand-set-2025" | "camp-david-2023" | "low-point-2019" | "mean-2008-2025"
      >();
  });

  it("a model of one's own is generic over any ids", () => {
    expectTypeOf(defineModel).returns.toEqualTypeOf<Model>();
    expectTypeOf(simulate(defineModel({}))).resolves.toEqualTypeOf<Forecast>();
  });

  it("a comparison knows its alternatives by name, and what it is of", () => {
    type Names = "tariffs" | "other";
    const compared = compare(baselineModel(), { tariffs: [], other: presetModel("mean-2008-2025") });
    expectTypeOf(compared).resolves.toEqualTypeOf<
      Comparison<Names, "damage" | "fullIntensity" | "workingLevel", "US" | "JP" | "KR">
    >();
    expectTypeOf(attribute({ from: baselineModel(), to: baselineModel() })).resolves.toEqualTypeOf<
      Attribution<"damage" | "fullIntensity" | "workingLevel">
    >();
    expectTypeOf(sweep).parameter(1).toHaveProperty("vary").toEqualTypeOf<Intervention>();
    expectTypeOf(baselineModel().with([])).toEqualTypeOf(baselineModel());
  });

  it("an intervention is told apart by its type", () => {
    type Shift = Extract<Intervention, { type: "shift-factor" }>;
    expectTypeOf<Shift["by"]>().toEqualTypeOf<number>();
    expectTypeOf<Shift>().not.toHaveProperty("channel");
  });

  it("a specification is deeply read-only, and every number in it has a basis and a source", () => {
    expectTypeOf<ModelSpec["schemaVersion"]>().toEqualTypeOf<1>();
    expectTypeOf<ModelSpec["gate"]["sharpness"]>().toEqualTypeOf<Parameter>();
    expectTypeOf<Parameter["basis"]>().toEqualTypeOf<"data" | "literature" | "judgement">();
    expectTypeOf<Parameter["source"]>().toEqualTypeOf<readonly string[]>();
  });

  it("an issue is data", () => {
    expectTypeOf<Issue>().toHaveProperty("remedy").toEqualTypeOf<string>();
    expectTypeOf<Issue["path"]>().toEqualTypeOf<readonly (string | number)[]>();
  });
});
