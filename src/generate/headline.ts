import type { PathwayForecast } from "../contracts/forecast";
import { PUBLISHED_EDITIONS, type PublishedEdition, type PublishedHeadline } from "../contracts/headline";
import type { StructuralRange } from "../contracts/structural-range";
import { evidence } from "../evidence/evidence";
import { loadPosterior } from "../inference/editions/load";
import { posteriorModel } from "../inference/editions/posterior-model";
import { structuralRange } from "../inference/structure/structural-range";
import { AS_IT_IS } from "../inference/structure/structures";
import type { Model } from "../model/define";
import { baselineModel, presetModel } from "../model/presets";
import { simulate } from "../simulation/simulate";
import { checkRun } from "./docs/runs";

/** Months ahead that are published. */
export const HEADLINE_HORIZONS = [12, 24] as const;

/** A ten-thousandth: a tenth of the smallest Monte Carlo error that is published. */
export const rounded = (value: number): number => Number(value.toFixed(4));

const roundedPair = ([low, high]: readonly [number, number]): [number, number] => [
  rounded(low),
  rounded(high),
];

/** The built-in model from each of its starts. */
export const EDITION_MODELS: Readonly<Record<PublishedEdition, () => Promise<Model>>> = {
  priors: async () => baselineModel(),
  preset: async () => presetModel("hand-set-2025"),
  data: async () => posteriorModel(await loadPosterior("data")),
  "data+judgement": async () => posteriorModel(await loadPosterior("data+judgement")),
};

const pathwayOf = ({ probability, standardError, parameterRange, shown, words }: PathwayForecast) => ({
  probability: rounded(probability),
  standardError: rounded(standardError),
  parameterRange: roundedPair(parameterRange),
  shown,
  words,
});

function byId<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}

const others = ({ structures }: StructuralRange) => structures.filter(({ id }) => id !== AS_IT_IS);

/** What a structure is published as: its probabilities in the order of the pathways. */
export function structureCells({ pathways }: StructuralRange["structures"][number]): number[] {
  return Object.values(pathways).map(({ probability }) => rounded(probability));
}

/** Everything that is published, simulated anew: about a minute of one core. */
export async function makeHeadline(say: (line: string) => void): Promise<PublishedHeadline> {
  const editions: PublishedHeadline["editions"] = [];
  const forecasts: PublishedHeadline["forecasts"] = [];
  let last: StructuralRange | undefined;
  for (const edition of PUBLISHED_EDITIONS) {
    const model = await EDITION_MODELS[edition]();
    const { spec, fingerprint } = model;
    editions.push({
      id: edition,
      model: spec.id,
      modelFingerprint: fingerprint,
      checkRun: await checkRun(model),
    });
    for (const horizonMonths of HEADLINE_HORIZONS) {
      say(`${edition}, ${horizonMonths} months`);
      const { pathways } = await simulate(model, { horizonMonths });
      const range = await structuralRange(evidence, model, { horizonMonths });
      forecasts.push({
        edition,
        horizonMonths,
        pathways: byId(pathways, pathwayOf),
        structures: Object.fromEntries(others(range).map((one) => [one.id, structureCells(one)])),
        range: byId(range.range, roundedPair),
      });
      last = range;
    }
  }
  if (last === undefined) throw new Error("nothing is published");
  const { asOf, library, seed, paths, draws, engine, dataFingerprint } = last.provenance;
  return {
    schemaVersion: 1,
    asOf,
    pathways: Object.keys(last.range),
    editions,
    structures: others(last).map(({ id, label }) => ({ id, label })),
    forecasts,
    provenance: { library, seed, paths, draws, engine, dataFingerprint },
  };
}
