import type { ModelSpec } from "../../../contracts/model-spec";
import { pathwayName } from "../../names";

/** Short names of the pathways by id, as charts take them. */
export function namesOf(spec: Pick<ModelSpec, "pathways">): Record<string, string> {
  return Object.fromEntries(spec.pathways.map(({ id }) => [id, pathwayName(spec, id)]));
}
