import type { StructuralRange } from "../../contracts/structural-range";
import type { Model } from "../../model/define";
import type { StreamKey } from "../../random/seed";
import { withMovedAtRate } from "./at-rate";
import { AS_IT_IS, interventionsOf, STRUCTURES, type Structure } from "./structures";

/** A structure and the model that has it. */
export interface StructuralVariant {
  readonly structure: Structure;
  readonly model: Model;
}

/** A model under every structure that it can be given, itself first, and those that it cannot. */
export interface StructuralVariants {
  readonly variants: readonly StructuralVariant[];
  readonly omitted: StructuralRange["omitted"];
}

/** The model with one structure; nothing of the rest is fitted anew. */
function variantOf(model: Model, structure: Structure, key: StreamKey): StructuralVariant | undefined {
  if (structure.id === AS_IT_IS) return { structure, model };
  const changes = interventionsOf(structure, model.spec);
  if (changes.length === 0) return undefined;
  return { structure, model: withMovedAtRate(model, model.with(changes), key) };
}

/**
 * The model under every structure.
 *
 * @param key Of the run in which they are compared.
 */
export function structuralVariants(model: Model, key: StreamKey): StructuralVariants {
  const variants: StructuralVariant[] = [];
  const omitted: { id: string; why: string }[] = [];
  for (const structure of STRUCTURES) {
    const variant = variantOf(model, structure, key);
    if (variant === undefined) omitted.push({ id: structure.id, why: structure.missing });
    else variants.push(variant);
  }
  return { variants, omitted };
}
