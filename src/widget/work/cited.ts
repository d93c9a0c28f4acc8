import type { Basis } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import leading from "../../generated/leading-sources.json";
import { parametersOf } from "../../model/parameters";
import type { Cited, Study } from "../protocol";

/** What the build leaves of the table of sources. */
export interface LeadingSources {
  readonly studies: readonly (Omit<Study, "uses"> & { readonly key: string })[];
  /** Keys that stand for judgement, general knowledge, law or arithmetic. */
  readonly noDocuments: readonly string[];
}

/** What the uncertain numbers of a model rest on. The build asks for it, so that no worker needs their sources. */
export function citedIn(spec: ModelSpec): Cited {
  const parameters = parametersOf(spec).map(({ parameter }) => parameter);
  const count = (basis: Basis) => parameters.filter((parameter) => parameter.basis === basis).length;
  return {
    bases: { data: count("data"), literature: count("literature"), judgement: count("judgement") },
    ...citedBy(parameters),
  };
}

/** How many documents numbers cite, and the studies among them, the most used first. */
function citedBy(parameters: readonly { readonly source: readonly string[] }[]) {
  const uses = new Map<string, number>();
  for (const key of parameters.flatMap(({ source }) => [...new Set(source)]))
    uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const key of leading.noDocuments) uses.delete(key);
  const studies = leading.studies.flatMap(({ key, ...study }) => {
    const count = uses.get(key);
    return count === undefined ? [] : [{ ...study, uses: count }];
  });
  return { documents: uses.size, studies: studies.sort((a, b) => b.uses - a.uses) };
}
