import type { JsonObject } from "./spec";

/** A horizontal position that is a chance, from 0 to 100 %. */
export function chanceAxis(field: string, values: readonly number[] = [0, 0.25, 0.5, 0.75, 1]): JsonObject {
  return {
    field,
    type: "quantitative",
    scale: { domain: [0, 1] },
    axis: { format: ".0%", values, grid: false, domain: false, labelFlush: true },
  };
}
