export { backtestChart } from "../report/charts/backtest-chart";
export {
  type BacktestForecastOptions,
  backtestForecastChart,
} from "../report/charts/backtest-forecast-chart";
export { type ChannelOptions, channelChart } from "../report/charts/channel-chart";
export { type ComparisonChartOptions, comparisonChart } from "../report/charts/comparison-chart";
export { fanChart } from "../report/charts/fan-chart";
export { type HistoryOptions, historyChart } from "../report/charts/history-chart";
export type { ChartOptions } from "../report/charts/options";
export { pathwayChart } from "../report/charts/pathway-chart";
export type { FanOptions } from "../report/charts/series";
export type { ChartSpec, Json, JsonObject } from "../report/charts/spec";
export { sweepChart } from "../report/charts/sweep-chart";
export { timelineChart } from "../report/charts/timeline-chart";
export { type TornadoChartOptions, tornadoChart } from "../report/charts/tornado-chart";
