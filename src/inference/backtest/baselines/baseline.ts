import type { LabelledWindow } from "../../../model/label-history";

/** What a baseline may read: the windows on record at the origin, the last of which ends with it. */
export interface BaselineInput {
  /** One a month, in order. */
  readonly windows: readonly LabelledWindow[];
  readonly horizonMonths: number;
  readonly pathways: readonly string[];
}

/** A forecast that needs no model of the world: what a model must beat to be worth its while. */
export interface Baseline {
  readonly id: string;
  readonly label: string;
  /** How it is made, in one or two sentences. */
  readonly method: string;
  /** Probabilities of the pathways of the window that ends at the horizon; they sum to 1. */
  readonly forecast: (input: BaselineInput) => Record<string, number>;
}

/** Windows a month apart share eleven months of twelve: so many of them count for one. */
export const SHARED_MONTHS = 12;

/** Jeffreys' half a category: what was never seen keeps a chance. */
const HALF = 0.5;

/** Shares of weights by category, each with a Jeffreys half. */
export function withHalves(
  categories: readonly string[],
  weightOf: (category: string) => number,
): Record<string, number> {
  const weights = categories.map((category) => weightOf(category) + HALF);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(categories.map((category, i) => [category, (weights[i] ?? 0) / total]));
}

/** Sums of weights by category. */
export function sumsBy<T>(
  items: readonly T[],
  categoryOf: (item: T) => string,
  weightOf: (item: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) {
    const category = categoryOf(item);
    sums.set(category, (sums.get(category) ?? 0) + weightOf(item));
  }
  return sums;
}
