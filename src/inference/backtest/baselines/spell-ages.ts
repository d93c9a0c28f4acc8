import type { LabelledWindow } from "../../../model/label-history";
import { sumsBy, withHalves } from "./baseline";

/** Last months of the ages of a spell that share a hazard; above them all do. A spell of yearly windows seldom ends within its first year. */
const BANDS = [12, 24] as const;

/** The age that stands for all above the last band. */
export const OLDEST = 25;

/** The prior of a hazard, as months that are added to those on record: one change in two years (judgement). */
const PRIOR = { changes: 1, months: 24 } as const;

/** A month on record: in which pathway, at which age of its spell, and what came next. */
export interface Aged {
  readonly pathway: string;
  readonly age: number;
  readonly next: string | undefined;
}

/** The band of an age, from 0. */
export const bandOf = (age: number): number => BANDS.filter((last) => age > last).length;

/** Ages count from the first window on record where a spell is older than that. */
export function agedMonths(windows: readonly LabelledWindow[]): Aged[] {
  let age = 0;
  return windows.map(({ pathway }, i) => {
    age = windows[i - 1]?.pathway === pathway ? age + 1 : 1;
    return { pathway, age, next: windows[i + 1]?.pathway };
  });
}

interface Tally {
  readonly changes: number;
  readonly months: number;
}

function tally(months: readonly Aged[]): Tally {
  const followed = months.filter(({ next }) => next !== undefined);
  return {
    months: followed.length,
    changes: followed.filter(({ next, pathway }) => next !== pathway).length,
  };
}

/** Chance that a spell ends after a month: its pathway's own record against two years of all pathways together. */
export function hazards(months: readonly Aged[], pathways: readonly string[]): Map<string, number[]> {
  const bands = [...BANDS.map((_, band) => band), BANDS.length];
  const pooled = bands.map((band) => {
    const { changes, months: all } = tally(months.filter(({ age }) => bandOf(age) === band));
    return (changes + PRIOR.changes) / (all + PRIOR.months);
  });
  const own = (pathway: string) =>
    bands.map((band) => {
      const { changes, months: all } = tally(
        months.filter((month) => month.pathway === pathway && bandOf(month.age) === band),
      );
      return (changes + PRIOR.months * (pooled[band] ?? 0)) / (all + PRIOR.months);
    });
  return new Map(pathways.map((pathway) => [pathway, own(pathway)]));
}

/** Where a spell goes when it ends. */
export function successors(
  months: readonly Aged[],
  pathways: readonly string[],
): Map<string, Record<string, number>> {
  const rows = pathways.map((pathway) => {
    const ends = months.filter((month) => month.pathway === pathway && month.next !== undefined);
    const sums = sumsBy(
      ends,
      ({ next }) => next ?? "",
      () => 1,
    );
    const others = pathways.filter((other) => other !== pathway);
    return [pathway, withHalves(others, (other) => sums.get(other) ?? 0)] as const;
  });
  return new Map(rows);
}
