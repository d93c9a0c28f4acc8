import type { Intervention } from "../contracts/scenario/interventions";
import { counted, listed, oneLine } from "./format";

/** Fields that say what an intervention rests on, not what it does. */
const GROUND = ["type", "note", "source", "basis"];

/** An intervention in a line: `set-tariff: pair US-JP, ratePercent 25, from 2026-07`. */
export function interventionText(item: Intervention): string {
  const fields = Object.entries(item).filter(([key]) => !GROUND.includes(key));
  const said = fields.map(
    ([key, value]) => `${key} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
  );
  return oneLine(`${item.type}: ${said.join(", ")}`);
}

/** How many interventions of which type: `3 interventions: 2 set-tariff and 1 pull-lever`. */
export function interventionCounts(items: readonly Intervention[]): string {
  const types = new Map<string, number>();
  for (const { type } of items) types.set(type, (types.get(type) ?? 0) + 1);
  const said = listed([...types].map(([type, count]) => `${count} ${type}`));
  return counted(items.length, "intervention") + (said === "" ? "" : `: ${said}`);
}
