import type {
  FactorForecast,
  IndicatorForecast,
  MonthlyForecast,
  PathwayForecast,
  Provenance,
} from "../../contracts/forecast";
import type { Measures } from "./measures";

/** The numbers of a pathway. */
export function pathwayMeasures(item: PathwayForecast): Measures {
  const { probability, shown, standardError, pathStandardError, ensembleStandardError } = item;
  const [parameterRangeP05, parameterRangeP95] = item.parameterRange;
  return {
    probability,
    shownProbability: shown,
    standardError,
    pathStandardError,
    ensembleStandardError,
    parameterRangeP05,
    parameterRangeP95,
    baseRate: item.baseRate,
  };
}

/** The numbers of a channel, event, leader or author in the month at a place of its list. */
export function monthlyMeasures(item: MonthlyForecast, at: number): Measures {
  return {
    probabilityInMonth: item.probabilityIn[at] ?? null,
    probabilityByMonth: item.probabilityBy[at] ?? null,
    standardErrorByMonth: item.standardError[at] ?? null,
  };
}

/** The same of an indicator, whose probability in the month has an error of its own. */
export function indicatorMeasures(item: IndicatorForecast, at: number): Measures {
  return { ...monthlyMeasures(item, at), standardErrorInMonth: item.standardErrorIn[at] ?? null };
}

/** The quantiles of a factor or index in the month at a place of its list, in its unit. */
export function factorMeasures({ quantiles }: FactorForecast, at: number): Measures {
  return Object.fromEntries(Object.entries(quantiles).map(([name, values]) => [name, values[at] ?? null]));
}

/** The size of a run. */
export function runMeasures({ horizonMonths, paths, draws, interventions, precision }: Provenance): Measures {
  return {
    horizonMonths,
    paths,
    draws,
    interventions,
    precisionHalfWidth: precision?.halfWidth ?? null,
    precisionLevel: precision?.level ?? null,
    precisionAchieved: precision?.achieved ?? null,
  };
}
