import { identifier, list, oneOf, optional, text } from "./cells";
import { month } from "./dates";
import { defineTable, type RowOf } from "./define";
import { number } from "./numbers";
import { bases } from "./vocabulary";

/** The state of every factor series at a few dates, as 5, 50 and 95 per cent values. */
export function presets() {
  return defineTable({
    about: "one factor series in one preset state",
    key: ["preset", "series"],
    references: { source: "sources" },
    columns: {
      preset: identifier(),
      as_of: month(),
      /** Id of the factor, such as threatPerception.US.CN. */
      series: identifier(),
      p05: number(0, 100),
      p50: number(0, 100),
      p95: number(0, 100),
      /** An index from 0 to 100, or percentage points above the tariff baseline. */
      unit: oneOf(["index", "points"]),
      basis: oneOf(bases),
      source: list(identifier()),
      rationale: optional(text()),
    },
    rules: [
      {
        column: "p50",
        expected: "p05 <= p50 <= p95, and p05 < p95",
        holds: (row) => row.p05 <= row.p50 && row.p50 <= row.p95 && row.p05 < row.p95,
      },
    ],
  });
}

export type PresetRow = RowOf<ReturnType<typeof presets>["columns"]>;
