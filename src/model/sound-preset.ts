import { issue } from "../contracts/errors";
import { deepFreeze } from "../contracts/freeze";
import type { ModelSpec } from "../contracts/model-spec";
import { once } from "../contracts/once";
import type { Intervention } from "../contracts/scenario/interventions";
import { climatologyOf } from "./compile/compile";
import { type Model, makeModel } from "./make-model";
import type { Believed } from "./set-parameter";
import { type Beliefs, type Change, changedSpec } from "./with";

/** Every `set-parameter` is refused: what comes of one must be checked as a model, with the schema of models. */
function setNone(spec: ModelSpec, interventions: readonly Intervention[]): Believed {
  const issues = interventions.flatMap((item, index) =>
    item.type !== "set-parameter"
      ? []
      : [
          issue({
            code: "not-allowed",
            path: ["interventions", index, "type"],
            expected: "something done to the world of the model",
            received: '"set-parameter"',
            remedy: "Simulate it with the library and pass on the forecast, or leave it out.",
          }),
        ],
  );
  return { spec, issues, set: [], redefined: false };
}

const BELIEFS: Beliefs = { set: setNone, check: () => [] };

const withWorld = (spec: ModelSpec, change: Change) => changedSpec(spec, change, BELIEFS);

/**
 * The model of the specification of a preset, which was checked when the library was built and is not checked again: a bundle
 * of it needs no schema of models. It takes every change but `set-parameter`.
 */
export function soundPreset(preset: ModelSpec, fingerprintOf?: (spec: ModelSpec) => string): Model {
  const spec = deepFreeze(preset);
  return makeModel(
    spec,
    once(() => climatologyOf(spec)),
    withWorld,
    fingerprintOf,
  );
}
