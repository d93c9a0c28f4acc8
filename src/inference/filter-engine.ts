import type { EngineName } from "../contracts/options";
import type { ParticleFilter } from "../kernel/filter/filter";

/** The filter of an engine. The fast one has been found to compile when the engine was chosen. */
export async function loadFilter(engine: EngineName): Promise<ParticleFilter> {
  if (engine === "reference") return (await import("../kernel/filter/reference-filter")).referenceFilter;
  const { newFilter } = await import("../kernel/simd/filter-module");
  const { simdFilter } = await import("../kernel/simd/simd-filter");
  return simdFilter(await newFilter());
}
