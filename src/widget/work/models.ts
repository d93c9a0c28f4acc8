import { deepFreeze } from "../../contracts/freeze";
import type { ModelSpec } from "../../contracts/model-spec";
import { once } from "../../contracts/once";
import { climatologyOf } from "../../model/compile/compile";
import { type Model, makeModel } from "../../model/make-model";
import { unpackTree } from "../../model/packed-tree";
import type { Change } from "../../model/with";
import type { Facts, Preset } from "../protocol";
import { fingerprinter, type PresetFile } from "./preset-file";
import { slidingFamilies } from "./sliding-families";

/** How a worker makes a model of a preset, with a scenario on it if it can. Fingerprints are those of the whole preset. */
export type ModelOf = (
  preset: ModelSpec,
  scenario: string | undefined,
  fingerprintOf: (spec: ModelSpec) => string,
) => Model;

/** The element's own interventions, which hold together as they are made: sliders stay within the scales of their factors. */
function moved(spec: ModelSpec, change: Change) {
  const interventions = "interventions" in change ? change.interventions : change;
  return { spec: { ...spec, interventions: [...interventions] }, redefined: false };
}

/** A preset as it is, without the checks that scenarios need. */
export const presetAlone: ModelOf = (preset, _, fingerprintOf) => {
  const spec = deepFreeze(preset);
  return makeModel(
    spec,
    once(() => climatologyOf(spec)),
    moved,
    fingerprintOf,
  );
};

/** A model as the sliders find it. */
export interface Ground {
  readonly model: Model;
  readonly facts: Facts;
}

/** Makes the model of a scenario, and keeps it beside that of the world without it: sliders ask for them at every move. */
export function grounds(modelOf: ModelOf, preset: Preset): (scenario: string | undefined) => Ground {
  const made = new Map<string | undefined, Ground>();
  const { spec: packed, head, cited } = JSON.parse(preset.text) as PresetFile;
  return (scenario) => {
    const held = made.get(scenario);
    if (held !== undefined) return held;
    const spec = unpackTree(packed) as ModelSpec;
    const model = modelOf(spec, scenario, fingerprinter(spec, head));
    const ground = { model, facts: { families: slidingFamilies(model.spec), ...cited } };
    made.set(scenario, ground);
    return ground;
  };
}
