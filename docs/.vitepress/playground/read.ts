import { type Model, PRESETS, type PresetName, presetModel, type Scenario } from "trilateral-pathways";
import { readScenario } from "trilateral-pathways/scenario";
import type { Reading } from "./messages";

/** A scenario that holds together, with the model it is for. */
export interface Read {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly reading: Reading;
}

const USUAL: PresetName = "baseline-2025";

const models = new Map<PresetName, Model>();

function modelOf(name: PresetName): Model {
  const model = models.get(name) ?? (presetModel(name) as Model);
  models.set(name, model);
  return model;
}

const presetNamed = (name: string | undefined): PresetName | undefined =>
  PRESETS.find((preset) => preset === (name ?? USUAL));

/**
 * Reads a scenario for the preset that it names, else for the baseline.
 *
 * @throws ScenarioError with every problem of the text, each with line and column.
 */
export function read(text: string): Read {
  // A preset that there is none of is left to the library to say, in the place where it stands.
  const find = (name: string | undefined): Model => modelOf(presetNamed(name) ?? USUAL);
  const { scenario } = readScenario(text, { model: find });
  const model = find(scenario.model);
  const { name, interventions } = scenario;
  return {
    scenario,
    model,
    reading: { name, model: model.spec.id, asOf: model.spec.asOf, interventions: interventions.length },
  };
}
