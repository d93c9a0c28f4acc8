import type { PresetName } from "../../model/presets";
import { soundPreset } from "../../model/sound-preset";
import { simulate } from "../../simulation/simulate";
import type { Question } from "../protocol";
import type { Ground, Tools } from "./desk";
import { readScenario } from "./documents";
import { factsOf } from "./facts";

/** Makes the model of a question, and keeps the latest one: sliders ask for it at every move. */
function grounds(): Tools["groundOf"] {
  let latest: { readonly key: string; readonly ground: Ground } | undefined;
  return ({ preset, scenario }) => {
    const key = JSON.stringify([preset, scenario]);
    if (latest?.key === key) return latest.ground;
    const world = soundPreset(preset as PresetName);
    const model = scenario === undefined ? world : world.with(readScenario(scenario));
    latest = { key, ground: { model, facts: factsOf(model.spec) } };
    return latest.ground;
  };
}

/** Options of a question: what it leaves open is for the library to fill in. */
function optionsOf({ horizonMonths, seed, paths }: Question) {
  return {
    ...(horizonMonths === undefined ? {} : { horizonMonths }),
    ...(seed === undefined ? {} : { seed }),
    ...(paths === undefined ? {} : { paths }),
  };
}

/** Every preset, every scenario, every engine. */
export const fullTools = (): Tools => ({
  groundOf: grounds(),
  simulate: (model, question, options) => simulate(model, { ...optionsOf(question), ...options }),
});
