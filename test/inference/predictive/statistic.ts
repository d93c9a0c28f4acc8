import type { History } from "./history";

/** A number that a history has, real or made up. NaN where it has none. */
export interface Statistic {
  readonly id: string;
  readonly label: string;
  readonly block:
    | "spells"
    | "transitions"
    | "meetings"
    | "gaps"
    | "seasonality"
    | "summits"
    | "acts"
    | "polls";
  of(history: History): number;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}
