import { type Issue, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { type Columns, camelCase, isDate } from "../contracts/tables";
import { fieldNamed } from "./fields";

export type Operator = "=" | "!=" | "~" | ">=" | "<=";
export type Row = Readonly<Record<string, unknown>>;

/** `field operator value`, with the value as the type that the rows have there; "" stands for an empty cell. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly wanted: unknown;
}

/** Operators that may ask for an empty cell. */
const EQUALITY: readonly string[] = ["=", "!="];
const FORM = /^\s*([\w.-]+)\s*(!=|>=|<=|=|~)(.*)$/s;

/**
 * Reads `column=value`, `column!=value`, `column~substring`, `column>=value` or `column<=value`.
 *
 * @param rows what it will be asked of: says which fields there are and what they hold.
 * @param columns definitions of the columns; those with a closed list of values accept no other.
 * @returns the condition, or an issue at `path`.
 */
export function parseCondition(
  text: string,
  rows: readonly Row[],
  columns: Columns,
  path: readonly (string | number)[],
): Condition | Issue {
  const [, written = "", operator, rest = ""] = FORM.exec(text) ?? [];
  if (operator === undefined) {
    const remedy = "Write a column, one of = != ~ >= <=, and a value, without blanks between or in quotes.";
    return issue({ code: "invalid-filter", path, expected: "column=value", received: show(text), remedy });
  }
  const field = fieldNamed(written, Object.keys(rows[0] ?? {}), path);
  if (typeof field !== "string") return field;
  const value = rest.trim();
  const free = operator === "~" || (value === "" && EQUALITY.includes(operator));
  const wanted = free ? { value } : valueFor(field, value, rows, columns);
  if (wanted.fault === undefined) return { field, operator: operator as Operator, wanted: wanted.value };
  return issue({ code: "invalid-filter", path, received: show(value), ...wanted.fault });
}

type Wanted =
  | { readonly value: unknown; readonly fault?: never }
  | { readonly fault: Pick<Issue, "expected" | "remedy"> };

function valueFor(field: string, text: string, rows: readonly Row[], columns: Columns): Wanted {
  const cell = Object.entries(columns).find(([column]) => camelCase(column) === field)?.[1];
  if (cell?.known !== undefined) {
    const read = cell.schema.safeParse(text);
    const fault = { expected: cell.expected, remedy: suggestion(text, cell.known) };
    return read.success ? { value: Array.isArray(read.data) ? read.data[0] : read.data } : { fault };
  }
  const held = rows.flatMap((row) => row[field] ?? []);
  if (held.some((value) => typeof value === "number")) {
    const fault = { expected: "a number", remedy: `Compare ${field} with a number.` };
    return text !== "" && Number.isFinite(Number(text)) ? { value: Number(text) } : { fault };
  }
  const dates = held.length > 0 && held.every((value) => typeof value === "string" && isDate(value));
  const fault = { expected: "a date yyyy-mm-dd, yyyy-mm or yyyy", remedy: `Compare ${field} with a date.` };
  if (dates && !isDate(text)) return { fault };
  return text === ""
    ? { fault: { expected: "a value", remedy: "Write one, or ask with = or !=." } }
    : { value: text };
}
