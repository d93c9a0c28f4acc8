import type { Datum } from "../../contracts/distribution";
import type { ModelSpec } from "../../contracts/model-spec";
import { significant } from "../../report/format";
import { code, table } from "./markdown";
import { sourceKeys } from "./parameters";

interface NamedDatum {
  readonly name: string;
  readonly data: readonly Datum[];
}

const isDatum = (value: object): value is Datum => "value" in value && "basis" in value;

function* walk(value: unknown, path: readonly string[]): Generator<NamedDatum> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((item) => typeof item === "object" && item !== null && isDatum(item)))
      yield { name: path.join("."), data: value };
    else
      for (const item of value)
        yield* walk(item, [
          ...path,
          String((item as { id?: unknown }).id ?? (item as { country?: unknown }).country ?? ""),
        ]);
  } else if (isDatum(value)) yield { name: path.join("."), data: [value] };
  else for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
}

/** One value, or a calendar: January to December. */
function values(data: readonly Datum[]): string {
  const texts = data.map(({ value }) => significant(value, 4));
  return new Set(texts).size === 1 ? (texts[0] ?? "") : texts.join(", ");
}

/** Numbers a model takes as known, those of its channels aside: they have a table of their own. */
export function knownNumbersText(spec: ModelSpec): string {
  const { channels: _, log: __, ...rest } = spec;
  const rows = [...walk(rest, [])].map(({ name, data }) => {
    const [first] = data;
    return [code(name), values(data), first?.basis ?? "", sourceKeys(first?.source ?? []), first?.note ?? ""];
  });
  return table(["name", "value", "basis", "sources", "note"], rows);
}
