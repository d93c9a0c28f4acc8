// This build carries its own Buffer; the one for Node reads the global at import, which a browser lacks.
import { CsvError, parse } from "csv-parse/browser/esm/sync";

export { CsvError };

/** One record of a CSV text, which can say where each of its cells stands. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** One-based line and character at which a cell begins, its opening quote included. */
  place(index: number): Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

interface RawRecord {
  readonly record: string[];
  readonly raw: string;
}

/**
 * Splits a CSV text (RFC 4180) into records; lines without any character are passed over.
 *
 * @returns nothing where there are more than `most` records, empty lines counted.
 * @throws CsvError where quotes do not pair up.
 */
export function readCsv(text: string, most: number): CsvRecord[] | undefined {
  // One kind of line end, so that the raw records, end to end, are the text and lines can be counted in them.
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const options = { raw: true, relax_column_count: true, record_delimiter: "\n", to: most + 1 };
  const parsed = parse(plain, options) as unknown as RawRecord[];
  if (parsed.length > most) return undefined;
  const records: CsvRecord[] = [];
  let line = 1;
  for (const { record, raw } of parsed) {
    if (raw !== "\n") records.push(located(record, raw, line));
    line += countLines(raw);
  }
  return records;
}

function located(cells: readonly string[], raw: string, firstLine: number): CsvRecord {
  return {
    cells,
    place(index) {
      const before = raw.slice(0, offsetOf(cells, raw, index));
      return { line: firstLine + countLines(before), column: before.length - before.lastIndexOf("\n") };
    },
  };
}

/** Where a cell begins in its raw record: a quoted cell has doubled its quotes and added two. */
function offsetOf(cells: readonly string[], raw: string, index: number): number {
  let offset = 0;
  for (const cell of cells.slice(0, index)) {
    const width = raw[offset] === '"' ? cell.replaceAll('"', '""').length + 2 : cell.length;
    offset += width + 1;
  }
  return offset;
}

function countLines(raw: string): number {
  return raw.split("\n").length - 1;
}
