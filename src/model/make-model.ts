import { fingerprintOfFrozen } from "../contracts/fingerprint";
import { deepFreeze } from "../contracts/freeze";
import type { ModelSpec } from "../contracts/model-spec";
import { once } from "../contracts/once";
import type { LoadSample } from "../kernel/load-sample";
import { climatologyOf } from "./compile/compile";
import type { Change, ChangedSpec } from "./with";

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

/** How a change is made to the specification of a model: the package's way, or that of a bundle which cannot do all. */
export type ChangeSpec = (spec: ModelSpec, change: Change) => ChangedSpec;

/**
 * A model of a checked and frozen specification. What is done to its world leaves its climatology as it is.
 *
 * @param fingerprintOf For a specification that is not at hand as a whole.
 */
export function makeModel(
  spec: ModelSpec,
  climatology: () => LoadSample | undefined,
  changed: ChangeSpec,
  fingerprintOf: (spec: ModelSpec) => string = fingerprintOfFrozen,
): Model {
  const fingerprint = once(() => fingerprintOf(spec));
  return Object.freeze({
    spec,
    get fingerprint() {
      return fingerprint();
    },
    with(change: Change) {
      const { spec: next, redefined } = changed(spec, change);
      const frozen = deepFreeze(next);
      const states = redefined ? once(() => climatologyOf(frozen)) : climatology;
      return makeModel(frozen, states, changed, fingerprintOf);
    },
    [CLIMATOLOGY]: climatology,
  });
}
