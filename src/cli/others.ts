import { AbortError } from "../contracts/errors";
import type { PublishedHeadline } from "../contracts/headline";
import { DEFAULT_HORIZON_MONTHS } from "../contracts/options";
import { EDITIONS, type Edition } from "../contracts/posterior";
import type { StructuralRange } from "../contracts/structural-range";
import { evidence } from "../evidence/evidence";
import { publishedHeadline } from "../inference/editions/headline";
import { structuralRange } from "../inference/on-demand";
import type { Model } from "../model/define";
import type { OthersInput } from "../report/others/input";
import type { SimulateOptions } from "../simulation/options";
import { simulate } from "../simulation/simulate";
import type { Environment } from "./environment";
import { editionModel, type NamedModel } from "./model-source";
import { type ScenarioFile, withScenario } from "./scenario-file";
import { watchedToTheEnd } from "./watched";

/** What stands beside a forecast. */
export type Others = Pick<OthersInput, "elsewhere" | "published" | "structures">;

/** A forecast that is about to be made. */
interface Asked {
  readonly base: NamedModel;
  readonly file: ScenarioFile | undefined;
  readonly model: Model;
  readonly options: SimulateOptions;
  readonly environment: Environment;
  readonly quiet: boolean;
}

function isPublished({ editions, forecasts }: PublishedHeadline, { model, options }: Asked): boolean {
  const months = options.horizonMonths ?? model.spec.horizonMonths ?? DEFAULT_HORIZON_MONTHS;
  return (
    editions.some(({ modelFingerprint }) => modelFingerprint === model.fingerprint) &&
    forecasts.some(({ horizonMonths }) => horizonMonths === months)
  );
}

/** The same question to the other edition. */
async function askElsewhere(edition: Edition, asked: Asked): Promise<Others["elsewhere"]> {
  const { file, options, environment, quiet } = asked;
  const base = await editionModel(edition);
  const model = file === undefined ? base : withScenario(base, file);
  const forecast = await watchedToTheEnd(environment, quiet, ({ signal, onProgress }) =>
    simulate(model, { ...options, signal, onProgress }),
  );
  return { edition, forecast };
}

/** The model of a forecast under other structures, on the paths of the run. */
function underStructures({ model, options, environment, quiet }: Asked): Promise<StructuralRange> {
  const { horizonMonths, paths, draws, seed, engine, executor } = options;
  const settings = {
    ...(horizonMonths !== undefined && { horizonMonths }),
    ...(paths !== undefined && { paths }),
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(engine !== undefined && { engine }),
    ...(executor !== undefined && { executor }),
  };
  return watchedToTheEnd(environment, quiet, (watch) =>
    structuralRange(evidence, model, { ...settings, ...watch }),
  );
}

/**
 * What is published, and, where it was asked for, the model under other structures.
 *
 * @throws AbortError where it is stopped; whatever `structuralRange` throws.
 */
export async function othersFor(asked: Asked, withStructures: boolean): Promise<Others> {
  const published = await publishedHeadline();
  return { published, ...(withStructures && { structures: await underStructures(asked) }) };
}

/**
 * What the other edition says of a question that is not published; nothing where it is stopped, since the forecast itself is
 * made by then.
 *
 * @throws whatever `simulate` throws.
 */
export async function elsewhereFor(asked: Asked, { published }: Others): Promise<Others> {
  const { edition } = asked.base;
  const other = EDITIONS.find((one) => one !== edition);
  const isKnown = published === undefined || isPublished(published, asked);
  if (edition === undefined || other === undefined || isKnown) return {};
  try {
    return { elsewhere: await askElsewhere(other, asked) };
  } catch (error) {
    if (error instanceof AbortError) return {};
    throw error;
  }
}
