import type { Basis } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import { parametersOf } from "../../model/parameters";
import type { Facts } from "../protocol";
import { citedBy } from "./cited";
import { slidingFamilies } from "./sliding-families";

/** What the numbers of a model rest on, and what of it can be moved. */
export function factsOf(spec: ModelSpec): Facts {
  const parameters = parametersOf(spec).map(({ parameter }) => parameter);
  const count = (basis: Basis) => parameters.filter((parameter) => parameter.basis === basis).length;
  return {
    families: slidingFamilies(spec),
    bases: { data: count("data"), literature: count("literature"), judgement: count("judgement") },
    ...citedBy(parameters),
  };
}
