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

function add(
  plan: DrawPlan,
  name: string,
  quantile: (u: number) => number,
  fixed?: number,
  key = name,
): number {
  let slot = parameterSlot(key);
  while (plan.taken.has(slot)) slot += 1;
  plan.taken.add(slot);
  plan.entries.push({ name, slot, quantile, fixed });
  return plan.entries.length - 1;
}

/**
 * Plans a parameter; returns its place among the values of a draw.
 *
 * @param name The path to it in the specification.
 * @param key What its random numbers are keyed by, where that is not its name.
 */
export function planParameter(plan: DrawPlan, name: string, { prior }: Parameter, key = name): number {
  if ("quantiles" in prior) throw new RangeError(`${name} is a level and needs its family's scale`);
  return add(plan, name, quantileFunction(prior), "fixed" in prior ? prior.fixed : undefined, key);
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

/** Probabilities at which parameters are held, by name. */
export type Pins = Readonly<Record<string, number>>;

/** Ends the name of the second number that is drawn from the prior of a level: that of its long-run mean. */
export const MEAN_SUFFIX = "#mean";

/** Names of the parameters that vary from draw to draw. */
export function drawnNames(plan: DrawPlan): string[] {
  return plan.entries.flatMap(({ name, fixed }) => (fixed === undefined ? [name] : []));
}

/** Values of the parameters that no draw changes; undefined for those that are drawn. A level is pinned with its mean. */
export function pinnedValues(plan: DrawPlan, pins: Pins): readonly (number | undefined)[] {
  return plan.entries.map(({ name, quantile, fixed }) => {
    const pin = pins[name.endsWith(MEAN_SUFFIX) ? name.slice(0, -MEAN_SUFFIX.length) : name];
    return fixed ?? (pin === undefined ? undefined : quantile(pin));
  });
}

/** Writes the values of one draw. */
export function drawValues(
  { entries }: DrawPlan,
  pinned: readonly (number | undefined)[],
  key: StreamKey,
  draw: number,
  values: Float64Array,
  words: Uint32Array,
): void {
  // Uniform numbers first: they do not wait for one another unless something is called in between.
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry && pinned[index] === undefined) values[index] = parameterUniform(key, draw, entry.slot, words);
  }
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry) values[index] = pinned[index] ?? entry.quantile(values[index] ?? 0);
  }
}

/** Writes the prior medians. */
export function medianValues(plan: DrawPlan, values: Float64Array): void {
  plan.entries.forEach(({ quantile, fixed }, index) => {
    values[index] = fixed ?? quantile(0.5);
  });
}
