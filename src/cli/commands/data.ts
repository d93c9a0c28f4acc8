import type { Command } from "commander";
import { issue, OptionsError } from "../../contracts/errors";
import { suggestion } from "../../contracts/nearest";
import { show } from "../../contracts/show";
import { type Columns, type SourceRow, tableNames, tableSchemas } from "../../contracts/tables";
import { citation, citations } from "../../evidence/cite";
import { evidence } from "../../evidence/evidence";
import { rowsWhere } from "../../evidence/rows-where";
import { type DataOptions, dataSettings } from "../data-options";
import { type Output, processOutput } from "../output";
import { rowFormats } from "../row-formats";

type Row = Readonly<Record<string, unknown>>;

const WHERE = `rows for which all of these hold: column=value, column!=value, column~substring, column>=value,
column<=value; dates are compared at the coarser precision, an empty value stands for an empty cell`;

/** Adds `data [table]`: the evidence tables, filtered, as text, CSV or JSON. */
export function registerData(program: Command, output: Output = processOutput()): void {
  program
    .command("data")
    .description("list the evidence tables, or the rows of one of them")
    .argument("[table]", `one of ${tableNames.join(", ")}`)
    .option("--where <expression...>", WHERE)
    .option("--columns <names>", "columns to show, separated by commas")
    .option("--limit <count>", "show at most this many rows")
    .option("--format <format>", `one of ${Object.keys(rowFormats).join(", ")}`, "text")
    .option("--sources", "add the full citations of each row")
    .action((table: string | undefined, options: DataOptions) => data(table, options, output));
}

function data(table: string | undefined, options: DataOptions, output: Output): void {
  const { rows, columns } = table === undefined ? listing() : shipped(table);
  const { format, limit, fields } = dataSettings(options, Object.keys(rows[0] ?? {}), table !== undefined);
  const found = rowsWhere(rows, options.where ?? [], columns);
  const shown = found.slice(0, limit);
  const cited = options.sources ? { citations: shown.map(citationsOf) } : {};
  output.out(rowFormats[format]({ rows: shown, fields, width: output.columns, ...cited }));
  if (shown.length < found.length) output.err(`${shown.length} of ${found.length} rows shown\n`);
}

interface Rows {
  readonly rows: readonly Row[];
  readonly columns: Columns;
}

function listing(): Rows {
  const schemas = tableSchemas();
  const rows = tableNames.map((name) => ({
    table: name,
    rows: evidence[name].length,
    about: schemas[name].about,
  }));
  return { rows, columns: {} };
}

function shipped(written: string): Rows {
  const name = tableNames.find((known) => known === written);
  if (name !== undefined) return { rows: evidence[name], columns: tableSchemas()[name].columns };
  const remedy = suggestion(written, tableNames);
  throw new OptionsError("There is no such table", [
    issue({
      code: "unknown-table",
      path: ["table"],
      expected: "an evidence table",
      received: show(written),
      remedy,
    }),
  ]);
}

/** Rows cite their sources; a source is its own citation. */
function citationsOf(row: Row): readonly string[] {
  const { source } = row;
  return Array.isArray(source) ? citations(evidence, { source }) : [citation(row as SourceRow)];
}
