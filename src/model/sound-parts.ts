import { checkShapeOnly } from "../contracts/check";
import { type Issue, issue } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import {
  type Intervention,
  interventionSchema,
  MOST_INTERVENTIONS,
} from "../contracts/scenario/interventions";
import { additionIssues } from "./check/check-spec";
import { setParameters } from "./set-parameter";

/** The interventions that a broken document holds, sound ones read, each at its place. */
function soundInterventions(document: unknown): (Intervention | undefined)[] {
  const list = (document as { readonly interventions?: unknown } | null | undefined)?.interventions;
  if (!Array.isArray(list) || list.length > MOST_INTERVENTIONS) return [];
  return list.map((item) => checkShapeOnly(interventionSchema(), item).value);
}

/**
 * What a model has against those interventions of a document that are sound in themselves, where the document as a whole is
 * not: ids, months, ranges and contradictions, so that every problem is told at once.
 *
 * @param document Its size must be bounded already.
 */
export function soundPartIssues(spec: ModelSpec, document: unknown): Issue[] {
  const items = soundInterventions(document);
  const places = items.flatMap((item, place) => (item === undefined ? [] : [place]));
  const sound = items.filter((item) => item !== undefined);
  const { issues: beliefs } = setParameters(spec, sound);
  const { interventions: _, ...world } = spec;
  return [...beliefs, ...additionIssues({ ...world, interventions: sound })].flatMap((one) => {
    const [section, at, ...rest] = one.path;
    if (section !== "interventions" || typeof at !== "number") return [];
    return [issue({ ...one, path: [section, places[at] ?? at, ...rest] })];
  });
}
