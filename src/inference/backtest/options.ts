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
import { recordMonth } from "../record-month";
import { originsOf } from "./record-at";

/** How far a backtest has come. */
export interface BacktestProgress {
  readonly originsDone: number;
  readonly originsTotal: number;
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
  /** Not offered: structural parameters are at their priors at every origin. */
  readonly refit?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BacktestProgress) => void) | undefined;
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
  readonly seed: string;
  readonly engine: EngineName;
  readonly whyNotSimd?: string | undefined;
}

const DEFAULTS = {
  stepMonths: 6,
  horizons: [6, 12, 18, 24],
  draws: 128,
  particles: 256,
  paths: 4096,
} as const;

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

function refitIssues(refit: boolean | undefined): Issue[] {
  if (refit !== true) return [];
  const expected = "false: structural parameters stay at their priors";
  const remedy = "Leave it out: a fit at every origin would take hours, and none is offered.";
  return [issue({ code: "not-allowed", path: ["refit"], expected, received: "true", remedy })];
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
  const horizons = [...new Set(given.horizonsMonths ?? DEFAULTS.horizons)].sort((a, b) => a - b);
  const knownTo = given.knownTo ?? recordMonth(record);
  const last = addMonths(knownTo, -(horizons[0] ?? 0));
  const from = given.from ?? framework().climatologyFrom;
  const to = given.to ?? last;
  const all =
    value === undefined ? issues : [...issues, ...spanIssues(from, to, last), ...refitIssues(given.refit)];
  if (all.length > 0) throw new OptionsError("The options cannot be used", all);
  const stepMonths = given.stepMonths ?? DEFAULTS.stepMonths;
  return {
    origins: originsOf(from, to, stepMonths),
    knownTo,
    stepMonths,
    horizons,
    draws: given.draws ?? DEFAULTS.draws,
    particles: given.particles ?? DEFAULTS.particles,
    paths: given.paths ?? DEFAULTS.paths,
    seed: String(given.seed ?? DEFAULT_SEED),
    ...(await chooseEngine(given.engine)),
  };
}
