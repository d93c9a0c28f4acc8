import type { Forecast } from "../../../src/contracts/forecast";
import {
  backtestChart,
  backtestForecastChart,
  type ChartSpec,
  channelChart,
  comparisonChart,
  fanChart,
  historyChart,
  pathwayChart,
  sweepChart,
  timelineChart,
  tornadoChart,
} from "../../../src/entries/charts";
import { evidence } from "../../../src/evidence/evidence";
import { readBacktest } from "../../../src/generate/docs/backtest-data";
import { comparisonOnce, forecastOnce, historyOnce, sweepOnce, tornadoOnce } from "./samples";

/** What every chart can be asked for. */
type Common = {
  readonly width?: number;
  readonly ink?: string;
  readonly names?: Readonly<Record<string, string>>;
};

export interface Chart {
  readonly name: string;
  /** The result it is drawn from. */
  readonly result: () => Promise<object>;
  readonly draw: (result: never, options?: Common) => ChartSpec;
  /** The month known last, as a reader is told it. */
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
  { name: "tornadoChart", result: tornadoOnce, draw: tornadoChart, asOf: "December 2025" },
  { name: "sweepChart", result: sweepOnce, draw: sweepChart, asOf: "December 2025" },
  { name: "comparisonChart", result: comparisonOnce, draw: comparisonChart, asOf: "December 2025" },
  {
    name: "historyChart",
    result: async () => historyOnce(),
    draw: (windows, options) =>
      historyChart(windows, options === null ? options : { ...options, byHand: evidence.regimes }),
    asOf: "December 2025",
  },
  { name: "backtestChart", result: async () => readBacktest(), draw: backtestChart, asOf: "December 2025" },
  {
    name: "backtestForecastChart",
    result: async () => readBacktest(),
    draw: backtestForecastChart,
    asOf: "December 2025",
  },
];
