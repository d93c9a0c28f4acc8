import type { ModelSpec } from "../../contracts/model-spec";
import type { EvidenceDocument } from "../../contracts/observe/evidence-document";
import { counted, listed, oneLine } from "../format";

/** What a valid document of evidence holds; `spec` is the model it was checked against. */
export function evidenceSummary(
  file: string,
  { name, evidence }: EvidenceDocument,
  spec: ModelSpec,
): string[] {
  const types = [...new Set(evidence.map(({ type }) => type))];
  const of = types.map((type) => `${evidence.filter((piece) => piece.type === type).length} ${type}`);
  return [
    `${file} is evidence${name === undefined ? "" : `: ${oneLine(name)}`}`,
    `  for the model ${spec.id}, as of ${spec.asOf}`,
    `  ${counted(evidence.length, "piece")}: ${listed(of)}`,
  ];
}
