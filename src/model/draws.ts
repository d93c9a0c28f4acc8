import type { Parameter } from "../contracts/distribution";
import type { FamilySpec } from "../contracts/model-spec";
import { parameterSlot } from "../random/counter";
import { NORMAL_90_WIDTH, quantileFunction } from "../random/distribution";
import { normal } from "../random/normal";
import type { StreamKey } from "../random/seed";
import { parameterUniform } from "../random/stream";
import { toLatent } from "./scale";

interface Entry {
  readonly name: string;
  readonly slot: number;
  /** The value at a probability; drawing evaluates it at a uniform number. */
  readonly quantile: (u: number) => number;
  /** Known without drawing. */
  readonly fixed: number | undefined;
}

/** The numbers a model draws for each parameter draw, in the order they were asked for. */
export interface DrawPlan {
  readonly entries: Entry[];
  readonly taken: Set<number>;
}

export function createDrawPlan(): DrawPlan {
  return { entries: [], taken: new Set() };
}

function add(plan: DrawPlan, name: string, quantile: (u: number) => number, fixed?: number): number {
  let slot = parameterSlot(name);
  while (plan.taken.has(slot)) slot += 1;
  plan.taken.add(slot);
  plan.entries.push({ name, slot, quantile, fixed });
  return plan.entries.length - 1;
}

/** Plans a parameter; returns its place among the values of a draw. */
export function planParameter(plan: DrawPlan, name: string, { prior }: Parameter): number {
  if ("quantiles" in prior) throw new RangeError(`${name} is a level and needs its family's scale`);
  return add(plan, name, quantileFunction(prior), "fixed" in prior ? prior.fixed : undefined);
}

/** Plans a level given in shown units: a normal on the latent scale, its spread times `share`. */
export function planLevel(
  plan: DrawPlan,
  name: string,
  { prior }: Parameter,
  family: FamilySpec,
  share = 1,
): number {
  if ("fixed" in prior) {
    const latent = toLatent(family, prior.fixed);
    return add(plan, name, () => latent, latent);
  }
  if (!("quantiles" in prior)) throw new RangeError(`${name} is a level: quantiles or fixed`);
  const { p05, p50, p95 } = prior.quantiles;
  const sd = (share * (toLatent(family, p95) - toLatent(family, p05))) / NORMAL_90_WIDTH;
  return add(plan, name, normal(toLatent(family, p50), sd));
}

/** Writes the values of one draw. */
export function drawValues(
  plan: DrawPlan,
  key: StreamKey,
  draw: number,
  values: Float64Array,
  words: Uint32Array,
): void {
  plan.entries.forEach(({ slot, quantile, fixed }, index) => {
    values[index] = fixed ?? quantile(parameterUniform(key, draw, slot, words));
  });
}

/** Writes the prior medians. */
export function medianValues(plan: DrawPlan, values: Float64Array): void {
  plan.entries.forEach(({ quantile, fixed }, index) => {
    values[index] = fixed ?? quantile(0.5);
  });
}
