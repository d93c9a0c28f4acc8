import { checkShape } from "../contracts/check";
import { OptionsError } from "../contracts/errors";
import type { Month } from "../contracts/month";
import { nowcastOptionsSchema, type PlainNowcastOptions } from "../contracts/nowcast";
import { DEFAULT_SEED, type EngineName } from "../contracts/options";
import type { EvidenceRecord } from "../contracts/tables";
import { type StreamKey, streamKey } from "../random/seed";
import { chooseEngine } from "../simulation/engines";
import { mustReach, recordMonth } from "./record-month";

/** How far a nowcast has come. */
export interface NowcastProgress {
  readonly drawsDone: number;
  readonly drawsTotal: number;
}

/** Options of {@link nowcast}; every one may be left out. */
export interface NowcastOptions {
  /** The last month whose record is read; that of the record's latest meeting, event, poll or tariff where absent. */
  readonly asOf?: Month | undefined;
  /** Draws of the structural parameters, 2 to 8192; 512 where absent. */
  readonly draws?: number | undefined;
  /** Particles of each draw, a multiple of 16; 256 where absent. */
  readonly particles?: number | undefined;
  readonly seed?: string | number | undefined;
  readonly engine?: "auto" | EngineName | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: NowcastProgress) => void) | undefined;
}

/** Options resolved. */
export interface NowcastSettings {
  readonly asOf: Month;
  readonly draws: number;
  readonly particles: number;
  readonly seed: string;
  readonly key: StreamKey;
  readonly engine: EngineName;
  readonly whyNotSimd: string | undefined;
}

/** How large a nowcast is where nothing is asked for. */
export const NOWCAST_DEFAULTS = { draws: 512, particles: 256 } as const;

/**
 * Checks options and fills in the defaults.
 *
 * @throws OptionsError listing every problem; EvidenceError where nobody holds an office at `asOf`.
 */
export async function resolveNowcast(
  options: NowcastOptions,
  record: EvidenceRecord,
): Promise<NowcastSettings> {
  const { signal: _, onProgress: __, ...plain } = options;
  const { value, issues } = checkShape<PlainNowcastOptions>(nowcastOptionsSchema() as never, plain);
  if (value === undefined || issues.length > 0) throw new OptionsError("The options cannot be used", issues);
  const asOf = value.asOf ?? recordMonth(record);
  mustReach(record, asOf);
  const seed = String(value.seed ?? DEFAULT_SEED);
  const { engine, whyNotSimd } = await chooseEngine(value.engine);
  return {
    asOf,
    draws: value.draws ?? NOWCAST_DEFAULTS.draws,
    particles: value.particles ?? NOWCAST_DEFAULTS.particles,
    seed,
    // Apart from the numbers of forecasts under the same seed.
    key: streamKey(`${seed}/nowcast`),
    engine,
    whyNotSimd,
  };
}
