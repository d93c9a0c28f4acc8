import type { FactorSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";

/** The pair whose friction a factor is, with the tariff rate at which it is 0; undefined for any other factor. */
export function tariffOf(
  record: EvidenceRecord,
  factor: Pick<FactorSpec, "id" | "family">,
): FactorSpec["tariff"] {
  const pair = factor.id.slice(factor.family.length + 1);
  const row = record.friction.find((item) => item.pair === pair);
  if (row === undefined) return undefined;
  const { baselinePercent: value, basis, source, note } = row;
  return {
    pair,
    baselineRatePercent: { value, basis, source: [...source], ...(note === null ? {} : { note }) },
  };
}
