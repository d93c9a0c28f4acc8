import type { Parameter } from "../contracts/distribution";
import type { FamilySpec } from "../contracts/model-spec";
import { parameterSlot } from "../random/counter";
import { NORMAL_90_WIDTH, quantileFunction } from "../random/distribution";
import { normal } from "../random/normal";
import type { StreamKey } from "../random/seed";
import { parameterUniform } from "../random/stream";
import { columnQuantile, type EnsembleColumns } from "./ensemble/columns";
import { toLatent } from "./scale";

interface Entry {
  readonly name: string;
  /** The parameter it is held with. */
  readonly of: string;
  readonly slot: number;
  /** The value at a probability; drawing evaluates it at a uniform number. */
  readonly quantile: (u: number) => number;
  /** Known without drawing. */
  readonly fixed: number | undefined;
  /** Values by draw, where an ensemble gives them. */
  readonly column: Float32Array | undefined;
}

/** The numbers a model draws for each parameter draw, in the order they were asked for. */
export interface DrawPlan {
  readonly entries: Entry[];
  readonly taken: Set<number>;
  /** What an ensemble gives in place of priors. */
  readonly columns: EnsembleColumns;
}

export function createDrawPlan(columns: EnsembleColumns = new Map()): DrawPlan {
  return { entries: [], taken: new Set(), columns };
}

function add(
  plan: DrawPlan,
  { name, of = name, key = name }: { readonly name: string; readonly of?: string; readonly key?: string },
  quantile: (u: number) => number,
  fixed?: number,
): number {
  let slot = parameterSlot(key);
  while (plan.taken.has(slot)) slot += 1;
  plan.taken.add(slot);
  const entry = { name, of, slot, quantile, fixed, column: undefined };
  return planGiven(plan, name, of) ?? plan.entries.push(entry) - 1;
}

/** Plans a number that an ensemble gives; undefined where none does. It needs no random number, so it has no slot. */
export function planGiven({ entries, columns }: DrawPlan, name: string, of = name): number | undefined {
  const column = columns.get(name);
  if (column === undefined) return undefined;
  return (
    entries.push({
      name,
      of,
      slot: 0,
      quantile: (u) => columnQuantile(column, u),
      fixed: undefined,
      column,
    }) - 1
  );
}

/** Whether an ensemble gives a number. */
export const isGiven = ({ columns }: DrawPlan, name: string): boolean => columns.has(name);

/**
 * Plans a parameter; returns its place among the values of a draw.
 *
 * @param name The path to it in the specification.
 * @param key What its random numbers are keyed by, where that is not its name.
 */
export function planParameter(plan: DrawPlan, name: string, { prior }: Parameter, key = name): number {
  if ("quantiles" in prior) throw new RangeError(`${name} is a level and needs its family's scale`);
  return add(plan, { name, key }, quantileFunction(prior), "fixed" in prior ? prior.fixed : undefined);
}

/**
 * Plans a level given in shown units: a normal on the latent scale.
 *
 * @param of The parameter it is held with, where that has another name.
 */
export function planLevel(
  plan: DrawPlan,
  name: string,
  { prior }: Parameter,
  family: FamilySpec,
  of = name,
): number {
  if ("fixed" in prior) {
    const latent = toLatent(family, prior.fixed);
    return add(plan, { name, of }, () => latent, latent);
  }
  if (!("quantiles" in prior)) throw new RangeError(`${name} is a level: quantiles or fixed`);
  const { p05, p50, p95 } = prior.quantiles;
  const sd = (toLatent(family, p95) - toLatent(family, p05)) / NORMAL_90_WIDTH;
  return add(plan, { name, of }, normal(toLatent(family, p50), sd));
}

/** Probabilities of their laws at which parameters are held, by name. */
export type Pins = Readonly<Record<string, number>>;

/**
 * Holds a finished plan against its ensemble, of which nothing may be left out.
 *
 * @throws RangeError where a column is that of no parameter, which a checked specification does not have.
 */
export function mustUseAll({ entries, columns }: DrawPlan): void {
  for (const column of columns.keys())
    if (!entries.some(({ name }) => name === column)) throw new RangeError(`nothing is drawn as ${column}`);
}

/** Names of the parameters that vary from draw to draw. */
export function drawnNames(plan: DrawPlan): string[] {
  return plan.entries.flatMap(({ name, fixed }) => (fixed === undefined ? [name] : []));
}

/** Values of the parameters that no draw changes; undefined for those that are drawn. */
export function pinnedValues(plan: DrawPlan, pins: Pins): readonly (number | undefined)[] {
  return plan.entries.map(({ of, quantile, fixed }) => {
    const pin = pins[of];
    return fixed ?? (pin === undefined ? undefined : quantile(pin));
  });
}

/** The row of an ensemble that a draw takes, else the quantile of a prior. */
function drawnValue({ column, quantile }: Entry, draw: number, u: number): number {
  return column === undefined ? quantile(u) : (column[draw % column.length] ?? Number.NaN);
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
    if (entry === undefined || entry.column !== undefined || pinned[index] !== undefined) continue;
    values[index] = parameterUniform(key, draw, entry.slot, words);
  }
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry) values[index] = pinned[index] ?? drawnValue(entry, draw, values[index] ?? 0);
  }
}

/** Writes the medians. */
export function medianValues(plan: DrawPlan, values: Float64Array): void {
  plan.entries.forEach(({ quantile, fixed }, index) => {
    values[index] = fixed ?? quantile(0.5);
  });
}
