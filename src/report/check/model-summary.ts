import type { ModelSpec } from "../../contracts/model-spec";
import { basisText } from "../basis-text";
import { counted, oneLine, shortHash } from "../format";

/** What a valid model document holds. */
export function modelSummary(
  file: string,
  { spec, fingerprint }: { readonly spec: ModelSpec; readonly fingerprint: string },
): string[] {
  const parts = [
    counted(spec.pathways.length, "pathway"),
    counted(spec.countries.length, "country", "countries"),
    counted(spec.factors.length, "factor"),
    counted(spec.channels.length, "channel"),
    counted(spec.events.length, "type of event", "types of events"),
    basisText(spec),
    `fingerprint ${shortHash(fingerprint)}`,
  ];
  const head = `${file} is a model: ${oneLine(spec.label)} (${spec.id}), as of ${spec.asOf}`;
  return [head, ...parts.map((part) => `  ${part}`)];
}
