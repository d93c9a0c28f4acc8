import type { FactorSpec, FamilySpec } from "../../contracts/model-spec";
import { exp, LN2 } from "../../numeric/elementary";
import { cholesky } from "../../statistics/cholesky";
import { isGiven, planLevel, planParameter } from "../draws";
import { lawOfMean, MEAN_SUFFIX } from "../ensemble/names";
import { scaleCode, scaleUnit, toLatent } from "../scale";
import { type Context, familyOf, flatten, membersOf, place } from "./context";

/** What is left of a distance after a month, given its half-life in months. */
const monthlyDecay = (halfLife: number): number => exp(-LN2 / halfLife);

interface FamilyPlaces {
  readonly halfLife: number;
  readonly sd: number;
  readonly meanSpread: number;
  readonly common: number | undefined;
  readonly meanHalfLife: number | undefined;
}

function planFamily({ draws }: Context, family: FamilySpec): FamilyPlaces {
  const name = `families.${family.id}`;
  const optional = (key: "commonCorrelation" | "meanHalfLifeMonths") => {
    const parameter = family[key];
    return parameter === undefined ? undefined : planParameter(draws, `${name}.${key}`, parameter);
  };
  return {
    halfLife: planParameter(draws, `${name}.halfLifeMonths`, family.halfLifeMonths),
    sd: planParameter(draws, `${name}.stationarySd`, family.stationarySd),
    meanSpread: planParameter(draws, `${name}.meanSpread`, family.meanSpread),
    common: optional("commonCorrelation"),
    meanHalfLife: optional("meanHalfLifeMonths"),
  };
}

/** Rows of the Cholesky factor for families with a full matrix; empty where a common shock serves. */
function shockRows(context: Context): { readonly items: number[][]; readonly weights: number[][] } {
  const items: number[][] = context.spec.factors.map(() => []);
  const weights: number[][] = context.spec.factors.map(() => []);
  for (const family of context.spec.families) {
    if (family.correlation === undefined) continue;
    const members = membersOf(context, family.id);
    const lower = cholesky(family.correlation) ?? [];
    members.forEach((member, row) => {
      items[member] = members.slice(0, row + 1);
      weights[member] = (lower[row] ?? []).slice(0, row + 1);
    });
  }
  return { items, weights };
}

/** Decay and shocks are those of the family, for each of its factors. */
function fillDynamics({ fills }: Context, members: readonly number[], at: FamilyPlaces): void {
  fills.push((values, theta) => {
    const value = (place: number) => values[place] ?? 0;
    const decay = monthlyDecay(value(at.halfLife));
    const meanDecay = at.meanHalfLife === undefined ? 1 : monthlyDecay(value(at.meanHalfLife));
    const shock = value(at.sd) * Math.sqrt(1 - decay * decay);
    const rho = at.common === undefined ? 0 : value(at.common);
    for (const factor of members) {
      theta.decay[factor] = decay;
      theta.commonShock[factor] = shock * Math.sqrt(rho);
      theta.ownShock[factor] = shock * Math.sqrt(1 - rho);
      theta.meanDecay[factor] = meanDecay;
    }
  });
}

function fillLevel(
  context: Context,
  factor: FactorSpec,
  index: number,
  family: FamilySpec,
  meanSpread: number,
): void {
  const name = `factors.${factor.id}.level`;
  const start = planLevel(context.draws, name, factor.level, family);
  // The mean has its own normal number; where it has no law of its own, its spread follows the draw of the family's share.
  const law = factor.mean ?? factor.level;
  const mean = planLevel(context.draws, `${name}${MEAN_SUFFIX}`, law, family, lawOfMean(factor));
  const isMeanGiven = factor.mean !== undefined || isGiven(context.draws, `${name}${MEAN_SUFFIX}`);
  const median =
    "quantiles" in factor.level.prior ? toLatent(family, factor.level.prior.quantiles.p50) : undefined;
  const reference = toLatent(family, factor.reference.value);
  const floor = family.floor ?? Number.NEGATIVE_INFINITY;
  context.fills.push((values, theta) => {
    const value = (place: number) => values[place] ?? 0;
    const centre = median ?? value(mean);
    theta.start[index] = Math.max(floor, value(start));
    theta.mean[index] = isMeanGiven ? value(mean) : centre + value(meanSpread) * (value(mean) - centre);
    theta.reference[index] = reference;
  });
}

/** The latent factors: scales, shocks, levels and means. */
export function compileFactors(context: Context): void {
  const { spec, ints, reals } = context;
  const families = spec.factors.map((factor) => familyOf(spec, factor));
  const planned = new Map(spec.families.map((family) => [family.id, planFamily(context, family)]));
  for (const [family, at] of planned) fillDynamics(context, membersOf(context, family), at);
  const rows = shockRows(context);
  const { start, item } = flatten(rows.items);
  ints.factorFamily = spec.factors.map((factor) => place(context.at.family, factor.family));
  ints.factorScale = families.map(scaleCode);
  ints.factorCentred = families.map((family) => (family.centredJumps ? 1 : 0));
  ints.shockStart = start;
  ints.shockItem = item;
  reals.factorUnit = families.map(scaleUnit);
  reals.factorFloor = families.map((family) => family.floor ?? Number.NEGATIVE_INFINITY);
  reals.shockWeight = rows.weights.flat();
  spec.factors.forEach((factor, index) => {
    const family = familyOf(spec, factor);
    const at = planned.get(family.id);
    if (at !== undefined) fillLevel(context, factor, index, family, at.meanSpread);
  });
}
