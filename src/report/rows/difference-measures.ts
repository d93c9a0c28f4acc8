import type { FactorDifference, Flip, MonthlyDifference } from "../../contracts/analysis/comparison";
import type { Difference, RangedDifference } from "../../contracts/analysis/parts";
import type { Measures } from "./measures";

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** A difference by what it is a difference of: `probabilityDifference`, its error and its 95 % interval. */
export function differenceMeasures(
  of: string,
  { difference, standardError, interval }: Difference,
): Measures {
  const name = of === "" ? "difference" : `${of}Difference`;
  return {
    [name]: difference,
    [`${name}StandardError`]: standardError,
    [`${name}Low95`]: interval[0],
    [`${name}High95`]: interval[1],
  };
}

/** The same with how far it could move if the parameters became known, where that can be told. */
export function rangedMeasures(of: string, one: RangedDifference): Measures {
  const range = `parameterRangeOf${capital(of)}Difference`;
  return {
    ...differenceMeasures(of, one),
    [`${range}P05`]: one.parameterRange?.[0] ?? null,
    [`${range}P95`]: one.parameterRange?.[1] ?? null,
  };
}

/** The differences of a channel, event, leader, author or indicator in the month at a place of its list. */
export function monthlyDifferenceMeasures(item: MonthlyDifference, at: number): Measures {
  return {
    probabilityInMonthDifference: item.differenceIn[at] ?? null,
    probabilityInMonthDifferenceStandardError: item.standardErrorIn[at] ?? null,
    probabilityByMonthDifference: item.differenceBy[at] ?? null,
    probabilityByMonthDifferenceStandardError: item.standardErrorBy[at] ?? null,
  };
}

/** The difference of the means of a factor in the month at a place of its list, in its unit. */
export function factorDifferenceMeasures(item: FactorDifference, at: number): Measures {
  return {
    meanDifference: item.difference[at] ?? null,
    meanDifferenceStandardError: item.standardError[at] ?? null,
  };
}

/** How many worlds flip from one pathway to another. */
export function flipMeasures({ share, standardError }: Flip): Measures {
  return { shareOfWorlds: share, shareOfWorldsStandardError: standardError };
}
