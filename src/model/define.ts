import { checkShape } from "../contracts/check";
import { type Issue, ModelError } from "../contracts/errors";
import { fingerprintOf } from "../contracts/fingerprint";
import { deepFreeze } from "../contracts/freeze";
import { type ModelSpec, modelSpecSchema } from "../contracts/model-spec";
import { once } from "../contracts/once";
import type { LoadSample } from "../kernel/load-sample";
import { specIssues } from "./check/check-spec";
import { climatologyOf } from "./compile/compile";

const CLIMATOLOGY = Symbol.for("trilateral-pathways.climatology");

/** A checked model: immutable, and nothing but its specification. Generic over the ids of its pathways and countries. */
export interface Model<P extends string = string, C extends string = string> {
  /** Frozen, complete, JSON-serialisable. */
  readonly spec: ModelSpec;
  /** SHA-256 of the canonical specification. */
  readonly fingerprint: string;
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
  return specIssues(document as ModelSpec, shape);
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
  const fingerprint = once(() => fingerprintOf(checked));
  return Object.freeze({
    spec: checked,
    get fingerprint() {
      return fingerprint();
    },
    [CLIMATOLOGY]: once(() => climatologyOf(checked)),
  });
}
