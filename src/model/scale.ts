import type { FactorSpec, FamilySpec, ModelSpec } from "../contracts/model-spec";
import { SCALE } from "../kernel/shape";
import { shownValue } from "../kernel/shown";
import { ln, logit } from "../numeric/elementary";
import { NORMAL_90_WIDTH } from "../random/distribution";
import { normal } from "../random/normal";

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

/** Change of the latent value per point shown, at a shown value. */
export function latentSlope(family: FamilySpec, shown: number): number {
  return family.scale.kind === "logit" ? 100 / (shown * (100 - shown)) : 1 / (family.scale.unit + shown);
}

/** The median of a factor's level, in shown units. */
export function shownMedian({ level }: FactorSpec): number {
  return "quantiles" in level.prior
    ? level.prior.quantiles.p50
    : "fixed" in level.prior
      ? level.prior.fixed
      : 0;
}

/** The family of a level by the name of the parameter: that of a factor, or of a bloc, which is a level of the factor it sets. */
export function levelFamily(spec: ModelSpec, name: string): FamilySpec | undefined {
  const office = spec.turnover.find(({ country }) => name.startsWith(`turnover.${country}.`));
  const factor = spec.factors.find(
    ({ id }) => id === office?.factor || name === `factors.${id}.level` || name === `factors.${id}.mean`,
  );
  return spec.families.find(({ id }) => id === factor?.family);
}

/**
 * The value, in shown units, of a level at a probability of its prior.
 */
export function shownQuantile(
  spec: ModelSpec,
  name: string,
  { p05, p50, p95 }: { readonly p05: number; readonly p50: number; readonly p95: number },
  u: number,
): number {
  const family = levelFamily(spec, name);
  if (family === undefined) throw new RangeError(`${name} is no level`);
  const sd = (toLatent(family, p95) - toLatent(family, p05)) / NORMAL_90_WIDTH;
  return toShown(family, normal(toLatent(family, p50), sd)(u));
}
