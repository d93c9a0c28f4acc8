import { type Command, InvalidArgumentError } from "commander";
import { AbortError } from "../../contracts/errors";
import type { Posterior } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import type { CalibrateOptions } from "../../inference/calibrate/options";
import { CALIBRATE_DEFAULTS } from "../../inference/calibrate/options";
import { calibrate } from "../../inference/on-demand";
import { calibrateLines } from "../../report/calibrate/page";
import type { Page } from "../../report/page";
import { POSTERIOR_COLUMNS, posteriorRows } from "../../report/rows/posterior-rows";
import { checkpointFile } from "../checkpoint-file";
import { addOutputOptions, type OutputOptions } from "../command-options";
import { checkDestinations } from "../destination";
import type { Environment } from "../environment";
import { decimal, wholeNumber } from "../numbers";
import { present } from "../present";
import {
  type AsOfOption,
  addFilterOptions,
  addRecordOptions,
  type FilterOptions,
  wordsOf,
} from "../record-options";
import { recordFrom } from "../record-source";
import { stageProgress } from "../stage-progress";

interface CalibrateCommandOptions extends OutputOptions, FilterOptions, AsOfOption {
  readonly points?: number;
  readonly moves?: number;
  readonly draws?: number;
  readonly halfLife?: number | "none";
  readonly checkpoint?: string;
}

const EXAMPLES = `
Examples:
  trilateral-pathways calibrate --checkpoint stages.json --json posterior.json
  trilateral-pathways calibrate --half-life none --json all-alike.json
  trilateral-pathways calibrate --as-of 2019-12 --points 64 --particles 256   a rough look

In its default form it is long: it runs on one core, and tells how far it has come. Stopped with
Ctrl-C, the same command with the same checkpoint goes on from its last stage to the same end.`;

/** A half-life in years, or none. The parser of the command line makes an empty text of null. */
function readHalfLife(written: string): number | "none" {
  if (written === "none") return written;
  try {
    return decimal(written);
  } catch {
    throw new InvalidArgumentError(`Expected years such as 10, or none, received "${written}".`);
  }
}

/** Adds `calibrate`: the structural parameters fitted to the record. */
export function registerCalibrate(program: Command, environment: Environment): void {
  const command = program
    .command("calibrate")
    .description("fit the structural parameters to the record, and say which of them it tells anything of");
  addRecordOptions(command)
    .option("--points <count>", `points of the sampler (default: ${CALIBRATE_DEFAULTS.points})`, wholeNumber)
    .option(
      "--moves <count>",
      `proposals for every point in every stage (default: ${CALIBRATE_DEFAULTS.moves})`,
      wholeNumber,
    )
    .option(
      "--draws <count>",
      `joint draws of the posterior (default: ${CALIBRATE_DEFAULTS.draws})`,
      wholeNumber,
    )
    .option(
      "--half-life <years>",
      "years in which old months lose half their weight, or none (default: 10)",
      readHalfLife,
    )
    .option("--checkpoint <file>", "keep every stage in a file, and go on from the one that is there");
  addFilterOptions(command, CALIBRATE_DEFAULTS.particles);
  addOutputOptions(command, "the whole result, its joint draws included,")
    .addHelpText("after", EXAMPLES)
    .action((options: CalibrateCommandOptions) => calibrateOf(options, environment));
}

/** Runs with progress; an interruption says how to go on. */
async function fitted(
  record: EvidenceRecord,
  options: CalibrateOptions,
  { checkpoint, quiet }: CalibrateCommandOptions,
  environment: Environment,
): Promise<Posterior> {
  const controller = new AbortController();
  const release = environment.onInterrupt(() => controller.abort());
  const progress = stageProgress(environment, quiet === true);
  try {
    return await calibrate(record, {
      ...options,
      signal: controller.signal,
      onProgress: progress.update,
      checkpoint: checkpoint === undefined ? undefined : checkpointFile(checkpoint),
    });
  } catch (error) {
    if (error instanceof AbortError && checkpoint !== undefined)
      environment.err(`The stages done are in ${checkpoint}: the same command goes on from there.\n`);
    throw error;
  } finally {
    progress.stop();
    release();
  }
}

async function calibrateOf(options: CalibrateCommandOptions, environment: Environment): Promise<void> {
  const { asOf, data, points, particles, moves, draws, halfLife, seed, engine } = options;
  const { json, csv, checkpoint } = options;
  checkDestinations({ json, csv, checkpoint });
  const record = recordFrom(data, environment, options.quiet);
  const halfLifeYears = halfLife === "none" ? null : halfLife;
  const asked = { asOf, points, particles, moves, draws, halfLifeYears, seed, engine };
  const posterior = await fitted(record, asked, options, environment);
  const words = wordsOf("calibrate", [["--data", data]]);
  present(
    {
      document: posterior,
      rows: () => posteriorRows(posterior),
      columns: POSTERIOR_COLUMNS,
      lines: (page: Page) => calibrateLines({ posterior, words }, page),
      warnings: [],
    },
    options,
    environment,
  );
}
