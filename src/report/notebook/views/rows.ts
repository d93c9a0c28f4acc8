import { count, counted, significant } from "../../format";
import type { CellValue, TableRow } from "../../tables/table";
import type { Sheet } from "../sheet";

/** Rows that are shown of a longer table. */
const MOST_ROWS = 20;

const APART =
  "A table carries no as-of date and no sources: the result it was taken from has them in provenance, with its warnings. Chances, shares and their errors lie between 0 and 1. Ranges are 5 to 95% over parameter draws, of priors that may be judgement.";

function cell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "number") return String(value);
  return Number.isInteger(value) ? String(value) : significant(value);
}

/** Rows on a sheet: the first of them. */
export function rowsSheet(rows: readonly TableRow[]): Sheet {
  const columns = Object.keys(rows[0] ?? {});
  const shown = rows.slice(0, MOST_ROWS);
  const title = `${counted(rows.length, "row")}, ${counted(columns.length, "column")}`;
  const caption = `Rows 1 to ${count(shown.length)} of ${count(rows.length)}`;
  const more = rows.length - shown.length;
  return {
    title,
    lead: [],
    tables:
      rows.length === 0
        ? []
        : [{ caption, columns, rows: shown.map((row) => columns.map((column) => cell(row[column]))) }],
    notes: [...(more > 0 ? [`${counted(more, "more row")}: toRows and toCSV give all.`] : []), APART],
  };
}
