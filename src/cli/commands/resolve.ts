import type { Command } from "commander";
import type { ResolveOptions } from "../../analysis/resolve/options";
import { resolve } from "../../analysis/resolve/resolve";
import type { Month } from "../../contracts/month";
import { resolutionLines } from "../../report/resolve/page";
import { checkDestinations, jsonText, takesStandardOutput, writeData } from "../destination";
import { readDocument } from "../document";
import type { Environment } from "../environment";
import { resultPage } from "../paint";
import { addDataOption } from "../record-options";
import { lastDatedMonth, recordFrom } from "../record-source";

interface Options {
  readonly knownTo?: Month;
  readonly on?: string;
  readonly data?: string;
  readonly json?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  trilateral-pathways forecast --json forecast.json --quiet
  trilateral-pathways resolve forecast.json --data my-tables --known-to 2026-09
  trilateral-pathways resolve forecast.json --json resolution.json

A window is settled 90 days after it closed; until then its scores are provisional.
Tables in a folder have the form that data --format csv writes.`;

/** Adds `resolve`: what came of a stored forecast. */
export function registerResolve(program: Command, environment: Environment): void {
  const command = program
    .command("resolve")
    .description("score a stored forecast against what has happened since, and say what is still open")
    .argument("<forecast>", "a forecast as forecast --json wrote it")
    .option(
      "--known-to <month>",
      "last month of which the record is complete, yyyy-mm (default: its last row)",
    )
    .option("--on <day>", "day of the resolution, yyyy-mm-dd (default: the last of that month)");
  addDataOption(command)
    .option("--json <file>", "write the resolution as JSON; - for standard output")
    .option("--quiet", "no warnings and no notes of files written")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", EXAMPLES)
    .action((file: string, options: Options) => resolveFile(file, options, environment));
}

function resolveFile(file: string, options: Options, environment: Environment): void {
  const { json, quiet, data, on } = options;
  checkDestinations({ json });
  const record = recordFrom(data, environment, quiet);
  const knownTo = options.knownTo ?? lastDatedMonth(record);
  if (options.knownTo === undefined && !quiet)
    environment.err(`warning: taken as complete to ${knownTo}, its last row; --known-to says otherwise\n`);
  const asked: ResolveOptions = on === undefined ? { knownTo } : { knownTo, on };
  const resolution = resolve(readDocument(file).value, record, asked);
  if (json !== undefined) writeData(json, jsonText(resolution), environment, quiet);
  if (takesStandardOutput({ json })) return;
  environment.out(`${resolutionLines(resolution, resultPage(environment, options.color)).join("\n")}\n`);
}
