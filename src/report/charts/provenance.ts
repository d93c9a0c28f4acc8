import type { AnalysisProvenance } from "../../contracts/analysis/parts";
import type { Provenance } from "../../contracts/forecast";
import { addMonths } from "../../contracts/month";
import { counted, listed, monthName, oneLine, shortHash } from "../format";
import { cut } from "../layout";
import { plain } from "./names";

const LONGEST_WARNING = 240;

type Either = Provenance | AnalysisProvenance;

/** The last month of the window a result is about, in words. */
export function endName({ asOf, horizonMonths }: Either): string {
  return monthName(addMonths(asOf, horizonMonths));
}

/** The month whose end was known, in words. */
export const asOfName = ({ asOf }: Either): string => monthName(asOf);

function sources({ model, modelFingerprint, dataFingerprint, asOf }: Either): string {
  const tables =
    dataFingerprint === null
      ? "without evidence tables"
      : `counted from evidence tables ${shortHash(dataFingerprint)}`;
  return `Source: model ${plain(model)} (${shortHash(modelFingerprint)}), ${tables}, known to ${monthName(asOf)}.`;
}

function run({ paths, draws, seed, engine, rule, library }: Either): string {
  const size = `${counted(paths, "path")} over ${counted(draws, "parameter draw")}`;
  return `${size}, seed ${plain(seed)}, ${plain(engine)} engine, rule ${plain(rule)}; trilateral-pathways ${plain(library)}.`;
}

/** What was done to the model before it was run. */
function changes(provenance: Either): string[] {
  if (!("scenarios" in provenance)) return [];
  const { scenarios, interventions, numbersSet } = provenance;
  const named = scenarios.length === 0 ? [] : [`scenario ${listed(scenarios.map(plain))}`];
  const done = interventions === 0 ? [] : [counted(interventions, "intervention")];
  const numbers = numbersSet.length === 0 ? [] : [`${counted(numbersSet.length, "number")} replaced`];
  const parts = [...named, ...done, ...numbers];
  return parts.length === 0 ? [] : [`What if: ${parts.join(", ")}.`];
}

const JUDGEMENT = "Its numbers are in part judgement: the model card says which, and what was learned.";

/** Where a chart comes from, for its footer. */
export function provenanceText(provenance: Either): string[] {
  const warnings = provenance.warnings.map((text) => `Warning: ${cut(oneLine(text), LONGEST_WARNING)}`);
  return [...changes(provenance), sources(provenance), run(provenance), JUDGEMENT, ...warnings];
}
