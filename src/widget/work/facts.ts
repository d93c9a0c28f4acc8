import type { Basis } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import { parametersOf } from "../../model/parameters";
import type { Facts } from "../protocol";
import { slidingFamilies } from "./sliding-families";

/** What the numbers of a model rest on, and what of it can be moved. */
export function factsOf(spec: ModelSpec): Facts {
  const parameters = parametersOf(spec).map(({ parameter }) => parameter);
  const count = (basis: Basis) => parameters.filter((parameter) => parameter.basis === basis).length;
  const sources = new Set(parameters.flatMap(({ source }) => source));
  return {
    families: slidingFamilies(spec),
    bases: { data: count("data"), literature: count("literature"), judgement: count("judgement") },
    sources: [...sources].sort(),
  };
}
