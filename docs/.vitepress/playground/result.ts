import type { Comparison, Difference, Forecast, Model, MonthlyDifference } from "trilateral-pathways";
import type { IndicatorRow, PathwayRow, Result } from "./messages";
import { Z95 } from "./numbers";

/** The name under which the scenario stands in its comparison. */
export const ALTERNATIVE = "scenario";

/** Pathways by id with what stands before the colon of their labels. */
function namesOf({ spec }: Model): Map<string, string> {
  return new Map(spec.pathways.map(({ id, label }) => [id, label.split(": ")[0] || id]));
}

function pathwayRow(id: string, name: string, comparison: Comparison): PathwayRow | undefined {
  const alternative = comparison.alternatives[ALTERNATIVE];
  const base = comparison.base.pathways[id];
  const changed = alternative?.forecast.pathways[id];
  const difference = alternative?.pathways[id];
  if (base === undefined || changed === undefined || difference === undefined) return undefined;
  return { id, name, base, alternative: changed, difference };
}

function lastOf({ differenceIn, standardErrorIn }: MonthlyDifference): Difference {
  const difference = differenceIn.at(-1) ?? 0;
  const standardError = standardErrorIn.at(-1) ?? 0;
  const interval: [number, number] = [difference - Z95 * standardError, difference + Z95 * standardError];
  return { difference, standardError, interval };
}

const chanceIn = ({ indicators }: Forecast, id: string): number =>
  indicators.find((indicator) => indicator.id === id)?.probabilityIn.at(-1) ?? 0;

function indicatorRow(found: MonthlyDifference, base: Forecast, alternative: Forecast): IndicatorRow {
  const { id } = found;
  return { id, base: chanceIn(base, id), alternative: chanceIn(alternative, id), difference: lastOf(found) };
}

/** What the page shows of a comparison of the model with the scenario. */
export function resultOf(comparison: Comparison, model: Model): Result {
  const names = namesOf(model);
  const { base, fingerprint, alternatives } = comparison;
  const alternative = alternatives[ALTERNATIVE];
  if (alternative === undefined) throw new Error(`The comparison has no ${ALTERNATIVE}`);
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    pathways: [...names].flatMap(([id, name]) => pathwayRow(id, name, comparison) ?? []),
    indicators: alternative.indicators.map((one) => indicatorRow(one, base, alternative.forecast)),
    flips: alternative.flips
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share)
      .map((flip) => ({ ...flip, from: nameOf(flip.from), to: nameOf(flip.to) })),
    until: base.timeline.at(-1)?.month ?? "",
    provenance: alternative.forecast.provenance,
    fingerprint,
  };
}
