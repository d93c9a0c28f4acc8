import { type Issue, issue } from "../contracts/errors";
import { show } from "../contracts/show";
import type { TableName } from "../contracts/tables";
import { CsvError, readCsv } from "./csv";
import { headerIssues, matchHeader } from "./header";
import { type ReadRow, readRow } from "./read-row";

/** Longest text of one table, in characters. */
export const LARGEST_TABLE = 5_000_000;

/** Most lines of one table: a short line is cheap to write and costly to read. */
export const MOST_LINES = 50_000;

/** The parser quotes the offending cell in its message, and an unclosed one may be most of the file. */
const LONGEST_MESSAGE = 200;

/** A table as far as it could be read. */
export interface ReadTable<Row = unknown> {
  readonly name: TableName;
  /** How many cells the header has, and therefore every row must have. */
  readonly width: number;
  /** Columns of the schema that the header has. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly ReadRow<Row>[];
  /** What is wrong with the text as a whole or with its header. */
  readonly issues: readonly Issue[];
}

/** Reads one table from CSV text; whatever is wrong with it is in the result, nothing is thrown. */
export function readTable(name: TableName, text: unknown): ReadTable {
  if (typeof text !== "string") {
    const remedy = `Give the text of ${name}.csv under "${name}".`;
    return unreadable(name, { code: "missing-table", expected: "CSV text", received: show(text), remedy });
  }
  if (text.length > LARGEST_TABLE) {
    const expected = `at most ${LARGEST_TABLE} characters`;
    const received = `${text.length}`;
    return unreadable(name, { code: "too-large", expected, received, remedy: "Leave rows out." });
  }
  try {
    return readRows(name, text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(name, syntaxFault(error));
  }
}

function readRows(name: TableName, text: string): ReadTable {
  const read = readCsv(text, MOST_LINES);
  if (read === undefined) {
    const expected = `at most ${MOST_LINES} lines`;
    return unreadable(name, { code: "too-large", expected, received: "more", remedy: "Leave rows out." });
  }
  const [header, ...records] = read;
  const width = header?.cells.length ?? 0;
  const positions = matchHeader(name, header?.cells ?? []);
  // In a row with too many or too few cells, none is sure to stand under its column.
  const nowhere = new Map<string, number>();
  const rows = records.map((record, index) =>
    readRow(name, index, record, record.cells.length === width ? positions : nowhere),
  );
  return { name, width, columns: new Set(positions.keys()), rows, issues: headerIssues(name, header) };
}

type Fault = Pick<Issue, "code" | "expected" | "received" | "remedy" | "line">;

function unreadable(name: TableName, fault: Fault): ReadTable {
  const issues = [issue({ ...fault, path: [name], file: `${name}.csv` })];
  return { name, width: 0, columns: new Set(), rows: [], issues };
}

function syntaxFault(error: CsvError): Fault {
  const { lines } = error;
  return {
    code: "csv-syntax",
    expected: "CSV with paired quotes (RFC 4180)",
    received: error.message.slice(0, LONGEST_MESSAGE),
    remedy: "Quote cells that hold a comma, a quote or a line end, and double the quotes inside them.",
    ...(typeof lines === "number" ? { line: lines } : {}),
  };
}
