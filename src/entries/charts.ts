export type { ChartOptions } from "../report/charts/options";
export { pathwayChart } from "../report/charts/pathway-chart";
export type { ChartSpec, Json, JsonObject } from "../report/charts/spec";
