import * as z from "zod/mini";
import { once } from "./once";

export const MOST_HORIZON_MONTHS = 120;
/** Most parameter draws of a run, most paths of one draw: the width of their counters. */
export const MOST_DRAWS = 2 ** 16;
export const MOST_PATHS = 2 ** 26;
export const DEFAULT_PATHS = 32768;
/** Paths of each model of an analysis that runs many: enough to see what matters, few enough to wait for. */
export const DEFAULT_ANALYSIS_PATHS = {
  sweep: 8192,
  tornado: 2048,
  attribute: 4096,
  rankLevers: 8192,
} as const;
export const DEFAULT_HORIZON_MONTHS = 24;
export const DEFAULT_SEED = "trilateral-pathways";
export const DEFAULT_MOST_PRECISION_PATHS = 2 ** 20;

/** The kernels a run can have: fast in single precision, or readable in double precision. */
export type EngineName = "simd" | "reference";

const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

const common = () => ({
  /** Months simulated after `asOf`. */
  horizonMonths: z.optional(whole(1, MOST_HORIZON_MONTHS)),
  /** Paths, rounded up to whole rounds of 16 a draw. */
  paths: z.optional(whole(1, MOST_PATHS)),
  /** Draws of all parameters; excludes `precision`. */
  draws: z.optional(whole(1, MOST_DRAWS)),
  /** Hashed as String(seed): 7 and "7" are the same. */
  seed: z.optional(z.union([z.string().check(z.maxLength(1000)), z.number()])),
  /** auto: simd where the runtime has it, else reference. */
  engine: z.optional(z.literal(["auto", "simd", "reference"])),
});

/** The options of a run that are plain data. */
export const simulateOptionsSchema = /* @__PURE__ */ once(() =>
  z
    .strictObject({
      ...common(),
      /** Add draws until every pathway's interval is this tight, or say that it was not. Excludes `draws` and `paths`. */
      precision: z.optional(
        z.strictObject({
          halfWidth: z.number().check(z.gt(0), z.maximum(0.5)),
          level: z.optional(z.number().check(z.gt(0), z.lt(1))),
          maxPaths: z.optional(whole(1, MOST_PATHS)),
        }),
      ),
      keepPaths: z.optional(z.union([z.boolean(), z.strictObject({ series: z.array(z.string()) })])),
    })
    .check(
      z.refine((options) => options.precision === undefined || options.draws === undefined, {
        error: "precision or draws: precision adds draws by itself",
        path: ["precision"],
      }),
      z.refine((options) => options.precision === undefined || options.paths === undefined, {
        error: "precision or paths: bound the work by precision.maxPaths",
        path: ["precision"],
      }),
    ),
);

/** The options of an analysis of several models that are plain data: every model runs the same paths. */
export const analysisOptionsSchema = /* @__PURE__ */ once(() => z.strictObject(common()));

export type PlainOptions = z.infer<ReturnType<typeof simulateOptionsSchema>>;
