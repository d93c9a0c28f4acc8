import { byPathway, type Ends, pairedDifference, runEnds, shareOf, type Test } from "../../analysis/ends";
import { type AnalysisOptions, mustVary, resolveAnalysis } from "../../analysis/options";
import { analysisProvenance } from "../../analysis/provenance";
import { fingerprintOf } from "../../contracts/fingerprint";
import type { ModelSpec } from "../../contracts/model-spec";
import type { StructuralRange, StructureForecast, StructurePathway } from "../../contracts/structural-range";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Model } from "../../model/define";
import { AT_RATE } from "../../model/ensemble/names";
import { streamKey } from "../../random/seed";
import { stopWhere } from "../../simulation/drive";
import { variantOf } from "../../simulation/forecast-run";
import { betaRange } from "../../statistics/beta-range";
import { chainForecasts } from "./chains";
import { type StructuralVariant, structuralVariants } from "./variants";

const NOT_REFITTED =
  "Structures are not refitted: parameters and state keep the draws they have in the model as it is. Which structures stand here is judgement, and so is each of them.";
const MOVED =
  "Where the gate changes, the gate that meeting rates belong to moves by what the change does at the judged states of the gate, draw by draw.";
const NO_SCENARIO = "The chains know the record alone: what is done to the world is not in them.";

/** What must stand beside the range of a model. */
function caveatsFor({ ensemble, interventions }: ModelSpec, hasChains: boolean): string[] {
  const isTold = ensemble?.columns.includes(AT_RATE) === true && ensemble.dropped?.includes(AT_RATE) !== true;
  const isDoneTo = (interventions ?? []).length > 0 && hasChains;
  return [NOT_REFITTED, ...(isTold ? [MOVED] : []), ...(isDoneTo ? [NO_SCENARIO] : [])];
}

/** One probability of one structure, of a variant beside the model as it is. */
function pathwayOf(ends: Ends, place: number, test: Test): StructurePathway {
  const { mean, standardError, ensembleSd } = shareOf(ends, place, test);
  const numbers = { probability: mean, standardError, parameterRange: betaRange(mean, ensembleSd) };
  return place === 0 ? numbers : { ...numbers, difference: pairedDifference(ends, 0, place, test) };
}

function forecastOf(
  { structure }: StructuralVariant,
  ends: Ends,
  place: number,
  spec: ModelSpec,
): StructureForecast {
  const ids = spec.pathways.map(({ id }) => id);
  const { id, label, what } = structure;
  return {
    id,
    label,
    what,
    kind: "model",
    pathways: byPathway(ids, (test) => pathwayOf(ends, place, test)),
  };
}

/** Least and largest probability of each pathway. */
function rangeOf(structures: readonly StructureForecast[], spec: ModelSpec): StructuralRange["range"] {
  const ranges = spec.pathways.map(({ id }): [string, [number, number]] => {
    const chances = structures.flatMap(({ pathways }) => pathways[id]?.probability ?? []);
    return [id, [Math.min(...chances), Math.max(...chances)]];
  });
  return Object.fromEntries(ranges);
}

function probabilitiesOf(structures: readonly StructureForecast[]) {
  return structures.map(({ id, pathways }) => [
    id,
    Object.entries(pathways).map(([pathway, { probability }]) => [pathway, probability]),
  ]);
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function structuralRange<P extends string, C extends string>(
  record: EvidenceRecord,
  of: Model<P, C>,
  options: AnalysisOptions = {},
): Promise<StructuralRange<P>> {
  const model = of as Model;
  const { spec } = model;
  const settings = await resolveAnalysis(options, spec);
  mustVary(settings);
  stopWhere(options.signal, " before it began");
  const { variants, omitted } = structuralVariants(model, streamKey(settings.seed));
  const counted = chainForecasts(record, spec, settings.horizonMonths);
  const ends = await runEnds(
    variants.map((variant) => variantOf(variant.model, "ends")),
    settings,
    options,
  );
  const simulated = variants.map((variant, place) => forecastOf(variant, ends, place, spec));
  const structures = [...simulated, ...counted.chains];
  return {
    schemaVersion: 1,
    structures,
    omitted: [...omitted, ...counted.omitted],
    range: rangeOf(structures, spec),
    caveats: caveatsFor(spec, counted.chains.length > 0),
    provenance: analysisProvenance(model, settings, variants.length),
    fingerprint: fingerprintOf(probabilitiesOf(structures)),
  } as StructuralRange as StructuralRange<P>;
}
