import { deepFreeze } from "../../contracts/freeze";
import type { ModelSpec } from "../../contracts/model-spec";
import { once } from "../../contracts/once";
import { DEFAULT_HORIZON_MONTHS, DEFAULT_PATHS, DEFAULT_SEED } from "../../contracts/options";
import baseline from "../../generated/baseline.json";
import { climatologyOf } from "../../model/compile/compile";
import { makeModel } from "../../model/make-model";
import { unpackTree } from "../../model/packed-tree";
import type { Change } from "../../model/with";
import { type Settings, sizes } from "../../simulation/options";
import { simulateAs } from "../../simulation/simulate";
import type { Question } from "../protocol";
import type { Ground, Tools } from "./desk";
import { factsOf } from "./facts";

/** The element's own interventions, which hold together as they are made: sliders stay within the scales of their factors. */
function moved(spec: ModelSpec, change: Change) {
  const interventions = "interventions" in change ? change.interventions : change;
  return { spec: { ...spec, interventions: [...interventions] }, redefined: false };
}

/** The model that is meant where none is named; it was checked when the library was built. */
function usualGround(): Ground {
  const spec = deepFreeze(unpackTree(baseline) as ModelSpec);
  const states = once(() => climatologyOf(spec));
  return { model: makeModel(spec, states, moved), facts: factsOf(spec) };
}

/** Options of a question, which was checked before it was sent. */
function settingsOf({ horizonMonths, seed, paths }: Question): Settings {
  return {
    ...sizes({ paths: paths ?? DEFAULT_PATHS }, []),
    engine: "simd",
    whyNotSimd: undefined,
    horizonMonths: horizonMonths ?? DEFAULT_HORIZON_MONTHS,
    seed: seed ?? DEFAULT_SEED,
    precision: undefined,
    keep: undefined,
  };
}

/** One preset, no scenario, the fast engine: what most pages show, without the checks and engines that they do not need. */
export function quickTools(): Tools {
  const ground = once(usualGround);
  return {
    groundOf: ground,
    simulate: (model, question, options) => simulateAs(model, settingsOf(question), options),
  };
}
