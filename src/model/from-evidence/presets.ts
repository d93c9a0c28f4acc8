import { EvidenceError, issue } from "../../contracts/errors";
import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import { suggestion } from "../../contracts/nearest";
import type { EvidenceRecord, PresetRow } from "../../contracts/tables";
import type { Framework } from "./framework";
import { tariffOf } from "./tariff";

/** Rows of a preset by series. @throws EvidenceError where there is no such preset. */
export function presetRows(record: EvidenceRecord, preset: string): ReadonlyMap<string, PresetRow> {
  const rows = record.presets.filter((row) => row.preset === preset);
  if (rows.length === 0) {
    const known = [...new Set(record.presets.map((row) => row.preset))];
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

/** The factors with today's level from one preset and the reference state from another. */
export function factors(record: EvidenceRecord, frame: Framework, preset: string): FactorSpec[] {
  const now = presetRows(record, preset);
  const reference = presetRows(record, frame.referencePreset);
  return frame.factors.map((factor) => {
    const level = rowOf(now, factor.id);
    const normal = rowOf(reference, factor.id);
    const tariff = tariffOf(record, factor);
    return {
      ...factor,
      level: {
        prior: { quantiles: { p05: level.p05, p50: level.p50, p95: level.p95 } },
        basis: level.basis,
        source: [...level.source],
        ...(level.rationale === null ? {} : { note: level.rationale }),
      },
      reference: { value: normal.p50, basis: normal.basis, source: [...normal.source] },
      ...(tariff === undefined ? {} : { tariff }),
    };
  });
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
