import { type Issue, issue } from "../contracts/errors";
import { nearest, suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { camelCase, type TableName, tableSchemas } from "../contracts/tables";
import type { CsvRecord } from "./csv";

const MOST_COLUMNS = 200;

/** Characters of an unknown column's name that a path repeats. */
const LONGEST_NAME = 64;

/** Names that mean something to JavaScript objects; no table may bring them in. */
const FORBIDDEN: readonly string[] = ["__proto__", "prototype", "constructor"];

const columnsOf = (name: TableName) => Object.keys(tableSchemas()[name].columns);

/** Where each column of a table stands; a header may spell it as the files do or in camelCase. */
export function matchHeader(name: TableName, header: readonly string[]): ReadonlyMap<string, number> {
  const considered = header.slice(0, MOST_COLUMNS);
  const positions = columnsOf(name).map((column): [string, number] => {
    const field = camelCase(column);
    return [column, considered.findIndex((written) => written === column || written === field)];
  });
  return new Map(positions.filter(([, position]) => position >= 0));
}

/** Everything that is wrong with the header of a table; `undefined` is a text without any record. */
export function headerIssues(name: TableName, header: CsvRecord | undefined): Issue[] {
  const written = header?.cells ?? [];
  const where = (index: number, ...path: string[]) => ({
    path: [name, ...path],
    file: `${name}.csv`,
    ...(header?.place(index) ?? { line: 1, column: 1 }),
  });
  if (written.length > MOST_COLUMNS) {
    const size = { expected: `at most ${MOST_COLUMNS} columns`, received: `${written.length}` };
    return [issue({ code: "too-large", ...size, remedy: "Remove columns.", ...where(0) })];
  }
  const found = matchHeader(name, written);
  const missing = columnsOf(name).filter((column) => !found.has(column));
  return [
    ...missing.map((column) => issue({ ...absence(name, column, written), ...where(0, column) })),
    ...written.flatMap((column, index) => {
      const fault = faultOf(name, index, written);
      return fault
        ? [issue({ ...fault, received: show(column), ...where(index, column.slice(0, LONGEST_NAME)) })]
        : [];
    }),
  ];
}

function absence(name: TableName, column: string, written: readonly string[]) {
  const strangers = written.filter((other) => matchHeader(name, [other]).size === 0);
  const near = nearest(column, strangers);
  const remedy = near === undefined ? `Add the column "${column}".` : `Rename "${near}" to "${column}".`;
  return { code: "missing-column", expected: "this column in the header", received: "none", remedy };
}

function faultOf(name: TableName, index: number, written: readonly string[]) {
  const column = written[index] ?? "";
  if (FORBIDDEN.includes(column)) {
    return { code: "forbidden-name", expected: "a column of this table", remedy: "Remove this column." };
  }
  if (matchHeader(name, [column]).size === 0) {
    const remedy = suggestion(column, columnsOf(name));
    return { code: "unknown-column", expected: "a column of this table", remedy };
  }
  const first = written.findIndex((other) => camelCase(other) === camelCase(column));
  if (first === index) return undefined;
  return { code: "duplicate-column", expected: "each column once", remedy: "Remove one of the two." };
}
