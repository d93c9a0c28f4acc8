import { existsSync } from "node:fs";
import type { Command } from "commander";
import { appendForecast } from "../../analysis/forecast-log/append-forecast";
import { verifyForecastLog } from "../../analysis/forecast-log/verify-forecast-log";
import { forecastLogLines } from "../../report/forecast-log/page";
import { checkDestinations, writeData } from "../destination";
import { readDocument } from "../document";
import type { Environment } from "../environment";
import { EXIT, type ExitCode } from "../exit-codes";
import { resultPage } from "../paint";
import { readText } from "../read-text";

const EXAMPLES = `
Examples:
  trilateral-pathways log add forecasts.jsonl forecast.json --at 2026-01-05
  trilateral-pathways log verify forecasts.jsonl
  trilateral-pathways log verify forecasts.jsonl --head 5f1c...

Each line holds the SHA-256 of the line before. Exit code of verify: 0 where the
chain holds, 2 where it does not.`;

/** Adds `log add` and `log verify`: a chained log of forecasts. */
export function registerLog(
  program: Command,
  environment: Environment,
  exitWith: (code: ExitCode) => void,
): void {
  const log = program
    .command("log")
    .description("keep forecasts in a log whose lines are chained, and check that none was changed")
    .addHelpText("after", EXAMPLES);
  log
    .command("add")
    .description("add a forecast to a log; a file that is not there is begun")
    .argument("<log>", "the log, one line of JSON a forecast")
    .argument("<forecast>", "a forecast as forecast --json wrote it")
    .requiredOption("--at <day>", "day on which it is made known, yyyy-mm-dd")
    .option("--quiet", "no note of the file written")
    .action((file: string, forecast: string, options: { readonly at: string; readonly quiet?: boolean }) => {
      checkDestinations({ log: file });
      const before = existsSync(file) ? readText(file) : "";
      const after = appendForecast(before, readDocument(forecast).value, options);
      writeData(file, after, environment, options.quiet);
    });
  log
    .command("verify")
    .description("check every line of a log")
    .argument("<log>", "the log")
    .option("--head <sha256>", "a head that was kept: the log must have gone through it")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .action((file: string, { head, color }: { readonly head?: string; readonly color: boolean }) => {
      const verified = verifyForecastLog(readText(file), { head });
      environment.out(`${forecastLogLines(file, verified, resultPage(environment, color)).join("\n")}\n`);
      if (!verified.intact) exitWith(EXIT.badInput);
    });
}
