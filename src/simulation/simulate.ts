import { AbortError, ExecutionError, TrilateralError } from "../contracts/errors";
import type { Forecast, Provenance } from "../contracts/forecast";
import { LIBRARY_VERSION } from "../contracts/version";
import { LANES } from "../kernel/shape";
import { compile } from "../model/compile/compile";
import { climatology, type Model } from "../model/define";
import { normalQuantile } from "../numeric/normal-distribution";
import { streamKey } from "../random/seed";
import { buildForecast, historyTimeline } from "./build-forecast";
import type { BlockResult, Job } from "./executor";
import { inlineExecutor } from "./inline-executor";
import { assemblePaths } from "./keep-paths";
import { addBlock, createLedger } from "./ledger";
import { resolveOptions, type Settings, type SimulateOptions } from "./options";
import { planBlocks } from "./plan";
import { warningsFor } from "./warnings";

function jobOf(model: Model, settings: Settings): Job {
  return {
    spec: model.spec,
    horizonMonths: settings.horizonMonths,
    key: streamKey(settings.seed),
    loadSample: climatology(model),
    keep: settings.keep,
  };
}

function provenanceOf(model: Model, settings: Settings): Provenance {
  return {
    asOf: model.spec.asOf,
    horizonMonths: settings.horizonMonths,
    model: model.spec.id,
    modelFingerprint: model.fingerprint,
    dataFingerprint: model.spec.dataFingerprint ?? null,
    library: LIBRARY_VERSION,
    seed: settings.seed,
    paths: 0,
    draws: 0,
    engine: "reference",
    rule: "base",
    precision: null,
    warnings: warningsFor(settings),
  };
}

/** The widest half-width of the pathways' intervals at a level. */
function halfWidth(forecast: Forecast, level: number): number {
  const z = normalQuantile(0.5 + level / 2);
  return Math.max(...Object.values(forecast.pathways).map((pathway) => z * pathway.standardError));
}

/** Says what precision was reached, and warns where it fell short. */
function withPrecision(forecast: Forecast, { precision }: Settings): Forecast {
  if (precision === undefined) return forecast;
  const achieved = halfWidth(forecast, precision.level);
  const reached = achieved <= precision.halfWidth;
  const { provenance } = forecast;
  const missed = `The precision asked for, ${precision.halfWidth}, was not reached: ${achieved.toPrecision(3)} after ${provenance.paths} paths.`;
  const warnings = reached ? provenance.warnings : [...provenance.warnings, missed];
  const note = { halfWidth: precision.halfWidth, level: precision.level, achieved, reached };
  return { ...forecast, provenance: { ...provenance, precision: note, warnings } };
}

/**
 * Simulates a model and says how likely each pathway is.
 *
 * The same model, seed, paths, draws and horizon give the same `fingerprint` on any machine and with any executor.
 *
 * @throws OptionsError where an option is out of range; AbortError where the signal stops the run; ExecutionError where an
 * executor fails.
 */
export async function simulate<P extends string = string, C extends string = string>(
  model: Model<P, C>,
  options: SimulateOptions<P, C> = {},
): Promise<Forecast<P, C>> {
  const { spec } = model;
  const settings = resolveOptions(
    options as SimulateOptions,
    [...spec.factors, ...spec.indices].map((item) => item.id),
  );
  const { signal, onProgress } = options;
  if (signal?.aborted)
    throw new AbortError("The run was stopped before it began", [], { cause: signal.reason });
  const job = jobOf(model, settings);
  const { program } = compile(spec, settings.horizonMonths, job.loadSample);
  const ledger = createLedger(program.shape, settings.rounds);
  const history = historyTimeline(spec);
  const provenance = provenanceOf(model, settings);
  const executor = options.executor ?? inlineExecutor();
  const kept: BlockResult[] = [];
  const current = () => buildForecast(ledger, spec, program, history, provenance) as Forecast<P, C>;

  async function runDraws(from: number, to: number): Promise<void> {
    const pathsTotal = to * settings.rounds * LANES;
    for await (const result of executor.run(job, planBlocks(from, to, settings.rounds), signal)) {
      if (signal?.aborted) throw new AbortError("The run was stopped", [], { cause: signal.reason });
      addBlock(ledger, result);
      if (settings.keep !== undefined) kept.push(result);
      onProgress?.({
        pathsDone: ledger.pathsDone,
        pathsTotal,
        get partial() {
          return current();
        },
      });
    }
    if (ledger.pathsDone !== pathsTotal) {
      throw new ExecutionError(`The executor returned ${ledger.pathsDone} of ${pathsTotal} paths`);
    }
  }

  try {
    await runDraws(0, settings.draws);
    let draws = settings.draws;
    const { precision } = settings;
    while (
      precision !== undefined &&
      draws < precision.mostDraws &&
      halfWidth(current(), precision.level) > precision.halfWidth
    ) {
      const more = Math.min(2 * draws, precision.mostDraws);
      await runDraws(draws, more);
      draws = more;
    }
  } catch (error) {
    if (error instanceof TrilateralError) throw error;
    throw new ExecutionError(
      `The run failed: ${error instanceof Error ? error.message : String(error)}`,
      [],
      { cause: error },
    );
  }
  const forecast = withPrecision(current() as Forecast, settings) as Forecast<P, C>;
  if (settings.keep === undefined) return forecast;
  return { ...forecast, paths: assemblePaths(kept, spec, settings.horizonMonths, settings.keep) };
}
