import type { FactorForecast, Forecast } from "../../contracts/forecast";
import { type ChartOptions, optionIssue, referenceIssue } from "./options";

export interface FanOptions extends ChartOptions {
  /** Ids of factors and indices, one panel each. All indices of the model where absent. */
  readonly series?: readonly string[];
}

/** Panels of one chart. */
const MOST_SERIES = 24;

/** The series drawn where none is named: the indices, or where the model has none its first factors. */
function byDefault({ factors }: Forecast): FactorForecast[] {
  const indices = factors.filter(({ kind }) => kind === "index");
  return (indices.length > 0 ? indices : factors).slice(0, MOST_SERIES);
}

/** What is wrong with the series asked for. */
export function seriesIssues({ factors }: Forecast, { series }: FanOptions) {
  const path = ["series"];
  const many = `a list of 1 to ${MOST_SERIES} ids of factors and indices`;
  if (series === undefined)
    return factors.length > 0
      ? []
      : [optionIssue(path, many, series, "The forecast has none: choose another chart.", "missing")];
  if (!Array.isArray(series))
    return [optionIssue(path, many, series, "Give a list, or leave it out for the indices.")];
  if (series.length < 1 || series.length > MOST_SERIES)
    return [optionIssue(path, many, series, "Name fewer, or leave it out for the indices.", "out-of-range")];
  const known = factors.map(({ id }) => id);
  return series.flatMap((id, place) =>
    referenceIssue(["series", place], "id of a factor or an index", id, known),
  );
}

/** The series to draw, in the order asked for, each once. */
export function chosenSeries(forecast: Forecast, { series }: FanOptions): FactorForecast[] {
  if (series === undefined) return byDefault(forecast);
  return [...new Set(series)].flatMap((id) =>
    forecast.factors.filter((factor) => factor.id === id).slice(0, 1),
  );
}
