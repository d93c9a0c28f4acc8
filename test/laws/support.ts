import type { Parameter } from "../../src/contracts/distribution";
import type { ModelSpec } from "../../src/contracts/model-spec";
import { runBlock } from "../../src/kernel/block";
import type { Group } from "../../src/kernel/group";
import { allocateGroup } from "../../src/kernel/group";
import { compile } from "../../src/model/compile/compile";
import { climatology, defineModel, type Model } from "../../src/model/define";
import { quantileFunction } from "../../src/random/distribution";
import { streamKey } from "../../src/random/seed";

/** Plain data that may be changed. */
export type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

/** A copy of plain data in which every parameter is replaced. */
export function mapParameters<T>(value: T, change: (parameter: Parameter) => Parameter): T {
  if (Array.isArray(value)) return value.map((item) => mapParameters(item, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  if ("prior" in value && "basis" in value) return change(value as unknown as Parameter) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapParameters(item, change)]),
  ) as T;
}

/** The same model with every prior but those of event sizes and durations fixed at its median. */
export function atMedians(spec: ModelSpec): ModelSpec {
  const fix = (parameter: Parameter): Parameter => {
    const { prior } = parameter;
    if ("quantiles" in prior) return { ...parameter, prior: { fixed: prior.quantiles.p50 } };
    return { ...parameter, prior: { fixed: quantileFunction(prior)(0.5) } };
  };
  const fixed = mapParameters(spec, fix);
  return {
    ...fixed,
    events: fixed.events.map((event, i) => ({ ...event, impacts: spec.events[i]?.impacts ?? [] })),
    ...(fixed.acts && spec.acts ? { acts: { ...fixed.acts, durationDays: spec.acts.durationDays } } : {}),
  };
}

/** Changes a specification by a function and defines the result. */
export function variant(spec: ModelSpec, change: (draft: Draft<ModelSpec>) => void): Model {
  const draft = structuredClone(spec) as Draft<ModelSpec>;
  change(draft);
  return defineModel(draft);
}

/** Runs draws of a model on the kernel itself, and shows every month of every group. */
export function observe(
  model: Model,
  months: number,
  draws: number,
  see: (group: Group, draw: number, month: number) => void,
  seed = "laws",
): void {
  const key = streamKey(seed);
  const compiled = compile(model.spec, months, climatology(model));
  const group = allocateGroup(compiled.program, key);
  const runner = { group, fillTheta: compiled.drawer(key), measure: "ends" as const, observe: see };
  runBlock([runner], { round: 0, firstDraw: 0, draws });
}
