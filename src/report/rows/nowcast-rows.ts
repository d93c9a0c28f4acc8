import type { Nowcast } from "../../contracts/nowcast";

/** Where one factor stands. */
export interface NowcastRow {
  readonly factor: string;
  readonly family: string;
  readonly unit: string;
  readonly month: string;
  readonly levelP05: number;
  readonly levelP50: number;
  readonly levelP95: number;
  readonly meanP05: number;
  readonly meanP50: number;
  readonly meanP95: number;
  /** 1 - variance given the whole record / variance given only events, office-holders and tariffs. */
  readonly contraction: number;
  readonly polls: number;
}

export const NOWCAST_COLUMNS = [
  "factor",
  "family",
  "unit",
  "month",
  "levelP05",
  "levelP50",
  "levelP95",
  "meanP05",
  "meanP50",
  "meanP95",
  "contraction",
  "polls",
] as const satisfies readonly (keyof NowcastRow)[];

/** A nowcast as tidy rows, one factor a row. */
export function nowcastRows({ asOf, factors }: Nowcast): NowcastRow[] {
  return factors.map(({ id, family, unit, level, mean, contraction, readings }) => ({
    factor: id,
    family,
    unit,
    month: asOf,
    levelP05: level.p05,
    levelP50: level.p50,
    levelP95: level.p95,
    meanP05: mean.p05,
    meanP50: mean.p50,
    meanP95: mean.p95,
    contraction,
    polls: readings,
  }));
}
