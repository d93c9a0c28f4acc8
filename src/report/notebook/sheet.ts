/** A chance and its range as places on a line from 0 to 1. */
export interface Picture {
  readonly low: number;
  readonly at: number;
  readonly high: number;
  readonly colour: string;
}

/** A table; its first column says what a row is about. */
export interface SheetTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One a row, where the rows are chances. */
  readonly pictures?: readonly Picture[];
}

/** What a notebook shows of a result, before it is text or HTML. */
export interface Sheet {
  readonly title: string;
  /** What it is about, and as of when. */
  readonly lead: readonly string[];
  readonly tables: readonly SheetTable[];
  /** What must be known to read the numbers rightly, and where they come from. */
  readonly notes: readonly string[];
}
