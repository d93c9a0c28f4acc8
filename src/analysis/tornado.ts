import type { Tornado, TornadoInput } from "../contracts/analysis/tornado";
import { issue, OptionsError } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { DEFAULT_ANALYSIS_PATHS } from "../contracts/options";
import { compile } from "../model/compile/compile";
import { climatology, type Model } from "../model/define";
import { drawnAs } from "../model/ensemble/names";
import { ensembleBelief, ensembleQuantile } from "../model/ensemble/quantiles";
import { type NamedParameter, parametersOf } from "../model/parameters";
import { shownQuantile } from "../model/scale";
import { quantileFunction } from "../random/distribution";
import { stopWhere } from "../simulation/drive";
import type { Variant } from "../simulation/executor";
import { variantOf } from "../simulation/forecast-run";
import { byPathway, type Ends, pairedDifference, runEnds } from "./ends";
import { type AnalysisOptions, resolveAnalysis } from "./options";
import { analysisProvenance } from "./provenance";

/** Where in its prior, or in the ensemble, each input is put. */
const LOW = 0.1;
const HIGH = 0.9;

/** Options of {@link tornado}. */
export interface TornadoOptions extends AnalysisOptions {
  /** Names of the inputs; every parameter that is drawn where absent. */
  readonly inputs?: readonly string[] | undefined;
}

/** The parameters that a model draws, event sizes and durations aside, which are drawn by path. */
export function drawnParameters(model: Model, horizonMonths: number): NamedParameter[] {
  const drawn = new Set(compile(model.spec, horizonMonths, climatology(model)).drawn);
  return parametersOf(model.spec).filter(({ name }) => drawn.has(drawnAs(model.spec, name)));
}

function chosen(all: readonly NamedParameter[], wanted: readonly string[] | undefined): NamedParameter[] {
  if (wanted === undefined) return [...all];
  const names = all.map(({ name }) => name);
  const issues = wanted.flatMap((name, index) =>
    names.includes(name)
      ? []
      : [
          issue({
            code: "unknown-reference",
            path: ["inputs", index],
            expected: "the name of a parameter that is drawn",
            received: JSON.stringify(name),
            remedy: suggestion(name, names),
          }),
        ],
  );
  if (issues.length > 0) throw new OptionsError("The options cannot be used", issues);
  return all.filter(({ name }) => wanted.includes(name));
}

/** The value of an input at a probability of its column in the ensemble, else of its prior; a level in shown units. */
function valueAt({ spec }: Model, input: NamedParameter, u: number): number {
  const given = ensembleQuantile(spec, input, u);
  if (given !== undefined) return given;
  const { prior } = input.parameter;
  return "quantiles" in prior
    ? shownQuantile(spec, input.name, prior.quantiles, u)
    : quantileFunction(prior)(u);
}

function inputOf(model: Model, ends: Ends, input: NamedParameter, low: number): TornadoInput {
  const ids = model.spec.pathways.map(({ id }) => id);
  const against = (from: number, to: number) =>
    byPathway(ids, (test) => pairedDifference(ends, from, to, test));
  const swing = against(low, low + 1);
  const { basis } = ensembleBelief(model.spec, input) ?? input.parameter;
  // What was counted does not become judgement because an ensemble was weighed by it.
  const judgementAlone = basis === "judgement" && input.parameter.basis === "judgement";
  return {
    name: input.name,
    basis,
    judgementAlone,
    low: { value: valueAt(model, input, LOW), pathways: against(0, low) },
    high: { value: valueAt(model, input, HIGH), pathways: against(0, low + 1) },
    swing,
    width: Object.values(swing).reduce((sum, { difference }) => sum + Math.abs(difference), 0) / 2,
  };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function tornado<P extends string, C extends string>(
  of: Model<P, C>,
  options: TornadoOptions = {},
): Promise<Tornado<P>> {
  const model = of as Model;
  const { inputs: wanted, ...rest } = options;
  const settings = await resolveAnalysis(rest, model.spec, DEFAULT_ANALYSIS_PATHS.tornado);
  const inputs = chosen(drawnParameters(model, settings.horizonMonths), wanted);
  stopWhere(options.signal, " before it began");
  const base = variantOf(model, "ends");
  const pinned = ({ name }: NamedParameter): Variant[] =>
    [LOW, HIGH].map((u) => ({ ...base, pins: { [name]: u } }));
  const variants = [base, ...inputs.flatMap(pinned)];
  const ends = await runEnds(variants, settings, rest);
  return {
    schemaVersion: 1,
    quantiles: [LOW, HIGH],
    inputs: inputs
      .map((input, index) => inputOf(model, ends, input, 1 + 2 * index))
      .sort((a, b) => b.width - a.width || (a.name < b.name ? -1 : 1)),
    provenance: analysisProvenance(model, settings, variants.length),
  } as Tornado as Tornado<P>;
}
