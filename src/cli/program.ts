import { Command } from "commander";
import { LIBRARY_VERSION } from "../contracts/version";
import { registerBacktest } from "./commands/backtest";
import { registerCalibrate } from "./commands/calibrate";
import { registerCheck } from "./commands/check";
import { registerCompare } from "./commands/compare";
import { registerData } from "./commands/data";
import { registerExplain } from "./commands/explain";
import { registerForecast } from "./commands/forecast";
import { registerHistory } from "./commands/history";
import { registerLedger } from "./commands/ledger";
import { registerLevers } from "./commands/levers";
import { registerLog } from "./commands/log";
import { registerModel } from "./commands/model";
import { registerNowcast } from "./commands/nowcast";
import { registerObserve } from "./commands/observe";
import { registerResolve } from "./commands/resolve";
import { registerSweep } from "./commands/sweep";
import { registerTornado } from "./commands/tornado";
import type { Environment } from "./environment";
import { EXIT, type ExitCode } from "./exit-codes";
import { failWith } from "./failure";

/** What the program is for; laid out by the parser for the width there is. */
const description = (): string =>
  [
    "Scenario analysis of US-Japan-South Korea cooperation: how likely is it that the framework is damaged, keeps the",
    "intensity of the Camp David years, or is carried by its working levels? Every number has a source, a basis and an",
    "uncertainty; the same seed gives the same answer on any machine.",
  ].join(" ");

const AFTER = `
Start here:
  trilateral-pathways forecast       a one-page brief of the next 24 months
  trilateral-pathways compare FILE   what a scenario would change, and how sure that is
  trilateral-pathways history        what the record looks like by the same rule
  trilateral-pathways model          every number that the forecast rests on

Results go to standard output, progress and warnings to standard error.
Exit codes: 0 done, 1 failed, 2 bad input, 130 interrupted.`;

/** The command line as commands on an environment; `exitWith` takes the code of a command that ends without an error. */
export function buildProgram(environment: Environment, exitWith: (code: ExitCode) => void): Command {
  const program = new Command("trilateral-pathways")
    .description(description())
    .version(LIBRARY_VERSION, "--version", "print the version")
    .helpOption("-h, --help", "show help, with examples")
    .helpCommand("help [command]", "show help for a command")
    .showHelpAfterError("(add --help for the options and examples)")
    .addHelpText("after", AFTER)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => environment.out(text),
      writeErr: (text) => environment.err(text),
      getOutHelpWidth: () => helpWidth(environment),
      getErrHelpWidth: () => helpWidth(environment),
      getOutHasColors: () => environment.colour,
      getErrHasColors: () => false,
    });
  registerForecast(program, environment);
  registerCompare(program, environment);
  registerSweep(program, environment);
  registerTornado(program, environment);
  registerExplain(program, environment);
  registerLevers(program, environment);
  registerHistory(program, environment);
  registerResolve(program, environment);
  registerLog(program, environment, exitWith);
  registerNowcast(program, environment);
  registerObserve(program, environment);
  registerLedger(program, environment);
  registerCalibrate(program, environment);
  registerBacktest(program, environment);
  registerModel(program, environment);
  registerCheck(program, environment, exitWith);
  registerData(program, environment);
  return program;
}

const helpWidth = ({ columns }: Environment): number => Math.min(100, columns);

/** Runs the command line and gives the code to end with; errors have been said by then. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(environment, (wanted) => {
    code = wanted;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return failWith(error, environment);
  }
}
