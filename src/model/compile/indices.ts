import type { IndexSpec } from "../../contracts/model-spec";
import { INDEX_KIND } from "../../kernel/shape";
import { HISTOGRAM_CELLS } from "../../kernel/tally-layout";
import { type Context, familyOf, flatten, membersOf, targetsOf } from "./context";

/** Range of the histogram of a series: latent for factors and for indices that are latent, shown for weighted means. */
const RANGES = { logit: [-6, 6], "log-points": [0, 4], shown: [0, 100] } as const;

function groupsOf(context: Context, index: IndexSpec): number[][] {
  if (index.kind === "weakest-link") {
    return context.spec.countries
      .map((country) => membersOf(context, index.family, country.id))
      .filter((members) => members.length > 0);
  }
  return index.kind === "alignment" ? targetsOf(context, index.family) : [membersOf(context, index.family)];
}

function rangeOf(context: Context, index: IndexSpec): readonly [number, number] {
  if (index.kind === "weighted-mean") return RANGES.shown;
  const family = context.spec.families.find((item) => item.id === index.family);
  return RANGES[family?.scale.kind ?? "logit"];
}

/** The headline indices, and the ranges over which all series are tallied. */
export function compileIndices(context: Context): void {
  const { spec, ints, reals } = context;
  const groups = spec.indices.map((index) => groupsOf(context, index));
  const members = flatten(groups.flat());
  ints.indexKind = spec.indices.map((index) => INDEX_KIND[index.kind]);
  ints.indexGroupStart = flatten(groups.map((list) => list.map(() => 0))).start;
  ints.indexMemberStart = members.start;
  ints.indexMember = members.item;
  reals.indexWeight = spec.indices.flatMap((index, at) =>
    (groups[at] ?? []).flat().map((member) => index.weights?.[spec.factors[member]?.id ?? ""]?.value ?? 1),
  );
  const ranges = [
    ...spec.factors.map((factor) => RANGES[familyOf(spec, factor).scale.kind]),
    ...spec.indices.map((index) => rangeOf(context, index)),
  ];
  reals.seriesLow = ranges.map(([low]) => low);
  reals.seriesStep = ranges.map(([low, high]) => (high - low) / HISTOGRAM_CELLS);
}
