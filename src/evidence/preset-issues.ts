import { type Issue, issue } from "../contracts/errors";
import type { PresetRow } from "../contracts/tables";
import type { ReadRow } from "./read-row";
import type { ReadTable } from "./read-table";

/** Series that a message names. */
const MOST_NAMED = 5;

interface Preset {
  readonly first: ReadRow<PresetRow>;
  readonly series: Set<string>;
}

/** Every preset is one state: it gives all series of the table, at one date. */
export function* incompletePresets({ rows }: ReadTable<PresetRow>): Generator<Issue> {
  const presets = new Map<string, Preset>();
  for (const row of rows) {
    const { preset, series, asOf } = row.values;
    if (preset === undefined) continue;
    const held = presets.get(preset) ?? { first: row, series: new Set() };
    presets.set(preset, held);
    if (series !== undefined) held.series.add(series);
    const date = held.first.values.asOf;
    if (asOf !== undefined && date !== undefined && asOf !== date) yield unlikeDate(row, date, asOf);
  }
  const all = new Set([...presets.values()].flatMap(({ series }) => [...series]));
  for (const [name, { first, series }] of presets) {
    const missing = [...all].filter((one) => !series.has(one));
    if (missing.length > 0) yield missingSeries(first, name, missing, all.size);
  }
}

function unlikeDate(row: ReadRow<PresetRow>, date: string, received: string): Issue {
  const expected = `${date}, as in the first row of the preset`;
  const remedy = "Give all rows of a preset one date.";
  return issue({ code: "inconsistent-table", expected, received, remedy, ...row.where("as_of") });
}

function missingSeries(
  row: ReadRow<PresetRow>,
  name: string,
  missing: readonly string[],
  count: number,
): Issue {
  const expected = `all ${count} series in preset "${name}"`;
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : "";
  const received = `none for ${missing.slice(0, MOST_NAMED).join(", ")}${more}`;
  const remedy = "Add the missing rows.";
  return issue({ code: "inconsistent-table", expected, received, remedy, ...row.where("series") });
}
