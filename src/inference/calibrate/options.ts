import { checkShape } from "../../contracts/check";
import { OptionsError } from "../../contracts/errors";
import type { Month } from "../../contracts/month";
import { DEFAULT_SEED, type EngineName } from "../../contracts/options";
import { calibrateOptionsSchema, type PlainCalibrateOptions } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import { type StreamKey, streamKey } from "../../random/seed";
import { chooseEngine } from "../../simulation/engines";
import { mustReach, recordMonth } from "../record-month";
import { HALF_LIFE_YEARS } from "./unknowns";

/** How far a calibration has come: filters run in the stage at hand, and the share of the record that is in force. */
export interface CalibrateProgress {
  readonly stage: number;
  readonly temperature: number;
  readonly done: number;
  readonly total: number;
}

/**
 * Where a calibration keeps how far it has come, so that one that was stopped goes on from its last stage. What `load` gives must
 * be what `save` was last given by a run of the same record and options, or undefined.
 */
export interface Checkpoint {
  load(): string | undefined;
  save(text: string): void;
}

/** Options of {@link calibrate}; every one may be left out. */
export interface CalibrateOptions {
  /** The last month whose record is read; that of the record's latest row where absent. */
  readonly asOf?: Month | undefined;
  /** Points of the sampler; 1,024 where absent. */
  readonly points?: number | undefined;
  /** Particles of each filter, a multiple of 16; 2,048 where absent. */
  readonly particles?: number | undefined;
  /** Proposals for every point in every stage; 4 where absent. */
  readonly moves?: number | undefined;
  /** Draws of the posterior; 2,048 where absent. */
  readonly draws?: number | undefined;
  /** Half-life of the weight of old months in years, 10 where absent; null counts all alike. */
  readonly halfLifeYears?: number | null | undefined;
  readonly seed?: string | number | undefined;
  readonly engine?: "auto" | EngineName | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CalibrateProgress) => void) | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  /** Where the likelihoods of several points are worked out; on this thread where absent. */
  readonly estimator?: Estimator | undefined;
}

/** Estimates of the likelihood at several points, the first of them named so, by someone with the same record and settings. */
export type Estimator = (points: readonly Float64Array[], first: number) => Promise<ArrayLike<number>>;

/** How large a calibration is where nothing is asked for. */
export const CALIBRATE_DEFAULTS = { points: 1024, particles: 2048, moves: 4, draws: 2048 } as const;

/** Options resolved. */
export interface CalibrateSettings {
  readonly asOf: Month;
  readonly points: number;
  readonly particles: number;
  readonly moves: number;
  readonly draws: number;
  readonly halfLifeYears: number | null;
  readonly seed: string;
  readonly key: StreamKey;
  readonly engine: EngineName;
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws OptionsError listing every problem; EvidenceError where the record does not reach the month.
 */
export async function resolveCalibrate(
  options: CalibrateOptions,
  record: EvidenceRecord,
): Promise<CalibrateSettings> {
  const { signal: _, onProgress: __, checkpoint: ___, estimator: ____, ...plain } = options;
  const { value, issues } = checkShape<PlainCalibrateOptions>(calibrateOptionsSchema() as never, plain);
  if (value === undefined || issues.length > 0) throw new OptionsError("The options cannot be used", issues);
  const asOf = value.asOf ?? recordMonth(record);
  mustReach(record, asOf);
  const seed = String(value.seed ?? DEFAULT_SEED);
  const { engine } = await chooseEngine(value.engine);
  return {
    asOf,
    points: value.points ?? CALIBRATE_DEFAULTS.points,
    particles: value.particles ?? CALIBRATE_DEFAULTS.particles,
    moves: value.moves ?? CALIBRATE_DEFAULTS.moves,
    draws: value.draws ?? CALIBRATE_DEFAULTS.draws,
    halfLifeYears: value.halfLifeYears === undefined ? HALF_LIFE_YEARS : value.halfLifeYears,
    seed,
    key: streamKey(`${seed}/calibrate`),
    engine,
  };
}
