import type { Sweep, SweepPoint } from "../contracts/analysis/sweep";
import { type Issue, issue, OptionsError, ScenarioError, TrilateralError } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { DEFAULT_ANALYSIS_PATHS } from "../contracts/options";
import type { Intervention } from "../contracts/scenario/interventions";
import { show } from "../contracts/show";
import type { Model } from "../model/define";
import { stopWhere } from "../simulation/drive";
import { variantOf } from "../simulation/forecast-run";
import { Z95 } from "../statistics/interval";
import { monotoneFit } from "../statistics/isotonic";
import { byPathway, type Ends, pairedDifference, probabilityOf, runEnds, shareOf } from "./ends";
import { type AnalysisOptions, resolveAnalysis } from "./options";
import { analysisProvenance } from "./provenance";
import { type TippingQuestion, tippingPoint } from "./tipping";

/** Most values of one sweep. */
const MOST_VALUES = 200;

/** What is varied: a number of an intervention, over a list of values. */
export interface SweepOf {
  readonly vary: Intervention;
  /** Name of a numeric field of the intervention, such as `ratePercent`. */
  readonly field: string;
  readonly values: readonly number[];
}

/** Options of {@link sweep}. */
export interface SweepOptions<P extends string = string> extends AnalysisOptions {
  /** The pathway whose tipping point is looked for; the most likely one of the base where absent. */
  readonly pathway?: P | undefined;
  /** The probability it is to cross; where absent, that of the likeliest other pathway. */
  readonly threshold?: number | undefined;
}

function report(
  code: string,
  path: Issue["path"],
  expected: string,
  received: string,
  remedy: string,
): Issue {
  return issue({ code, path, expected, received, remedy });
}

/** The numbers of each kind of intervention that may be varied. */
const NUMBERS = [
  "by",
  "at",
  "ratePercent",
  "probability",
  "times",
  "commitment",
  "strength",
  "value",
] as const;

function shapeIssues({ field, values }: SweepOf, { threshold }: SweepOptions): Issue[] {
  const issues: Issue[] = [];
  if (!(NUMBERS as readonly string[]).includes(field))
    issues.push(
      report(
        "unknown-reference",
        ["field"],
        "a numeric field of an intervention",
        show(field),
        suggestion(String(field), NUMBERS),
      ),
    );
  if (!Array.isArray(values) || values.length < 2 || values.length > MOST_VALUES)
    issues.push(
      report(
        "out-of-range",
        ["values"],
        `2 to ${MOST_VALUES} values`,
        show(values),
        "Give a list of numbers.",
      ),
    );
  else if (!values.every((value) => typeof value === "number" && Number.isFinite(value)))
    issues.push(
      report("invalid-type", ["values"], "finite numbers", "something else among them", "Give numbers only."),
    );
  else if (new Set(values).size < values.length)
    issues.push(
      report("duplicate", ["values"], "each value once", "a value twice", "Leave one of them out."),
    );
  if (threshold !== undefined && !(threshold > 0 && threshold < 1))
    issues.push(
      report("out-of-range", ["threshold"], "above 0 and below 1", show(threshold), "Give a probability."),
    );
  return issues;
}

/** The model at every value. @throws ScenarioError at the first value that the intervention cannot take. */
function modelsAt(model: Model, { vary, field }: SweepOf, values: readonly number[]): Model[] {
  return values.map((value) => {
    try {
      return model.with([{ ...vary, [field]: value } as Intervention]);
    } catch (error) {
      if (!(error instanceof TrilateralError)) throw error;
      const issues = error.issues.map((one) => issue({ ...one, path: ["vary", ...one.path.slice(2)] }));
      throw new ScenarioError(`${field} cannot be ${value}`, issues);
    }
  });
}

function questionOf(model: Model, ends: Ends, { pathway, threshold }: SweepOptions): TippingQuestion {
  const ids = model.spec.pathways.map(({ id }) => id);
  if (pathway !== undefined) return { pathway: ids.indexOf(pathway), threshold };
  const shares = Object.values(byPathway(ids, (test) => shareOf(ends, 0, test).mean));
  return { pathway: shares.indexOf(Math.max(...shares)), threshold };
}

function pointAt(ids: readonly string[], ends: Ends, variant: number, value: number): SweepPoint {
  const pathways = byPathway(ids, (test) => {
    const { probability, standardError } = probabilityOf(ends, variant, test);
    const [low, high] = [probability - Z95 * standardError, probability + Z95 * standardError];
    const interval: [number, number] = [Math.max(0, low), Math.min(1, high)];
    return {
      probability,
      standardError,
      interval,
      versusBase: pairedDifference(ends, 0, variant, test),
    };
  });
  return { value, pathways };
}

/** Weight of a point: its precision, bounded where no path or every path is in the pathway. */
const weightOf = (standardError: number, paths: number): number =>
  1 / (standardError * standardError + 1 / (paths * paths));

function isotonicOf(ids: readonly string[], curve: readonly SweepPoint[], paths: number): Sweep["isotonic"] {
  return Object.fromEntries(
    ids.map((id) => {
      const points = curve.map(({ pathways }) => pathways[id]);
      const fit = monotoneFit(
        points.map((point) => point?.probability ?? 0),
        points.map((point) => weightOf(point?.standardError ?? 0, paths)),
      );
      return [id, { direction: fit.direction, values: [...fit.values] }];
    }),
  );
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function sweep<P extends string, C extends string>(
  model: Model<P, C>,
  of: SweepOf,
  options: SweepOptions<P> = {},
): Promise<Sweep<P>> {
  const { pathway, threshold, ...rest } = options;
  const base = model as Model;
  const ids = base.spec.pathways.map(({ id }) => id);
  const settings = await resolveAnalysis(rest, base.spec, DEFAULT_ANALYSIS_PATHS.sweep);
  const issues = shapeIssues(of, options as SweepOptions);
  if (pathway !== undefined && !ids.includes(pathway))
    issues.push(
      report(
        "unknown-reference",
        ["pathway"],
        "the id of a pathway",
        show(pathway),
        suggestion(pathway, ids),
      ),
    );
  if (issues.length > 0) throw new OptionsError("The sweep cannot be run", issues);
  const values = [...of.values].sort((a, b) => a - b);
  const models = modelsAt(base, of, values);
  stopWhere(options.signal, " before it began");
  const ends = await runEnds(
    [base, ...models].map((each) => variantOf(each, "ends")),
    settings,
    rest,
  );
  const curve = values.map((value, index) => pointAt(ids, ends, index + 1, value));
  const question = questionOf(base, ends, options as SweepOptions);
  return {
    schemaVersion: 1,
    vary: of.vary,
    field: of.field,
    values,
    base: byPathway(ids, (test) => probabilityOf(ends, 0, test)),
    curve,
    isotonic: isotonicOf(ids, curve, ends.draws * ends.perDraw),
    tipping: tippingPoint(ends, 1, values, ids, question),
    provenance: analysisProvenance(base, settings, values.length + 1, models),
  } as Sweep as Sweep<P>;
}
