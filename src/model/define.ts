import { checkShape } from "../contracts/check";
import { type Issue, issue, ModelError } from "../contracts/errors";
import { fingerprintOfFrozen } from "../contracts/fingerprint";
import { deepFreeze } from "../contracts/freeze";
import { type ModelSpec, modelSpecSchema } from "../contracts/model-spec";
import { once } from "../contracts/once";
import type { Intervention } from "../contracts/scenario/interventions";
import type { LoadSample } from "../kernel/load-sample";
import { specIssues } from "./check/check-spec";
import { climatologyOf } from "./compile/compile";
import { type Change, specWith } from "./with";

const CLIMATOLOGY = Symbol.for("trilateral-pathways.climatology");

/** A checked model: immutable, and nothing but its specification. Generic over the ids of its pathways and countries. */
export interface Model<P extends string = string, C extends string = string> {
  /** Frozen, complete, JSON-serialisable. */
  readonly spec: ModelSpec;
  /** SHA-256 of the canonical specification. */
  readonly fingerprint: string;
  /**
   * A new model in which a scenario, or a list of interventions, is done to the world. This one stays as it is.
   *
   * @throws ScenarioError listing every problem: shape, ids, months, ranges, contradictions.
   */
  with(change: Change): Model<P, C>;
  /** Types only. */
  readonly ids?: { readonly pathways: P; readonly countries: C };
  readonly [CLIMATOLOGY]: () => LoadSample | undefined;
}

/** The states the hazards of acts are normalised over: run when first asked for, then kept with the model. */
export function climatology(model: Model): LoadSample | undefined {
  return model[CLIMATOLOGY]();
}

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
  return makeModel(
    checked,
    once(() => climatologyOf(checked)),
  );
}

/** The same model, asked every one of a list of questions that are checked for a model of the same things. */
export function askedAll(model: Model, indicators: NonNullable<ModelSpec["indicators"]>): Model {
  return makeModel(deepFreeze({ ...model.spec, indicators }), model[CLIMATOLOGY]);
}

/** A model of a checked and frozen specification. What is done to its world leaves its climatology as it is. */
function makeModel(spec: ModelSpec, climatology: () => LoadSample | undefined): Model {
  const fingerprint = once(() => fingerprintOfFrozen(spec));
  return Object.freeze({
    spec,
    get fingerprint() {
      return fingerprint();
    },
    with(change: Change) {
      const { spec: next, redefined } = specWith(spec, change);
      const frozen = deepFreeze(next);
      return makeModel(frozen, redefined ? once(() => climatologyOf(frozen)) : climatology);
    },
    [CLIMATOLOGY]: climatology,
  });
}
