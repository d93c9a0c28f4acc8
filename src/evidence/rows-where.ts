import { type Issue, OptionsError } from "../contracts/errors";
import { type Columns, compareDates, isDate } from "../contracts/tables";
import { type Condition, type Operator, parseCondition, type Row } from "./condition";

/**
 * The rows for which every expression holds (see {@link parseCondition} for their form).
 *
 * A list matches where one of its values does (`!=`: where none does); an empty value matches empty cells. Dates are
 * compared at the coarser of two precisions: `date<=2023-08` and `date=2023` include 2023-08-18. Text is ordered by
 * its characters; only `~` ignores case.
 *
 * @throws OptionsError with every expression that cannot be read.
 */
export function rowsWhere<R extends Row>(
  rows: readonly R[],
  expressions: readonly string[],
  columns: Columns = {},
): readonly R[] {
  const issues: Issue[] = [];
  const conditions: Condition[] = [];
  for (const [index, text] of expressions.entries()) {
    const read = parseCondition(text, rows, columns, ["where", index]);
    if ("code" in read) issues.push(read);
    else conditions.push(read);
  }
  if (issues.length > 0) throw new OptionsError("The filter cannot be applied", issues);
  return rows.filter((row) => conditions.every((condition) => holds(row, condition)));
}

type Test = (value: unknown, wanted: unknown) => boolean;

/** `!=` is the negation of `=` over all values of a cell, not a test of one of them. */
const tests: Readonly<Record<Exclude<Operator, "!=">, Test>> = {
  "=": (value, wanted) => order(value, wanted) === 0,
  ">=": (value, wanted) => order(value, wanted) >= 0,
  "<=": (value, wanted) => order(value, wanted) <= 0,
  "~": (value, wanted) => String(value).toLowerCase().includes(String(wanted).toLowerCase()),
};

function holds(row: Row, { field, operator, wanted }: Condition): boolean {
  if (operator === "!=") return !holds(row, { field, operator: "=", wanted });
  const values = [row[field] ?? []].flat();
  if (wanted === "" && operator === "=") return values.length === 0;
  return values.some((value) => tests[operator](value, wanted));
}

function order(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a), String(b)];
  if (isDate(left) && isDate(right)) return compareDates(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}
