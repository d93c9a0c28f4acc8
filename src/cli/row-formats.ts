import { toCsvText } from "../report/csv";
import { textTable } from "../report/text-table";

/** Rows as a command shows them. */
export interface RowView {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Fields to show, in this order. */
  readonly fields: readonly string[];
  /** Full citations of each row, where they were asked for. */
  readonly citations?: readonly (readonly string[])[];
  /** Characters a line of text may have. */
  readonly width: number;
}

const INDENT = "    ";

function text({ rows, fields, citations, width }: RowView): string {
  const [header = "", rule = "", ...lines] = textTable(rows, fields, width);
  // Citations are whole: who asks for them means to copy them, and a terminal wraps.
  const cited = lines.flatMap((line, index) => [
    line,
    ...(citations?.[index] ?? []).map((one) => INDENT + one),
  ]);
  return `${[header, rule, ...cited].join("\n")}\n`;
}

function csv({ rows, fields, citations }: RowView): string {
  // Citations contain semicolons, which join lists elsewhere.
  const joined = rows.map((row, index) => ({ ...row, citations: citations?.[index]?.join(" | ") }));
  return toCsvText(joined, citations === undefined ? [...fields] : [...fields, "citations"]);
}

function json({ rows, fields, citations }: RowView): string {
  const picked = rows.map((row, index) => ({
    ...Object.fromEntries(fields.map((field) => [field, row[field]])),
    ...(citations === undefined ? {} : { citations: citations[index] }),
  }));
  return `${JSON.stringify(picked, null, 2)}\n`;
}

/** How rows are written, by the name of the format. */
export const rowFormats = { text, csv, json } as const;
export type RowFormat = keyof typeof rowFormats;
