import { soundPreset } from "../../model/sound-preset";
import { readScenario } from "./documents";
import type { ModelOf } from "./models";

/** A preset, or a scenario on it. */
export const withScenario: ModelOf = (preset, scenario, fingerprintOf) => {
  const world = soundPreset(preset, fingerprintOf);
  return scenario === undefined ? world : world.with(readScenario(scenario));
};
