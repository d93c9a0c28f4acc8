import { EvidenceError, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import type { EvidenceRecord, SourceRow } from "../contracts/tables";

type Sources = Pick<EvidenceRecord, "sources">;

/**
 * The source with a given key.
 *
 * @throws EvidenceError where no source has it, with the nearest key that one has.
 */
export function cite(record: Sources, key: string): SourceRow {
  const source = record.sources.find((row) => row.key === key);
  if (source !== undefined) return source;
  const keys = record.sources.map((row) => row.key);
  const fault = { expected: "the key of a source", received: show(key), remedy: suggestion(key, keys) };
  const unknown = issue({ code: "unknown-reference", path: ["sources"], ...fault });
  throw new EvidenceError("The citation does not resolve", [unknown]);
}

const NO_PUBLISHER = "(none)";

/** A source as one full citation: publisher, title, date and web address, as far as it has them. */
export function citation(source: SourceRow): string {
  const publisher = source.publisher === NO_PUBLISHER ? null : source.publisher;
  return [publisher, source.title, source.date, source.url].filter((part) => part !== null).join(", ");
}

/**
 * The full citations of a row of any table that names its sources.
 *
 * @throws EvidenceError where one of them does not resolve.
 */
export function citations(record: Sources, row: { readonly source: readonly string[] }): string[] {
  return row.source.map((key) => citation(cite(record, key)));
}
