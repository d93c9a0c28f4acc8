import { EvidenceError, issue } from "../../contracts/errors";
import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import { suggestion } from "../../contracts/nearest";
import type { EvidenceRecord, PresetRow } from "../../contracts/tables";
import { BASELINE, HAND_SET } from "../preset-names";
import { filteredLaws } from "./filtered-state";
import type { Framework } from "./framework";
import { tariffOf } from "./tariff";

/** The table still has the state that was set by hand under the name of the baseline, which is filtered now. */
const presetOf = (row: PresetRow): string => (row.preset === BASELINE ? HAND_SET : row.preset);

/** Rows of a preset by series. @throws EvidenceError where there is no such preset. */
export function presetRows(record: EvidenceRecord, preset: string): ReadonlyMap<string, PresetRow> {
  const rows = record.presets.filter((row) => presetOf(row) === preset);
  if (rows.length === 0) {
    const known = [BASELINE, ...new Set(record.presets.map(presetOf))];
    throw new EvidenceError("There is no such preset", [
      issue({
        code: "unknown-reference",
        path: ["preset"],
        expected: "the name of a preset",
        received: JSON.stringify(preset),
        remedy: suggestion(preset, known),
      }),
    ]);
  }
  return new Map(rows.map((row) => [row.series, row]));
}

function rowOf(rows: ReadonlyMap<string, PresetRow>, series: string): PresetRow {
  const row = rows.get(series);
  if (row === undefined) throw new RangeError(`a checked preset lacks ${series}`);
  return row;
}

export function presetMonth(record: EvidenceRecord, preset: string): Month {
  return [...presetRows(record, preset).values()][0]?.asOf ?? "";
}

/** The factors with laws of their own and the reference state of the preset that is named for it. */
function factorsWith(
  record: EvidenceRecord,
  frame: Framework,
  lawsOf: (factor: Framework["factors"][number]) => Pick<FactorSpec, "level" | "mean">,
): FactorSpec[] {
  const reference = presetRows(record, frame.referencePreset);
  return frame.factors.map((factor) => {
    const normal = rowOf(reference, factor.id);
    const tariff = tariffOf(record, factor);
    return {
      ...factor,
      ...lawsOf(factor),
      reference: { value: normal.p50, basis: normal.basis, source: [...normal.source] },
      ...(tariff === undefined ? {} : { tariff }),
    };
  });
}

/** The factors with today's level from a preset. */
export function factors(record: EvidenceRecord, frame: Framework, preset: string): FactorSpec[] {
  const now = presetRows(record, preset);
  return factorsWith(record, frame, ({ id }) => {
    const { p05, p50, p95, basis, source, rationale } = rowOf(now, id);
    const note = rationale === null ? {} : { note: rationale };
    return { level: { prior: { quantiles: { p05, p50, p95 } }, basis, source: [...source], ...note } };
  });
}

/** The factors with level and mean as the record was filtered into. */
export function filteredFactors(record: EvidenceRecord, frame: Framework): FactorSpec[] {
  return factorsWith(record, frame, filteredLaws);
}

/** The states the meeting rates of a preset are taken to belong to: medians of the presets named for it. */
export function rateStates(record: EvidenceRecord, frame: Framework, preset: string): GateSpec["rateStates"] {
  const names = frame.gate.rateStates[preset] ?? [frame.referencePreset];
  return names.map((name) => {
    const rows = presetRows(record, name);
    return {
      id: name,
      basis: "judgement" as const,
      source: ["model-judgement"],
      levels: Object.fromEntries(frame.factors.map((factor) => [factor.id, rowOf(rows, factor.id).p50])),
    };
  });
}
