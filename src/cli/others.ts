import type { PublishedHeadline } from "../contracts/headline";
import type { StructuralRange } from "../contracts/structural-range";
import { evidence } from "../evidence/evidence";
import { publishedHeadline } from "../inference/editions/headline";
import { structuralRange } from "../inference/on-demand";
import type { Model } from "../model/define";
import type { SimulateOptions } from "../simulation/options";
import type { Environment } from "./environment";
import { watchedToTheEnd } from "./watched";

/** What stands beside a forecast. */
export interface Others {
  readonly published: PublishedHeadline;
  readonly structures?: StructuralRange;
}

/**
 * What is published, and, where it was asked for, the model of a forecast under other structures, on the paths of the run.
 *
 * @throws AbortError where it is stopped; whatever `structuralRange` throws.
 */
export async function othersFor(
  model: Model,
  { horizonMonths, paths, draws, seed, engine, executor }: SimulateOptions,
  asked: boolean,
  environment: Environment,
  quiet: boolean,
): Promise<Others> {
  const published = await publishedHeadline();
  if (!asked) return { published };
  const settings = {
    ...(horizonMonths !== undefined && { horizonMonths }),
    ...(paths !== undefined && { paths }),
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(engine !== undefined && { engine }),
    ...(executor !== undefined && { executor }),
  };
  const structures = await watchedToTheEnd(environment, quiet, (watch) =>
    structuralRange(evidence, model, { ...settings, ...watch }),
  );
  return { published, structures };
}
