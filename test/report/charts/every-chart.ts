import type { Forecast } from "../../../src/contracts/forecast";
import {
  type ChartSpec,
  channelChart,
  fanChart,
  pathwayChart,
  timelineChart,
} from "../../../src/entries/charts";
import { forecastOnce } from "./samples";

/** What every chart can be asked for. */
type Common = { readonly width?: number; readonly names?: Readonly<Record<string, string>> };

export interface Chart {
  readonly name: string;
  /** The result it is drawn from. */
  readonly result: () => Promise<object>;
  readonly draw: (result: never, options?: Common) => ChartSpec;
  /** Where forecasts stand in the result. */
  readonly asOf: string;
}

const ofForecast = (name: string, draw: (forecast: Forecast, options?: Common) => ChartSpec): Chart => ({
  name,
  result: forecastOnce,
  draw,
  asOf: "December 2025",
});

/** Every chart of the library with a result to draw. */
export const charts: readonly Chart[] = [
  ofForecast("pathwayChart", pathwayChart),
  ofForecast("timelineChart", timelineChart),
  ofForecast("fanChart", fanChart),
  ofForecast("channelChart", channelChart),
];
