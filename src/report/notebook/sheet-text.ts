import { oneLine } from "../format";
import { textLength, wrap } from "../layout";
import { textTable } from "../text-table";
import type { Sheet, SheetTable } from "./sheet";

const WIDTH = 100;

function tableLines({ caption, columns, rows }: SheetTable): string[] {
  const keyed = rows.map((row) => Object.fromEntries(row.map((cell, column) => [`${column}`, cell])));
  const [, , ...lines] = textTable(
    [Object.fromEntries(columns.map((name, column) => [`${column}`, name])), ...keyed],
    columns.map((_, column) => `${column}`),
    WIDTH,
  );
  const rule = "-".repeat(Math.max(0, ...lines.map(textLength)));
  const [head = "", ...body] = lines;
  return ["", oneLine(caption), head, rule, ...body];
}

/** What a notebook shows of a result as text. */
export function sheetText({ title, lead, tables, notes }: Sheet): string {
  const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => wrap(oneLine(text), WIDTH));
  const lines = [
    ...paragraphs([title, ...lead]),
    ...tables.flatMap(tableLines),
    ...(notes.length === 0 ? [] : ["", ...paragraphs(notes)]),
  ];
  return lines.join("\n");
}
