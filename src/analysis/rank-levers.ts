import type { LeverRanking, RankedLever } from "../contracts/analysis/lever-ranking";
import { issue, OptionsError } from "../contracts/errors";
import { addMonths } from "../contracts/month";
import { DEFAULT_ANALYSIS_PATHS } from "../contracts/options";
import type { Model } from "../model/define";
import { stopWhere } from "../simulation/drive";
import { variantOf } from "../simulation/forecast-run";
import { byPathway, isInHealth, rangedDifference, runEnds } from "./ends";
import { type AnalysisOptions, resolveAnalysis } from "./options";
import { analysisProvenance } from "./provenance";

const NOTE =
  "The sources recommend; none gives an effect size. Every effect is judged, wide, and may be nothing at all: read the ranges, not the order.";

/** Options of {@link rankLevers}. */
export interface LeverOptions extends AnalysisOptions {
  /** Levers to rank; all where absent. */
  readonly levers?: readonly string[] | undefined;
  /** Month from which each is pulled; the first after `asOf` where absent. */
  readonly from?: string | undefined;
  /** How hard each is pulled, 0 to 10; 1 where absent. */
  readonly strength?: number | undefined;
  /** Rank also those that rest on the title of an essay alone. */
  readonly includeTitleOnly?: boolean | undefined;
}

function chosen({ spec }: Model, { levers: wanted, includeTitleOnly = false }: LeverOptions) {
  const levers = spec.levers ?? [];
  if (wanted !== undefined) return levers.filter(({ id }) => wanted.includes(id));
  return levers.filter(({ titleOnly }) => includeTitleOnly || titleOnly !== true);
}

function mustHaveLevers(levers: readonly unknown[]): void {
  if (levers.length > 0) return;
  throw new OptionsError("There is nothing to rank", [
    issue({
      code: "missing",
      path: ["levers"],
      expected: "a model with levers, and at least one of them",
      received: "none",
      remedy: "Add levers to the model, or name some that it has.",
    }),
  ]);
}

/** The better for the working level the earlier; without a measure of it, by id. */
const order = (a: RankedLever, b: RankedLever): number =>
  (b.health?.difference ?? 0) - (a.health?.difference ?? 0) || (a.id < b.id ? -1 : 1);

/** See the public function of this name in on-demand.ts, which loads it. */
export async function rankLevers<P extends string, C extends string>(
  of: Model<P, C>,
  options: LeverOptions = {},
): Promise<LeverRanking<P>> {
  const model = of as Model;
  const { levers: wanted, from, strength = 1, includeTitleOnly: _, ...rest } = options;
  const { spec } = model;
  const settings = await resolveAnalysis(rest, spec, DEFAULT_ANALYSIS_PATHS.rankLevers);
  const month = from ?? addMonths(spec.asOf, 1);
  // Pulling what was asked for by name also checks the names.
  for (const lever of wanted ?? []) model.with([{ type: "pull-lever", lever, from: month, strength }]);
  const levers = chosen(model, options);
  mustHaveLevers(levers);
  stopWhere(options.signal, " before it began");
  const pulled = levers.map(({ id }) =>
    model.with([{ type: "pull-lever", lever: id, from: month, strength }]),
  );
  const ends = await runEnds(
    [model, ...pulled].map((each) => variantOf(each, "ends")),
    settings,
    rest,
  );
  const hasHealth = spec.pathways.some(({ split }) => split !== undefined);
  const ids = spec.pathways.map(({ id }) => id);
  const ranked = levers.map(({ id, label, area, source, titleOnly }, index) => ({
    id,
    label,
    area,
    source: [...source],
    titleOnly: titleOnly === true,
    health: hasHealth ? rangedDifference(ends, 0, index + 1, isInHealth) : null,
    pathways: byPathway(ids, (test) => rangedDifference(ends, 0, index + 1, test)),
  }));
  return {
    schemaVersion: 1,
    basis: "judgement",
    note: NOTE,
    from: month,
    strength,
    levers: ranked.sort(order),
    provenance: analysisProvenance(model, settings, levers.length + 1),
  } as LeverRanking as LeverRanking<P>;
}
