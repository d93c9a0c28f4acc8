import type { Command } from "commander";
import { rankLevers } from "../../analysis/rank-levers";
import type { LeverRanking } from "../../contracts/analysis/lever-ranking";
import { type Issue, issue, OptionsError, ScenarioError } from "../../contracts/errors";
import { DEFAULT_ANALYSIS_PATHS } from "../../contracts/options";
import { HEALTH } from "../../report/levers/input";
import { leversLines } from "../../report/levers/page";
import type { Page } from "../../report/page";
import { LEVER_COLUMNS, leverRows } from "../../report/rows/lever-rows";
import {
  addModelOptions,
  addOutputOptions,
  addRunOptions,
  type OutputOptions,
  type RunOptions,
  runSettings,
} from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import { type ModelOptions, type NamedModel, namedModel } from "../model-source";
import { decimal, positiveNumber } from "../numbers";
import { mustBePathway } from "../pathway-option";
import { present } from "../present";
import { warnOfDrift } from "../preset-drift";
import { watchedToTheEnd } from "../watched";

interface LeversOptions extends ModelOptions, RunOptions, OutputOptions {
  readonly from?: string;
  readonly strength?: number;
  readonly all?: true;
  readonly by: string;
  readonly top: number;
}

const TOP = 20;

const EXAMPLES = `
Examples:
  trilateral-pathways levers                        each recommendation pulled alone, the best first
  trilateral-pathways levers --by damage --top 10   those that lower the chance of damage most
  trilateral-pathways levers --from 2026-06 --strength 2
  trilateral-pathways levers --all --csv levers.csv --quiet

No source gives the size of an effect: every one is judged.`;

/** Adds `levers`: what each recommendation would do if it alone were followed. */
export function registerLevers(program: Command, environment: Environment): void {
  const command = program
    .command("levers")
    .description("pull each recommendation of the literature alone: what would it change")
    .option("--from <month>", "month from which each is pulled, yyyy-mm (default: the first)")
    .option("--strength <times>", "how hard each is pulled, 0 to 10 (default: 1)", decimal)
    .option("--all", "also those that rest on the title of an essay alone")
    .option("--by <what>", `order by ${HEALTH} of the working level, or by a pathway`, HEALTH)
    .option("--top <count>", "how many to list; data has them all", positiveNumber, TOP);
  addModelOptions(command);
  addRunOptions(command, "simulated paths of each lever", DEFAULT_ANALYSIS_PATHS.rankLevers, "model");
  addOutputOptions(command, "the whole result")
    .addHelpText("after", EXAMPLES)
    .action((options: LeversOptions) => levers(options, environment));
}

/** What is said against the pulling of levers, at the options that set it. */
function atOptions(error: unknown): unknown {
  if (!(error instanceof ScenarioError)) return error;
  const moved = error.issues.map((one): Issue => {
    const option = String(one.path.at(-1));
    return issue({ ...one, path: [option], subject: `--${option}` });
  });
  const distinct = moved.filter(
    ({ message }, at) => moved.findIndex((one) => one.message === message) === at,
  );
  return new OptionsError("The levers cannot be pulled", distinct);
}

async function rank(
  { model }: NamedModel,
  options: LeversOptions,
  environment: Environment,
): Promise<LeverRanking> {
  const { from, strength, all = false, quiet } = options;
  const asked = { ...(await runSettings(options, environment)), from, strength, includeTitleOnly: all };
  try {
    return await watchedToTheEnd(environment, quiet === true, (watch) =>
      rankLevers(model, { ...asked, ...watch }),
    );
  } catch (error) {
    throw atOptions(error);
  }
}

function commandWords({ from, strength, all, by, top }: LeversOptions, model: readonly string[]): string[] {
  return [
    "levers",
    ...model,
    ...(from === undefined ? [] : ["--from", from]),
    ...(strength === undefined ? [] : ["--strength", String(strength)]),
    ...(by === HEALTH ? [] : ["--by", by]),
    ...(top === TOP ? [] : ["--top", String(top)]),
    ...(all ? ["--all"] : []),
  ];
}

async function levers(options: LeversOptions, environment: Environment): Promise<void> {
  const { json, csv, quiet, by, top } = options;
  checkDestinations({ json, csv });
  const base = await namedModel(options);
  if (!quiet) warnOfDrift(base.model, environment);
  const { spec } = base.model;
  mustBePathway(by, "by", spec, [HEALTH]);
  const ranking = await rank(base, options, environment);
  const input = { ranking, spec, by, top, words: commandWords(options, base.words) };
  present(
    {
      document: ranking,
      rows: () => leverRows(ranking),
      columns: LEVER_COLUMNS,
      lines: (page: Page) => leversLines(input, page),
      warnings: ranking.provenance.warnings,
    },
    options,
    environment,
  );
}
