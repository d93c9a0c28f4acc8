import { type Command, Option } from "commander";
import { BASES, type Basis } from "../../contracts/distribution";
import { citation } from "../../evidence/cite";
import { evidence } from "../../evidence/evidence";
import { knownNumbersOf, parametersOf } from "../../model/parameters";
import { BASELINE } from "../../model/preset-names";
import { toCsvText } from "../../report/csv";
import { PAGE_WIDTH } from "../../report/page";
import { PARAMETER_COLUMNS, parameterRows } from "../../report/parameter-rows";
import { parametersLines } from "../../report/parameters-page";
import { addModelOptions } from "../command-options";
import { checkDestinations, jsonText, takesStandardOutput, writeData } from "../destination";
import type { Environment } from "../environment";
import { type ModelOptions, namedModel, namesModel } from "../model-source";
import { paintFor } from "../paint";
import { warnOfDrift } from "../preset-drift";

interface ListOptions extends ModelOptions {
  readonly basis?: Basis;
  readonly sources?: true;
  readonly json?: string;
  readonly csv?: string;
  readonly color: boolean;
}

const EXAMPLES = `
Examples:
  trilateral-pathways model --basis judgement        every number that is judged, not counted
  trilateral-pathways model --sources | less         with full citations
  trilateral-pathways model --edition data           beside each prior what the record says of it
  trilateral-pathways model | grep acts.             one line a parameter where it is piped
  trilateral-pathways model --json my-model.json     the whole model, to be edited, then
  trilateral-pathways check my-model.json            checked, and
  trilateral-pathways forecast --model my-model.json run`;

/** Adds `model`: every parameter with its prior, basis and sources. */
export function registerModel(program: Command, environment: Environment): void {
  const command = program
    .command("model")
    .description("list every parameter and known number of a model with its prior, basis, sources and note");
  addModelOptions(command, `none: the priors of ${BASELINE}`)
    .addOption(new Option("--basis <basis>", "only parameters that rest on this").choices(BASES))
    .option("--sources", "full citations in place of source keys")
    .option("--json <file>", "write the whole model, not only its parameters; - for standard output")
    .option("--csv <file>", "write one row a parameter; - for standard output")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", EXAMPLES)
    .action((options: ListOptions) => list(options, environment));
}

/** The full citation of a key; a model of one's own may have sources that are not among the shipped ones. */
function citationOf(key: string): string {
  const source = evidence.sources.find((row) => row.key === key);
  return source === undefined ? `${key} (not among the evidence tables)` : citation(source);
}

async function list(options: ListOptions, environment: Environment): Promise<void> {
  const { basis, sources, json, csv } = options;
  checkDestinations({ json, csv });
  // Priors are what a document is edited in: what an ensemble gives would stand above them.
  const { model } = await namedModel(namesModel(options) ? options : { preset: BASELINE });
  const { spec } = model;
  warnOfDrift(model, environment);
  const parameters = [...parametersOf(spec), ...knownNumbersOf(spec)].filter(
    ({ parameter }) => basis === undefined || parameter.basis === basis,
  );
  if (json !== undefined) writeData(json, jsonText(spec), environment);
  if (csv !== undefined)
    writeData(csv, toCsvText(parameterRows(spec, parameters), [...PARAMETER_COLUMNS]), environment);
  if (takesStandardOutput({ json, csv })) return;
  // No wider limit than the terminal's own: a pipe gets one line a parameter, for grep.
  const page = {
    width: Math.max(PAGE_WIDTH.least, environment.columns),
    paint: paintFor(environment, options.color),
  };
  const lines = parametersLines({ spec, parameters, ...(sources && { citationOf }) }, page);
  environment.out(`${lines.join("\n")}\n`);
}
