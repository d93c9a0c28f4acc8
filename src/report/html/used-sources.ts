import type { ModelSpec } from "../../contracts/model-spec";
import type { Intervention } from "../../contracts/scenario/interventions";
import type { SourceRow } from "../../contracts/tables";
import { evidence } from "../../evidence/evidence";

/** A source that a model rests on. */
export interface UsedSource {
  readonly key: string;
  /** Absent where it is not among the evidence tables: a model of one's own may name others. */
  readonly row: SourceRow | undefined;
  /** How many parts of the model and interventions name it. */
  readonly uses: number;
}

/** Levers that nobody pulls do nothing: what they rest on is not in use. */
function pulledLevers({ levers = [] }: ModelSpec, interventions: readonly Intervention[]) {
  return levers.filter(({ id }) =>
    interventions.some((item) => item.type === "pull-lever" && item.lever === id),
  );
}

/** The sources of every part of a document that names any: numbers, meetings that are set, elections, interventions. */
function citations(part: unknown): (readonly string[])[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === "source" && Array.isArray(value) ? [value as string[]] : citations(value),
  );
}

/**
 * Sources of the parts of a model and of what is done to it, the most used first.
 *
 * @param more what is done beside the interventions that the model carries itself.
 */
export function usedSources(spec: ModelSpec, more: readonly Intervention[]): UsedSource[] {
  const { levers: _, interventions: carried = [], ...parts } = spec;
  const interventions = [...carried, ...more];
  const uses = new Map<string, number>();
  const named = citations([parts, pulledLevers(spec, interventions), interventions]);
  for (const key of named.flatMap((keys) => [...new Set(keys)])) uses.set(key, (uses.get(key) ?? 0) + 1);
  return [...uses]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([key, count]) => ({ key, row: evidence.sources.find((one) => one.key === key), uses: count }));
}
