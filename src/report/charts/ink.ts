import type { Json, JsonObject } from "./spec";
import { INK } from "./theme";

/**
 * A part of a chart with another colour for text and axes. Data are left as they are: what an id is called is nobody's colour.
 */
export function inked<T extends JsonObject>(part: T, ink: string): T {
  const change = (value: Json): Json => {
    if (value === INK) return ink;
    if (typeof value !== "object" || value === null) return value;
    return Array.isArray(value) ? value.map(change) : inked(value as JsonObject, ink);
  };
  const entries = Object.entries(part).map(([key, value]) => [key, key === "data" ? value : change(value)]);
  return Object.fromEntries(entries) as T;
}
