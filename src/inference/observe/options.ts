import { checkShape } from "../../contracts/check";
import { OptionsError } from "../../contracts/errors";
import { monthsBetween } from "../../contracts/month";
import type { Evidence } from "../../contracts/observe/evidence-document";
import { observeOptionsSchema, type PlainObserveOptions } from "../../contracts/observe/observation";
import { DEFAULT_HORIZON_MONTHS, DEFAULT_SEED, type EngineName } from "../../contracts/options";
import { LANES } from "../../kernel/shape";
import type { Model } from "../../model/define";
import { type StreamKey, streamKey } from "../../random/seed";
import { chooseEngine } from "../../simulation/engines";
import type { Executor } from "../../simulation/executor";

/** How far it has come: models that have run, the base among them. */
export interface ObserveProgress {
  readonly modelsDone: number;
  readonly modelsTotal: number;
}

/** Options of {@link observe}; every one may be left out. */
export interface ObserveOptions {
  /** Months ahead that the ledger reports beside 12, and that a likelihood ratio is about; 24 where absent. */
  readonly horizonMonths?: number | undefined;
  /** Draws of a model that has no ensemble, 64 to 8192: as many as a document can hold, at most 2048, where absent. */
  readonly draws?: number | undefined;
  /** Paths of each draw, a multiple of 16, that its probabilities are counted on; 64 where absent. */
  readonly pathsPerDraw?: number | undefined;
  readonly seed?: string | number | undefined;
  readonly engine?: "auto" | EngineName | undefined;
  readonly executor?: Executor | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ObserveProgress) => void) | undefined;
}

/** Options resolved. */
export interface ObserveSettings {
  readonly asked: number | undefined;
  readonly draws: number;
  readonly rounds: number;
  /** Horizons of the ledger, ascending. */
  readonly horizons: readonly number[];
  /** Months simulated: to the last horizon and the last piece of evidence. */
  readonly months: number;
  readonly horizonMonths: number;
  readonly seed: string;
  readonly key: StreamKey;
  readonly engine: EngineName;
  readonly whyNotSimd: string | undefined;
}

const DEFAULT_PATHS_PER_DRAW = 64;
const YEAR = 12;

/** Checks options and fills in the defaults. @throws OptionsError listing every problem. */
export async function resolveObserve(
  { executor: _, signal: __, onProgress: ___, ...plain }: ObserveOptions,
  { spec }: Model,
  evidence: readonly Evidence[],
): Promise<Omit<ObserveSettings, "draws">> {
  const { value, issues } = checkShape<PlainObserveOptions>(observeOptionsSchema() as never, plain);
  if (value === undefined || issues.length > 0) throw new OptionsError("The options cannot be used", issues);
  const horizonMonths = value.horizonMonths ?? spec.horizonMonths ?? DEFAULT_HORIZON_MONTHS;
  const last = evidence.map((piece) => ("month" in piece ? monthsBetween(spec.asOf, piece.month) : 0));
  const seed = String(value.seed ?? DEFAULT_SEED);
  const { engine, whyNotSimd } = await chooseEngine(value.engine);
  return {
    asked: value.draws,
    rounds: (value.pathsPerDraw ?? DEFAULT_PATHS_PER_DRAW) / LANES,
    horizons: [...new Set([YEAR, horizonMonths])].sort((a, b) => a - b),
    months: Math.max(YEAR, horizonMonths, ...last),
    horizonMonths,
    seed,
    key: streamKey(seed),
    engine,
    whyNotSimd,
  };
}
