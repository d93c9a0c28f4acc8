import { spellsOf } from "../../analysis/spells";
import type { ModelSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import { type LabelledWindow, labelHistory } from "../../model/label-history";
import { places } from "../../report/format";
import { code, paragraphs, table } from "./markdown";

const span = (windows: readonly LabelledWindow[]): string =>
  `${windows[0]?.month ?? ""} to ${windows.at(-1)?.month ?? ""}`;

function spellTable(windows: readonly LabelledWindow[]): string {
  const spells = spellsOf(windows.map(({ month, pathway }) => ({ month, label: pathway })));
  const rows = spells.map(({ label, from, to, months }) => [`${from} to ${to}`, String(months), code(label)]);
  return table(["windows ending", "windows", "pathway"], rows, [1]);
}

function sharesTable(record: EvidenceRecord, { pathways, rules }: ModelSpec): string {
  const ids = pathways.map(({ id }) => id);
  const rows = Object.keys(rules).map((name) => {
    const windows = labelHistory(record, name);
    const share = (id: string) => windows.filter(({ pathway }) => pathway === id).length / windows.length;
    return [code(name), ...ids.map((id) => places(share(id), 2))];
  });
  return table(
    ["rule", ...ids.map(code)],
    rows,
    ids.map((_, column) => column + 1),
  );
}

/** The base rule on every twelve-month window of the record, as spells, and the shares under every rule. */
export function spellsText(record: EvidenceRecord, spec: ModelSpec): string {
  const windows = labelHistory(record);
  return paragraphs(
    `${windows.length} windows of twelve months, ending ${span(windows)}.`,
    spellTable(windows),
    "Share of the windows under every published rule:",
    sharesTable(record, spec),
  );
}
