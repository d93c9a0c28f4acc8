import { checkShape } from "../contracts/check";
import { type Issue, issue, ModelError } from "../contracts/errors";
import { deepFreeze } from "../contracts/freeze";
import { type ModelSpec, modelSpecSchema } from "../contracts/model-spec";
import { once } from "../contracts/once";
import type { Intervention } from "../contracts/scenario/interventions";
import { specIssues } from "./check/check-spec";
import { climatologyOf } from "./compile/compile";
import { climatology, type Model, makeModel } from "./make-model";
import { specWith } from "./with";

export { climatology, type Model } from "./make-model";

/** Issues beyond the shape, of the sections whose shape is right. */
function referenceIssues(document: unknown, shape: readonly Issue[]): Issue[] {
  if (shape.some((item) => item.path.length === 0 || item.code === "too-deep")) return [];
  return [...specIssues(document as ModelSpec, shape), ...unsetParameters(document as ModelSpec)];
}

/** A specification holds the numbers it means: there is nothing left to set. */
function unsetParameters({ interventions }: ModelSpec): Issue[] {
  if (!Array.isArray(interventions)) return [];
  return (interventions as readonly Intervention[]).flatMap((item, index) =>
    item?.type === "set-parameter"
      ? [
          issue({
            code: "not-allowed",
            path: ["interventions", index, "type"],
            expected: "an intervention in the model's world",
            received: '"set-parameter"',
            remedy: "Change the parameter in the model, or apply it with model.with.",
          }),
        ]
      : [],
  );
}

/**
 * Checks a specification and makes a model of it.
 *
 * @param spec Plain data of the shape of schemas/model.json; it is copied, not kept.
 * @throws ModelError listing every problem: bounds of the document, shape, then ids, months and contradictions.
 */
export function defineModel(spec: unknown): Model {
  const { value, issues } = checkShape<ModelSpec>(modelSpecSchema() as never, spec);
  const all = [...issues, ...referenceIssues(value ?? spec, issues)];
  if (value === undefined || all.length > 0) throw new ModelError("The model cannot be used", all);
  const checked = deepFreeze(structuredClone(value));
  const states = once(() => climatologyOf(checked));
  return makeModel(checked, states, specWith);
}

/** The same model, asked every one of a list of questions that are checked for a model of the same things. */
export function askedAll(model: Model, indicators: NonNullable<ModelSpec["indicators"]>): Model {
  return makeModel(deepFreeze({ ...model.spec, indicators }), () => climatology(model), specWith);
}
