import type { AttributedShare, Attribution } from "../contracts/analysis/attribution";
import type { Difference } from "../contracts/analysis/parts";
import { type Issue, issue, ModelError } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import { DEFAULT_ANALYSIS_PATHS } from "../contracts/options";
import type { LoadSample } from "../kernel/load-sample";
import { LANES } from "../kernel/shape";
import { climatologyOf } from "../model/compile/compile";
import { climatology, type Model } from "../model/define";
import { stopWhere } from "../simulation/drive";
import type { Variant } from "../simulation/executor";
import { variantOf } from "../simulation/forecast-run";
import { shapleyWeights } from "../statistics/shapley";
import { emptySums, twoLevel } from "../statistics/two-level";
import { incomparable } from "./alternatives";
import { itemsBetween } from "./changes";
import {
  asDifference,
  byPathway,
  countsByDraw,
  type Ends,
  endsIn,
  pairedDifference,
  probabilityOf,
  runEnds,
} from "./ends";
import { type AnalysisOptions, mustVary, resolveAnalysis } from "./options";
import { analysisProvenance } from "./provenance";

/** Most groups of one attribution: it runs a model for each of their subsets. */
const MOST_GROUPS = 8;

/** The change to be explained. */
export interface AttributedChange<P extends string = string, C extends string = string> {
  readonly from: Model<P, C>;
  readonly to: Model<P, C>;
}

/** Groups of a change, and the place among the variants of what is run for each of their subsets. */
interface Game {
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly variants: readonly number[];
}

/** Collects the variants of a run; `from` and `to` come first. */
interface Cast {
  readonly from: Model;
  readonly to: Model;
  readonly variants: Variant[];
}

const FROM = 0;
const TO = 1;

/** Climatologies of the models between the two, by the set of items that make another model of one. */
function climatologies(
  { from, to }: Cast,
  redefining: number,
): (set: number, spec: ModelSpec) => LoadSample | undefined {
  const held = new Map([
    [redefining, climatology(to)],
    [0, climatology(from)],
  ]);
  return (set, spec) => {
    const which = set & redefining;
    if (!held.has(which)) held.set(which, climatologyOf(spec));
    return held.get(which);
  };
}

function itemGame(cast: Cast): Game {
  const items = itemsBetween(cast.from.spec, cast.to.spec, MOST_GROUPS);
  const full = (1 << items.length) - 1;
  const redefining = items.reduce((set, item, i) => (item.redefines ? set | (1 << i) : set), 0);
  const climatologyFor = climatologies(cast, redefining);
  const variants = Array.from({ length: full + 1 }, (_, set) => {
    if (set === 0) return FROM;
    if (set === full) return TO;
    const spec = items.reduce((held, item, i) => ((set >> i) & 1 ? item.apply(held) : held), cast.from.spec);
    return cast.variants.push({ spec, loadSample: climatologyFor(set, spec), measure: "ends" }) - 1;
  });
  return { groups: items.map(({ id, label }) => ({ id, label })), variants };
}

/** What does not go through a factor. */
const DIRECT = { id: "direct", label: "directly: meetings, institutions, acts" };

/**
 * By the way a change works: which families' factors (with the office-holders who bring them) take the course they have after
 * the change, and whether what follows from them is that of the model before or after it.
 */
function familyGame(cast: Cast): Game {
  const { families } = cast.from.spec;
  const full = (1 << (families.length + 1)) - 1;
  const variants = Array.from({ length: full + 1 }, (_, set) => {
    if (set === 0) return FROM;
    if (set === full) return TO;
    const end = (set >> families.length) & 1 ? TO : FROM;
    const model = end === TO ? cast.to : cast.from;
    const latents = { families: families.map((_, i) => ((set >> i) & 1 ? TO : FROM)), events: end };
    return cast.variants.push({ ...variantOf(model, "ends"), latents }) - 1;
  });
  return { groups: [...families.map(({ id, label }) => ({ id, label })), DIRECT], variants };
}

/** Shapley values of the groups, each a mean over draws of a weighted sum of paths; over rounds where there is one draw. */
function sharesOf(ends: Ends, { groups, variants }: Game, ids: readonly string[]): AttributedShare[] {
  const clusters = ends.draws > 1 ? ends : { ...ends, draws: ends.perDraw / LANES, perDraw: LANES };
  const { weights, denominator } = shapleyWeights(groups.length);
  const counts = ids.map((_, pathway) =>
    variants.map((variant) => countsByDraw(clusters, variant, endsIn(pathway))),
  );
  const unit = denominator * clusters.perDraw;
  return groups.map(({ id, label }, group) => ({
    id,
    label,
    pathways: byPathway(ids, (_, pathway) => shapleyValue(weights[group] ?? [], counts[pathway] ?? [], unit)),
  }));
}

/** The mean over clusters of a weighted sum of their counts, in the unit of a share of paths. */
function shapleyValue(weights: ArrayLike<number>, counts: readonly Float64Array[], unit: number): Difference {
  const sums = emptySums();
  const clusters = counts[0]?.length ?? 0;
  for (let cluster = 0; cluster < clusters; cluster++) {
    let value = 0;
    for (let set = 0; set < weights.length; set++)
      value += (weights[set] ?? 0) * (counts[set]?.[cluster] ?? 0);
    sums.draws += 1;
    sums.sum += value / unit;
    sums.squares += (value / unit) * (value / unit);
  }
  const { mean, standardError } = twoLevel(sums);
  return asDifference(mean, standardError);
}

function mustBeComparable({ from, to }: AttributedChange): void {
  const issues: Issue[] = incomparable(from.spec, to.spec, ["to"]);
  const { families } = from.spec;
  if (families.length >= MOST_GROUPS) {
    issues.push(
      issue({
        code: "too-large",
        path: ["from", "families"],
        expected: `at most ${MOST_GROUPS - 1} families of factors`,
        received: String(families.length),
        remedy: "Attribution runs a model for every subset of them.",
      }),
    );
  }
  if (issues.length > 0) throw new ModelError("The change cannot be attributed", issues);
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function attribute<P extends string, C extends string>(
  change: AttributedChange<P, C>,
  options: AnalysisOptions = {},
): Promise<Attribution<P>> {
  const { from, to } = change as AttributedChange;
  mustBeComparable({ from, to });
  const horizon = { ...from.spec, ...(to.spec.horizonMonths && { horizonMonths: to.spec.horizonMonths }) };
  const settings = await resolveAnalysis(options, horizon, DEFAULT_ANALYSIS_PATHS.attribute);
  mustVary(settings);
  stopWhere(options.signal, " before it began");
  const cast: Cast = { from, to, variants: [variantOf(from, "ends"), variantOf(to, "ends")] };
  const items = itemGame(cast);
  const families = familyGame(cast);
  const ends = await runEnds(cast.variants, settings, options);
  const ids = from.spec.pathways.map(({ id }) => id);
  const at = (variant: number) => byPathway(ids, (test) => probabilityOf(ends, variant, test));
  return {
    schemaVersion: 1,
    from: at(FROM),
    to: at(TO),
    total: byPathway(ids, (test) => pairedDifference(ends, FROM, TO, test)),
    items: sharesOf(ends, items, ids),
    families: sharesOf(ends, families, ids),
    provenance: analysisProvenance(to, settings, cast.variants.length, [from]),
  } as Attribution as Attribution<P>;
}
