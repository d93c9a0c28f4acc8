import { AbortError, ExecutionError, TrilateralError } from "../contracts/errors";
import type { Forecast, Provenance } from "../contracts/forecast";
import { LIBRARY_VERSION } from "../contracts/version";
import type { Program } from "../kernel/program";
import { LANES } from "../kernel/shape";
import { compile } from "../model/compile/compile";
import { climatology, type Model } from "../model/define";
import { normalQuantile } from "../numeric/normal-distribution";
import { streamKey } from "../random/seed";
import { twoLevel } from "../statistics/two-level";
import { buildForecast, historyTimeline } from "./build-forecast";
import type { Executor, Job } from "./executor";
import { inlineExecutor } from "./inline-executor";
import { assemblePaths, type KeptBlock } from "./keep-paths";
import { addBlock, createLedger, drawSums, headlinePlaces, type Ledger } from "./ledger";
import { resolveOptions, type Settings, type SimulateOptions } from "./options";
import { planBlocks } from "./plan";
import { warningsFor } from "./warnings";

/** A run under way: what it was asked for, and what has come in. */
interface Run {
  readonly model: Model;
  readonly settings: Settings;
  readonly job: Job;
  readonly program: Program;
  readonly ledger: Ledger;
  readonly history: Forecast["timeline"];
  readonly provenance: Provenance;
  readonly kept: KeptBlock[];
}

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

function begin(model: Model, settings: Settings): Run {
  const job = jobOf(model, settings);
  const { program } = compile(model.spec, settings.horizonMonths, job.loadSample);
  return {
    model,
    settings,
    job,
    program,
    ledger: createLedger(program.shape, settings.rounds),
    history: historyTimeline(model.spec),
    provenance: provenanceOf(model, settings),
    kept: [],
  };
}

/** The forecast of the draws that have come in. */
function forecastOf({ model, program, ledger, history, provenance }: Run): Forecast {
  return buildForecast(ledger, model.spec, program, history, provenance);
}

/** Runs the draws from one to another and adds their tallies. */
async function runDraws(
  run: Run,
  from: number,
  to: number,
  executor: Executor,
  { signal, onProgress }: SimulateOptions,
): Promise<void> {
  const { ledger, settings, job, kept } = run;
  const pathsTotal = to * settings.rounds * LANES;
  for await (const result of executor.run(job, planBlocks(from, to, settings.rounds), signal)) {
    stopWhere(signal);
    addBlock(ledger, result);
    if (result.paths !== undefined) kept.push({ block: result.block, paths: result.paths });
    onProgress?.({
      pathsDone: ledger.pathsDone,
      pathsTotal,
      get partial() {
        return forecastOf(run);
      },
    });
  }
  if (ledger.pathsDone !== pathsTotal) {
    throw new ExecutionError(`The executor returned ${ledger.pathsDone} of ${pathsTotal} paths`);
  }
}

function stopWhere(signal: AbortSignal | undefined, when = ""): void {
  if (signal?.aborted) throw new AbortError(`The run was stopped${when}`, [], { cause: signal.reason });
}

/** The widest half-width of the pathways' intervals at a level. */
function halfWidth(ledger: Ledger, level: number): number {
  const pathways = headlinePlaces(ledger).slice(0, ledger.shape.pathways);
  const errors = pathways.map((place) => twoLevel(drawSums(ledger, place)).standardError);
  return normalQuantile(0.5 + level / 2) * Math.max(...errors);
}

/** Doubles the draws until the intervals are as tight as asked, or there may be no more. */
async function runToPrecision(run: Run, executor: Executor, options: SimulateOptions): Promise<void> {
  const { settings, ledger } = run;
  const { precision } = settings;
  if (precision === undefined) return;
  let { draws } = settings;
  while (draws < precision.mostDraws && halfWidth(ledger, precision.level) > precision.halfWidth) {
    const more = Math.min(2 * draws, precision.mostDraws);
    await runDraws(run, draws, more, executor, options);
    draws = more;
  }
}

/** Says what precision was reached, and warns where it fell short. */
function withPrecision(forecast: Forecast, { ledger, settings: { precision } }: Run): Forecast {
  if (precision === undefined) return forecast;
  const { halfWidth: asked, level } = precision;
  const achieved = halfWidth(ledger, level);
  const reached = achieved <= asked;
  const { provenance } = forecast;
  const missed = `The precision asked for, ${asked}, was not reached: ${achieved.toPrecision(3)} after ${provenance.paths} paths.`;
  const warnings = reached ? provenance.warnings : [...provenance.warnings, missed];
  const note = { halfWidth: asked, level, achieved, reached };
  return { ...forecast, provenance: { ...provenance, precision: note, warnings } };
}

/** What went wrong, as one of the library's own errors. */
function asTyped(error: unknown): TrilateralError {
  if (error instanceof TrilateralError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ExecutionError(`The run failed: ${reason}`, [], { cause: error });
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
  const plain = options as SimulateOptions;
  const settings = resolveOptions(
    plain,
    [...spec.factors, ...spec.indices].map((item) => item.id),
  );
  stopWhere(options.signal, " before it began");
  const run = begin(model, settings);
  const executor = options.executor ?? inlineExecutor();
  try {
    await runDraws(run, 0, settings.draws, executor, plain);
    await runToPrecision(run, executor, plain);
  } catch (error) {
    throw asTyped(error);
  }
  const forecast = withPrecision(forecastOf(run), run) as Forecast<P, C>;
  if (settings.keep === undefined) return forecast;
  return { ...forecast, paths: assemblePaths(run.kept, spec, settings.horizonMonths, settings.keep) };
}
