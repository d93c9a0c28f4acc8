import type { Difference, RangedDifference } from "../../contracts/analysis/parts";

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** A difference by what it is a difference of: `probabilityDifference`, its error and its 95 % interval. */
export function differenceMeasures(
  of: string,
  { difference, standardError, interval }: Difference,
): Record<string, number> {
  const name = `${of}Difference`;
  return {
    [name]: difference,
    [`${name}StandardError`]: standardError,
    [`${name}Low95`]: interval[0],
    [`${name}High95`]: interval[1],
  };
}

/** The same with how far it could move if the parameters became known, where that can be told. */
export function rangedMeasures(of: string, one: RangedDifference): Record<string, number> {
  if (one.parameterRange === null) return differenceMeasures(of, one);
  const [p05, p95] = one.parameterRange;
  const range = `parameterRangeOf${capital(of)}Difference`;
  return { ...differenceMeasures(of, one), [`${range}P05`]: p05, [`${range}P95`]: p95 };
}
