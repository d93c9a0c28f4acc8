export { type ChannelOptions, channelChart } from "../report/charts/channel-chart";
export { fanChart } from "../report/charts/fan-chart";
export type { ChartOptions } from "../report/charts/options";
export { pathwayChart } from "../report/charts/pathway-chart";
export type { FanOptions } from "../report/charts/series";
export type { ChartSpec, Json, JsonObject } from "../report/charts/spec";
export { timelineChart } from "../report/charts/timeline-chart";
