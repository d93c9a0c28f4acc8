import type { Forecast } from "../contracts/forecast";
import { LANES } from "../kernel/shape";
import type { Model } from "../model/define";
import { drive, stopWhere } from "./drive";
import type { BlockResult, Job } from "./executor";
import { beginForecast, type ForecastRun, forecastOf, variantOf } from "./forecast-run";
import { jobOf } from "./job";
import { addTally } from "./ledger";
import type { Settings, SimulateOptions } from "./options";

/** What a run needs of its options once they are resolved. */
export type Company = Pick<SimulateOptions, "executor" | "signal" | "onProgress">;

/** The run of one model under way. */
export interface Run extends ForecastRun {
  readonly settings: Settings;
  readonly job: Job;
}

/** Begins a run, unless it was stopped before. */
export function begin(model: Model, settings: Settings, { signal }: Company): Run {
  stopWhere(signal, " before it began");
  const variant = { ...variantOf(model, settings.rounds === 1 ? "totals" : "forecast"), keep: settings.keep };
  return { ...beginForecast(model, settings), settings, job: jobOf([variant], settings) };
}

/** Runs the draws from one to another and adds their tallies; whoever wants more of a block takes it. */
export async function runDraws(
  run: Run,
  from: number,
  to: number,
  company: Company,
  take?: (result: BlockResult) => void,
): Promise<void> {
  const { ledger, settings, job } = run;
  const pathsTotal = to * settings.rounds * LANES;
  await drive(job, { from, to, rounds: settings.rounds }, company, (result) => {
    const tally = result.outcomes[0]?.tally;
    if (tally !== undefined) addTally(ledger, result.block, tally);
    take?.(result);
    company.onProgress?.({
      pathsDone: ledger.pathsDone,
      pathsTotal,
      get partial() {
        return forecastOf(run);
      },
    });
  });
}

/** As many paths as settings name, and nothing kept of them, for who makes settings and needs no schema of options. */
export async function simulatePlainly(model: Model, settings: Settings, company: Company): Promise<Forecast> {
  const run = begin(model, settings, company);
  await runDraws(run, 0, settings.draws, company);
  return forecastOf(run);
}
