import type { PlainBacktestOptions } from "../../contracts/backtest";
import { backtestOptionsSchema } from "../../contracts/backtest";
import { checkShape } from "../../contracts/check";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { addMonths, type Month } from "../../contracts/month";
import { DEFAULT_SEED, type EngineName } from "../../contracts/options";
import { show } from "../../contracts/show";
import type { EvidenceRecord } from "../../contracts/tables";
import { framework } from "../../model/from-evidence/framework";
import { chooseEngine } from "../../simulation/engines";
import type { CalibrateProgress } from "../calibrate/options";
import { recordMonth } from "../record-month";
import { originsOf } from "./record-at";

/** How far a backtest has come. */
export interface BacktestProgress {
  readonly originsDone: number;
  readonly originsTotal: number;
  /** The calibration at the origin that is under way, where parameters are fitted. */
  readonly fit?: CalibrateProgress;
}

/** Options of {@link backtest}; every one may be left out. */
export interface BacktestOptions {
  /** First and last month forecasts are made at the end of; 2008-12 and the last whose nearest horizon is known. */
  readonly from?: Month | undefined;
  readonly to?: Month | undefined;
  /** Last month of which the record is complete; where absent that of its latest meeting, event, poll or tariff. */
  readonly knownTo?: Month | undefined;
  /** Months between origins; 6 where absent. */
  readonly stepMonths?: number | undefined;
  /** Months from the origin to the end of the window that is forecast, 1 to 60; 6, 12, 18 and 24 where absent. */
  readonly horizonsMonths?: readonly number[] | undefined;
  /** Draws of the parameters at every origin, 2 to 8192; 128 where absent. */
  readonly draws?: number | undefined;
  /** Particles of each draw, a multiple of 16; 256 where absent. */
  readonly particles?: number | undefined;
  /** Simulated paths of every forecast; 4,096 where absent. */
  readonly paths?: number | undefined;
  readonly seed?: string | number | undefined;
  readonly engine?: "auto" | EngineName | undefined;
  /**
   * Fits the structural parameters at every origin to the record cut there; at their priors where absent. Takes two to four times as
   * long.
   */
  readonly refit?: boolean | undefined;
  /** Points of the sampler of each fit; 64 where absent. */
  readonly refitPoints?: number | undefined;
  /** Particles of each of its filters, a multiple of 16; 256 where absent. */
  readonly refitParticles?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BacktestProgress) => void) | undefined;
}

/** How large a calibration at an origin is. */
export interface RefitSize {
  readonly points: number;
  readonly particles: number;
  readonly moves: number;
}

/** Options resolved. */
export interface BacktestSettings {
  readonly origins: readonly Month[];
  readonly knownTo: Month;
  readonly stepMonths: number;
  readonly horizons: readonly number[];
  readonly draws: number;
  readonly particles: number;
  readonly paths: number;
  /** Where the parameters are fitted at every origin, how. */
  readonly refit?: RefitSize;
  readonly seed: string;
  readonly engine: EngineName;
  readonly whyNotSimd?: string | undefined;
}

export const BACKTEST_DEFAULTS = {
  stepMonths: 6,
  horizons: [6, 12, 18, 24],
  draws: 128,
  particles: 256,
  paths: 4096,
  refitPoints: 64,
  refitParticles: 256,
} as const;

/** Proposals for every point in every stage of a fit: half of those of a calibration that is published. */
const REFIT_MOVES = 2;

function refusal(path: string, expected: string, received: unknown, remedy: string): Issue {
  return issue({ code: "out-of-range", path: [path], expected, received: show(received), remedy });
}

/** Origins are months with a whole window before them whose nearest horizon is known. */
function spanIssues(from: Month, to: Month, last: Month): Issue[] {
  const first = framework().climatologyFrom;
  const remedy = "Name months that the record reaches, or a shorter horizon.";
  if (from < first || from > last) return [refusal("from", `a month from ${first} to ${last}`, from, remedy)];
  if (to < from || to > last) return [refusal("to", `a month from ${from} to ${last}`, to, remedy)];
  return [];
}

/** A calibration draws at least so many. */
const LEAST_REFIT_DRAWS = 16;

function refitIssues({ refit, refitPoints, refitParticles, draws }: PlainBacktestOptions): Issue[] {
  if (refit === true) {
    const isFew = draws !== undefined && draws < LEAST_REFIT_DRAWS;
    const expected = `at least ${LEAST_REFIT_DRAWS} with refit`;
    return isFew ? [refusal("draws", expected, draws, "Take more draws.")] : [];
  }
  const sizes = { refitPoints, refitParticles };
  return Object.entries(sizes).flatMap(([name, size]) => {
    if (size === undefined) return [];
    const remedy = "Leave it out, or ask for refit.";
    return [
      issue({ code: "not-allowed", path: [name], expected: "refit with it", received: show(size), remedy }),
    ];
  });
}

function refitOf({ refit, refitPoints, refitParticles }: PlainBacktestOptions): {
  readonly refit?: RefitSize;
} {
  if (refit !== true) return {};
  const points = refitPoints ?? BACKTEST_DEFAULTS.refitPoints;
  const particles = refitParticles ?? BACKTEST_DEFAULTS.refitParticles;
  return { refit: { points, particles, moves: REFIT_MOVES } };
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws OptionsError listing every problem; ExecutionError where the engine asked for cannot be loaded.
 */
export async function resolveBacktest(
  record: EvidenceRecord,
  options: BacktestOptions,
): Promise<BacktestSettings> {
  const { signal: _, onProgress: __, ...plain } = options;
  const { value, issues } = checkShape<PlainBacktestOptions>(backtestOptionsSchema() as never, plain);
  const given = value ?? {};
  const horizons = [...new Set(given.horizonsMonths ?? BACKTEST_DEFAULTS.horizons)].sort((a, b) => a - b);
  const knownTo = given.knownTo ?? recordMonth(record);
  const last = addMonths(knownTo, -(horizons[0] ?? 0));
  const from = given.from ?? framework().climatologyFrom;
  const to = given.to ?? last;
  const all =
    value === undefined ? issues : [...issues, ...spanIssues(from, to, last), ...refitIssues(given)];
  if (all.length > 0) throw new OptionsError("The options cannot be used", all);
  const stepMonths = given.stepMonths ?? BACKTEST_DEFAULTS.stepMonths;
  return {
    origins: originsOf(from, to, stepMonths),
    knownTo,
    stepMonths,
    horizons,
    draws: given.draws ?? BACKTEST_DEFAULTS.draws,
    particles: given.particles ?? BACKTEST_DEFAULTS.particles,
    paths: given.paths ?? BACKTEST_DEFAULTS.paths,
    ...refitOf(given),
    seed: String(given.seed ?? DEFAULT_SEED),
    ...(await chooseEngine(given.engine)),
  };
}
