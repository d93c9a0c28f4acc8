import type { Posterior } from "../contracts/posterior";
import { evidence } from "../evidence/evidence";
import { calibrate } from "../inference/calibrate/calibrate";
import type { CalibrateOptions } from "../inference/calibrate/options";
import { posteriorModel } from "../inference/editions/posterior-model";
import { simulate } from "../simulation/simulate";
import { sharedEstimator } from "./calibrate-processes";
import { SHIPPED } from "./calibrate-shipped";
import { say, teller } from "./calibrate-teller";
import { type HalfLifeRun, halfLivesFile } from "./docs/half-lives";
import { writeWhenChanged } from "./write";

const EFFORT = { ...SHIPPED, points: 256, particles: 1024, moves: 3 } as const;
const HORIZONS = [12, 24] as const;

/** The half-life of the editions twice, so that chance can be told from the half-life. */
const RUNS: readonly CalibrateOptions[] = [
  { halfLifeYears: 10 },
  { halfLifeYears: 10, seed: "half-lives" },
  { halfLifeYears: 5 },
  { halfLifeYears: null },
];

async function fitted(run: CalibrateOptions): Promise<Posterior> {
  const options = { ...EFFORT, ...run };
  const { estimate, end } = await sharedEstimator(options);
  try {
    return await calibrate(evidence, { ...options, estimator: estimate, onProgress: teller() });
  } finally {
    end();
  }
}

async function forecastsOf(posterior: Posterior): Promise<HalfLifeRun["forecasts"]> {
  const model = posteriorModel(posterior);
  const found = [];
  for (const horizonMonths of HORIZONS) {
    const { pathways } = await simulate(model, { horizonMonths });
    const numbers = Object.entries(pathways).map(
      ([id, { probability, standardError, parameterRange }]) =>
        [id, { probability, standardError, parameterRange }] as const,
    );
    found.push({ horizonMonths, pathways: Object.fromEntries(numbers) });
  }
  return found;
}

async function studied(run: CalibrateOptions): Promise<HalfLifeRun> {
  const posterior = await fitted(run);
  const { sampler, provenance, fingerprint } = posterior;
  const unknowns = posterior.unknowns.map(({ id, posterior: { p50 }, contraction, contractionError }) => ({
    id,
    median: p50,
    contraction,
    contractionError,
  }));
  const counted = posterior.counted.map(({ name, posterior: { p50 } }) => ({ name, median: p50 }));
  return { sampler, provenance, fingerprint, unknowns, counted, forecasts: await forecastsOf(posterior) };
}

/** How much hangs on how fast old months lose their weight: smaller calibrations at several half-lives. */
async function main(): Promise<void> {
  const runs: HalfLifeRun[] = [];
  for (const run of RUNS) {
    const began = Date.now();
    say(`half-life ${run.halfLifeYears ?? "none"}${run.seed === undefined ? "" : ", another seed"}`);
    runs.push(await studied(run));
    say(`${Math.round((Date.now() - began) / 1000)} s`);
  }
  writeWhenChanged(halfLivesFile(), `${JSON.stringify(runs, null, 1)}\n`);
}

await main();
