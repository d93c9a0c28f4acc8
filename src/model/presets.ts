import { issue, ModelError } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { once } from "../contracts/once";
import { show } from "../contracts/show";
import specs from "../generated/specs.json";
import { defineModel, type Model } from "./define";
import { unpackTree } from "./packed-tree";
import { BASELINE, PRESETS, type PresetName } from "./preset-names";

export { PRESETS, type PresetName } from "./preset-names";

/** The pathways of the built-in model. */
export type PathwayId = "damage" | "fullIntensity" | "workingLevel";

/** The countries of the built-in model. */
export type CountryId = "US" | "JP" | "KR";

const specsByPreset = /* @__PURE__ */ once(() => unpackTree(specs) as Record<PresetName, unknown>);

/**
 * The specification of one of the presets, as counted from the cited tables when the library was built.
 *
 * @throws ModelError where there is no preset of that name.
 */
export function presetSpec(name: PresetName): unknown {
  if (PRESETS.includes(name)) return specsByPreset()[name];
  throw new ModelError("There is no such preset", [
    issue({
      code: "unknown-reference",
      path: ["preset"],
      expected: `one of ${PRESETS.join(", ")}`,
      received: show(name),
      remedy: suggestion(String(name), PRESETS),
    }),
  ]);
}

/**
 * The model of one of the presets.
 *
 * @throws ModelError where there is no preset of that name.
 */
export function presetModel(name: PresetName): Model<PathwayId, CountryId> {
  return defineModel(presetSpec(name)) as Model<PathwayId, CountryId>;
}

/**
 * The built-in model, cited, as of December 2025: parameters at their priors, and the state that the record was filtered into. It
 * loads nothing. The calibrated editions, which are too large for that, are in `trilateral-pathways/posterior`; the state set by
 * hand is `presetModel("hand-set-2025")`.
 */
export function baselineModel(): Model<PathwayId, CountryId> {
  return presetModel(BASELINE);
}
