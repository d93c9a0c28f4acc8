import type { ModelSpec } from "../../contracts/model-spec";
import type { Intervention } from "../../contracts/scenario/interventions";
import type { SourceRow } from "../../contracts/tables";
import { evidence } from "../../evidence/evidence";
import { knownNumbersOf, type NamedParameter, parametersOf } from "../../model/parameters";

/** A source that a model rests on. */
export interface UsedSource {
  readonly key: string;
  /** Absent where it is not among the evidence tables: a model of one's own may name others. */
  readonly row: SourceRow | undefined;
  /** How many numbers and interventions of the model name it. */
  readonly uses: number;
}

/** Levers that nobody pulls do nothing: what they rest on is not in use. */
function inUse(interventions: readonly Intervention[]): (one: NamedParameter) => boolean {
  const pulled = interventions.flatMap((item) => (item.type === "pull-lever" ? [item.lever] : []));
  return ({ name }) =>
    !name.startsWith("levers.") || pulled.some((lever) => name.startsWith(`levers.${lever}.`));
}

/** Sources of the numbers of a model, those taken as known among them, and of what is done to it; the most used first. */
export function usedSources(spec: ModelSpec, interventions: readonly Intervention[]): UsedSource[] {
  const uses = new Map<string, number>();
  const named = [
    ...[...parametersOf(spec), ...knownNumbersOf(spec)]
      .filter(inUse(interventions))
      .map(({ parameter }) => parameter.source),
    ...interventions.map(({ source = [] }) => source),
  ];
  for (const key of named.flatMap((keys) => [...new Set(keys)])) uses.set(key, (uses.get(key) ?? 0) + 1);
  return [...uses]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .map(([key, count]) => ({ key, row: evidence.sources.find((one) => one.key === key), uses: count }));
}
