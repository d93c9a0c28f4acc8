import { checkShape } from "../contracts/check";
import { type Issue, issue, OptionsError } from "../contracts/errors";
import type { Forecast } from "../contracts/forecast";
import type { ModelSpec } from "../contracts/model-spec";
import {
  DEFAULT_HORIZON_MONTHS,
  DEFAULT_MOST_PRECISION_PATHS,
  DEFAULT_PATHS,
  DEFAULT_SEED,
  type EngineName,
  MOST_DRAWS,
  type PlainOptions,
  simulateOptionsSchema,
} from "../contracts/options";
import { LANES } from "../kernel/shape";
import { chooseEngine } from "./engines";
import type { Executor } from "./executor";

/** How far a run has come. `partial` is a valid forecast of the draws done so far, worked out when it is read. */
export interface Progress<P extends string = string, C extends string = string> {
  readonly pathsDone: number;
  readonly pathsTotal: number;
  readonly partial: Forecast<P, C>;
}

/** Options of {@link simulate}; every one may be left out. */
export interface SimulateOptions<P extends string = string, C extends string = string> {
  /** Months simulated, 1 to 120; where absent those of the scenario, else 24. */
  readonly horizonMonths?: number;
  /** Paths; 32,768 where absent. Rounded up to whole rounds of 16 a draw. */
  readonly paths?: number;
  /** Parameter draws; min(2048, paths / 16) where absent. */
  readonly draws?: number;
  /** "trilateral-pathways" where absent; hashed as String(seed). */
  readonly seed?: string | number;
  /** Add draws until every interval is this tight, or say that it was not. */
  readonly precision?: { readonly halfWidth: number; readonly level?: number; readonly maxPaths?: number };
  /** The kernel: "auto", where absent, is "simd" wherever the runtime has WebAssembly with 128-bit vectors, else "reference". */
  readonly engine?: "auto" | EngineName;
  /** Who runs the blocks; this thread where absent. */
  readonly executor?: Executor;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress<P, C>) => void;
  /** Keep every path's pathways, and series by id where named: memory then grows with paths. */
  readonly keepPaths?: boolean | { readonly series: readonly string[] };
}

/** Options resolved, with no default left to fill in. */
export interface Settings {
  readonly horizonMonths: number;
  readonly draws: number;
  readonly rounds: number;
  readonly seed: string;
  readonly engine: EngineName;
  /** Why the run is not as fast as it could be. */
  readonly whyNotSimd: string | undefined;
  readonly precision:
    | { readonly halfWidth: number; readonly level: number; readonly mostDraws: number }
    | undefined;
  /** Series to keep by path, as places among factors and indices; undefined where no path is kept. */
  readonly keep: readonly number[] | undefined;
}

const MOST_DEFAULT_DRAWS = 2048;

const isFunction = (value: unknown): boolean => value === undefined || typeof value === "function";

/** Options of any run: what is told of its progress differs. */
export type Askable = Omit<SimulateOptions, "onProgress"> & { readonly onProgress?: unknown };

/** What a schema cannot check, since it is not plain data. */
function liveIssues({ onProgress, signal, executor }: Askable): Issue[] {
  const bad = (path: string, expected: string, value: unknown): Issue =>
    issue({
      code: "invalid-type",
      path: [path],
      expected,
      received: typeof value,
      remedy: "Pass one, or leave it out.",
    });
  const issues: Issue[] = [];
  if (!isFunction(onProgress)) issues.push(bad("onProgress", "a function", onProgress));
  if (signal !== undefined && typeof signal?.addEventListener !== "function")
    issues.push(bad("signal", "an AbortSignal", signal));
  if (executor !== undefined && typeof executor?.run !== "function")
    issues.push(bad("executor", "an Executor (await workerExecutor())", executor));
  return issues;
}

function seriesPlaces(
  keep: PlainOptions["keepPaths"],
  series: readonly string[],
  issues: Issue[],
): readonly number[] | undefined {
  if (keep === undefined || keep === false) return undefined;
  const names = keep === true ? [] : keep.series;
  return names.map((name, index) => {
    const place = series.indexOf(name);
    if (place < 0) {
      const path = ["keepPaths", "series", index];
      const remedy = `Known: ${series.join(", ")}.`;
      issues.push(
        issue({
          code: "unknown-reference",
          path,
          expected: "the id of a factor or index",
          received: JSON.stringify(name),
          remedy,
        }),
      );
    }
    return place;
  });
}

/** Draws and rounds: paths are rounded up to whole rounds of a group of paths for every draw. */
export function sizes(
  { paths = DEFAULT_PATHS, draws, precision }: PlainOptions,
  issues: Issue[],
): { draws: number; rounds: number } {
  if (precision !== undefined) {
    const most = Math.floor((precision.maxPaths ?? DEFAULT_MOST_PRECISION_PATHS) / LANES);
    return { draws: Math.max(1, Math.min(MOST_DEFAULT_DRAWS, most)), rounds: 1 };
  }
  const used = draws ?? Math.min(MOST_DEFAULT_DRAWS, Math.max(1, Math.floor(paths / LANES)));
  const rounds = Math.max(1, Math.ceil(paths / (LANES * used)));
  if (rounds * LANES > MOST_DRAWS) {
    const remedy = "Raise draws or lower paths.";
    const received = `${paths} paths over ${used} draws`;
    issues.push(
      issue({
        code: "out-of-range",
        path: ["draws"],
        expected: `at most ${MOST_DRAWS} paths a draw`,
        received,
        remedy,
      }),
    );
  }
  return { draws: used, rounds };
}

/**
 * Checks options and fills in the defaults; a model may name the months to simulate.
 *
 * @param schema The options that are allowed, as plain data.
 * @throws OptionsError listing every problem.
 */
export async function resolveOptions(
  options: Askable,
  spec: Pick<ModelSpec, "factors" | "indices" | "horizonMonths">,
  schema: () => unknown = simulateOptionsSchema,
): Promise<Settings> {
  const series = [...spec.factors, ...spec.indices].map((item) => item.id);
  const { onProgress: _, signal: __, executor: ___, ...plain } = options;
  const { value, issues: found } = checkShape<PlainOptions>(schema() as never, plain);
  const issues = [...found, ...liveIssues(options)];
  if (typeof value?.seed === "number" && !Number.isFinite(value.seed)) {
    const remedy = "Pass a string or a finite number.";
    issues.push(
      issue({
        code: "not-finite",
        path: ["seed"],
        expected: "a finite number",
        received: String(value.seed),
        remedy,
      }),
    );
  }
  const size = value === undefined ? { draws: 1, rounds: 1 } : sizes(value, issues);
  const keep = value === undefined ? undefined : seriesPlaces(value.keepPaths, series, issues);
  if (value === undefined || issues.length > 0) throw new OptionsError("The options cannot be used", issues);
  const { precision } = value;
  const { engine, whyNotSimd } = await chooseEngine(value.engine);
  return {
    ...size,
    engine,
    whyNotSimd,
    horizonMonths: value.horizonMonths ?? spec.horizonMonths ?? DEFAULT_HORIZON_MONTHS,
    seed: String(value.seed ?? DEFAULT_SEED),
    keep,
    precision: precision && {
      halfWidth: precision.halfWidth,
      level: precision.level ?? 0.95,
      mostDraws: Math.min(
        MOST_DRAWS,
        Math.max(1, Math.floor((precision.maxPaths ?? DEFAULT_MOST_PRECISION_PATHS) / LANES)),
      ),
    },
  };
}
