import type { Cell, ValueOf } from "./cells";
import type { TableName } from "./names";
import { type DatePrecision, dateLengths } from "./vocabulary";

/** The columns of a table, in file order, under the names they have in its header. */
export type Columns = Readonly<Record<string, Cell<unknown>>>;

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

/** `date_precision` in a header is `datePrecision` in a row. */
export function camelCase<const S extends string>(column: S): CamelCase<S> {
  return column.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase()) as CamelCase<S>;
}

/** The row that a set of columns describes: camelCase fields with real values. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C & string as CamelCase<K>]: ValueOf<C[K]>;
};

/** Something that must hold between the cells of one row. */
export interface RowRule<Row = unknown, Column extends string = string> {
  /** The column to which a violation is attributed. */
  readonly column: Column;
  /** Completes "expected ...". */
  readonly expected: string;
  // A method, not a property: its parameter is compared bivariantly, so the rules of all tables share one type.
  holds(row: Row): boolean;
}

/** All there is to know about one table: what drives reading, checking, querying and listing it. */
export interface Table<C extends Columns = Columns> {
  /** Completes "one row is ...". */
  readonly about: string;
  readonly columns: C;
  /** The columns that together identify a row. */
  readonly key: readonly string[];
  /** Columns whose values are keys of another table. */
  readonly references: { readonly [column: string]: TableName | undefined };
  readonly rules: readonly RowRule[];
}

interface Definition<C extends Columns> {
  readonly about: string;
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  readonly references?: { readonly [K in keyof C & string]?: TableName };
  readonly rules?: readonly RowRule<RowOf<C>, keyof C & string>[];
}

/** Checks at compile time that keys, references and rules fit the columns; none of the latter two is the default. */
export function defineTable<C extends Columns>(definition: Definition<C>): Table<C> {
  return { references: {}, rules: [], ...definition };
}

/** The rule that `date` is written as precisely as `date_precision` says. */
export const precisionHolds = {
  column: "date",
  expected: "a date written as precisely as date_precision says",
  holds: (row: { readonly date: string; readonly datePrecision: DatePrecision }) =>
    row.date.length === dateLengths[row.datePrecision],
} as const;
