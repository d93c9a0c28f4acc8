import { once } from "../../src/contracts/once";
import { baselineModel, defineModel, type Forecast, type Model, simulate } from "../../src/index";
import type { BriefInput } from "../../src/report/brief/input";
import { madeUpSpec } from "./made-up-model";

const forecastOf = (model: Model): Promise<Forecast> => simulate(model, { paths: 256, seed: "reports" });

/** A small forecast of the built-in model, as a brief is written from it. */
export const builtIn = once(async (): Promise<BriefInput> => {
  const model = baselineModel() as Model;
  return { forecast: await forecastOf(model), spec: model.spec, modelWords: ["--preset", "baseline-2025"] };
});

/** The same of a model that has nothing in common with it. */
export const madeUp = once(async (): Promise<BriefInput> => {
  const model = defineModel(madeUpSpec);
  return { forecast: await forecastOf(model), spec: model.spec, modelWords: ["--model", "my model.json"] };
});
