import type { Forecast } from "../../contracts/forecast";
import type { Edition } from "../../contracts/posterior";
import { loadPosterior } from "../../inference/editions/load";
import { posteriorModel } from "../../inference/editions/posterior-model";
import type { Model } from "../../model/define";
import { baselineModel, presetModel } from "../../model/presets";
import { simulate } from "../../simulation/simulate";

/** What is asked of a run for the documentation; paths and seed are the library's defaults. */
export interface RunOptions {
  readonly horizonMonths: number;
  /** For paired differences: the pathway of every path. Such runs are not kept. */
  readonly keepPaths?: boolean;
}

/** Full runs, each made once however many sections print it. */
export interface Runs {
  forecast(model: Model, options: RunOptions): Promise<Forecast>;
}

export function createRuns(say: (line: string) => void): Runs {
  const done = new Map<string, Promise<Forecast>>();
  const start = (model: Model, options: RunOptions) => {
    say(`running ${model.spec.id}, ${options.horizonMonths} months`);
    return simulate(model, options);
  };
  return {
    forecast(model, options) {
      if (options.keepPaths) return start(model, options);
      const key = `${model.fingerprint} ${options.horizonMonths}`;
      const known = done.get(key) ?? start(model, options);
      done.set(key, known);
      return known;
    },
  };
}

/** Small: it tells whether the engine still gives the same numbers, not what they are worth. */
const CHECK_RUN = { paths: 256, horizonMonths: 12 } as const;
const SHOWN_DIGITS = 12;

/** First digits of the fingerprint of a small run: it changes with the engine where the model does not. */
export async function checkRun(model: Model): Promise<string> {
  return (await simulate(model, CHECK_RUN)).fingerprint.slice(0, SHOWN_DIGITS);
}

/** The models the studies are made with. */
export const models = {
  baseline: (): Model => baselineModel(),
  handSet: (): Model => presetModel("hand-set-2025"),
  edition: async (name: Edition): Promise<Model> => posteriorModel(await loadPosterior(name)),
  campDavid: (): Model => presetModel("camp-david-2023"),
  lowPoint: (): Model => presetModel("low-point-2019"),
} as const;
