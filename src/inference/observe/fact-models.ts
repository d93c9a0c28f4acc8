import { EvidenceError, ScenarioError } from "../../contracts/errors";
import type { Evidence } from "../../contracts/observe/evidence-document";
import type { Model } from "../../model/define";
import { factsOf } from "./facts";

/** The models in which what was seen has happened, each once, by the pieces that were. */
export interface FactModels {
  readonly models: readonly Model[];
  /** The place of the model in which these pieces have happened. */
  placeOf(pieces: readonly Evidence[]): number;
}

function withFacts(model: Model, pieces: readonly Evidence[]): Model {
  const facts = factsOf(pieces, model.spec.interventions);
  try {
    return facts.length === 0 ? model : model.with(facts);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new EvidenceError("The evidence contradicts what is done to the world of the model", error.issues, {
      cause: error,
    });
  }
}

/** Makes the models that lists of pieces call for; the first is that of no piece. @throws EvidenceError where one cannot be. */
export function factModels(base: Model, lists: readonly (readonly Evidence[])[]): FactModels {
  const keyOf = (pieces: readonly Evidence[]) =>
    JSON.stringify(
      factsOf(pieces, base.spec.interventions)
        .map((fact) => JSON.stringify(fact))
        .sort(),
    );
  const places = new Map([[keyOf([]), 0]]);
  const models = [base];
  for (const pieces of lists) {
    if (places.has(keyOf(pieces))) continue;
    places.set(keyOf(pieces), models.length);
    models.push(withFacts(base, pieces));
  }
  return { models, placeOf: (pieces) => places.get(keyOf(pieces)) ?? 0 };
}
