import type { FamilySpec } from "../contracts/model-spec";
import { SCALE } from "../kernel/shape";
import { shownValue } from "../kernel/shown";
import { ln, logit } from "../numeric/elementary";

/** The latent value of a shown one: logit(shown / 100), or ln(1 + shown / unit). */
export function toLatent(family: FamilySpec, shown: number): number {
  return family.scale.kind === "logit" ? logit(shown / 100) : ln(1 + shown / family.scale.unit);
}

/** Code of a family's scale, as the kernel has it. */
export function scaleCode(family: FamilySpec): number {
  return family.scale.kind === "logit" ? SCALE.logit : SCALE.logPoints;
}

/** The divisor of a log-points scale; 1 for the logit scale, which has none. */
export function scaleUnit(family: FamilySpec): number {
  return family.scale.kind === "logit" ? 1 : family.scale.unit;
}

/** The shown value of a latent one. */
export function toShown(family: FamilySpec, latent: number): number {
  return shownValue(scaleCode(family), scaleUnit(family), latent);
}
