import type { Distribution } from "../../contracts/distribution";
import type { ActsSpec, ModelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import { aggregate } from "../../kernel/aggregate";
import type { Program } from "../../kernel/program";
import { AGGREGATE, LANES, NEVER } from "../../kernel/shape";
import { ln } from "../../numeric/elementary";
import { planParameter } from "../draws";
import { type Context, flatten, membersOf, place } from "./context";

/** ln 0, as a number that can be added to: no author with it ever acts. */
const NEVER_LN = -1e9;

type Loading = ActsSpec["loadings"][number];

/** Duration in days as a lognormal: median and log-sd; a fixed duration has none. */
function durationLaw(prior: Distribution): readonly [number, number] {
  if ("fixed" in prior) return [prior.fixed, 0];
  if ("logNormal" in prior) return [prior.logNormal.median, prior.logNormal.logSd];
  throw new RangeError("the duration of an act is fixed or lognormal");
}

function membersOfLoading(context: Context, loading: Loading): number[][] {
  const { spec, at } = context;
  return spec.countries.map((country) =>
    "factor" in loading.on
      ? [place(at.factor, loading.on.factor)]
      : membersOf(context, loading.on.family, country.id),
  );
}

function openAuthors({ spec, at }: Context): number {
  return (spec.acts?.open?.authors ?? []).reduce((set, author) => set | (1 << place(at.country, author)), 0);
}

function programActs(context: Context): void {
  const { spec, ints, reals } = context;
  const { acts } = spec;
  const loadings = acts?.loadings ?? [];
  const members = flatten(loadings.flatMap((loading) => membersOfLoading(context, loading)));
  const [median, logSd] = acts === undefined ? [0, 0] : durationLaw(acts.durationDays.prior);
  ints.hasActs = [acts === undefined ? 0 : 1];
  ints.actEpisodeMonths = [acts?.episodeMonths.value ?? 0];
  ints.actOpenUntil = [acts?.open === undefined ? NEVER : monthsBetween(spec.asOf, acts.open.closes)];
  ints.actOpenAuthors = [openAuthors(context)];
  ints.loadAggregate = loadings.map(({ on }) => ("factor" in on ? AGGREGATE.mean : AGGREGATE[on.aggregate]));
  ints.loadMemberStart = members.start;
  ints.loadMember = members.item;
  reals.actLasting1 = [acts?.lastingDays.tier1.value ?? 0];
  reals.actLasting2 = [acts?.lastingDays.tier2.value ?? 0];
  reals.actDurationA = [median];
  reals.actDurationB = [logSd];
}

function planLoadings({ spec, draws, fills }: Context, acts: ActsSpec): void {
  const countries = spec.countries.length;
  acts.loadings.forEach((loading, index) => {
    const weight = planParameter(draws, `acts.loadings.${loading.id}.weight`, loading.weight);
    fills.push((values, theta) => {
      spec.countries.forEach((country, author) => {
        const scale = loading.scale?.[country.id]?.value ?? 1;
        theta.loadWeight[index * countries + author] = loading.sign * scale * (values[weight] ?? 0);
      });
    });
  });
}

/** Acts of damage: everything but the hazards, which need the climatology. */
export function compileActs(context: Context): void {
  const { draws, fills } = context;
  const { acts } = context.spec;
  programActs(context);
  if (acts === undefined) return;
  planLoadings(context, acts);
  const plan = (key: "institutionWeight" | "tier1Share" | "followOnProbability" | "followOnTier1Share") =>
    planParameter(draws, `acts.${key}`, acts[key]);
  const stock = plan("institutionWeight");
  const tier1 = plan("tier1Share");
  const followOn = plan("followOnProbability");
  const followOnTier1 = plan("followOnTier1Share");
  fills.push((values, theta) => {
    theta.actStockWeight[0] = values[stock] ?? 0;
    theta.actTier1Share[0] = values[tier1] ?? 0;
    theta.followOnProbability[0] = values[followOn] ?? 0;
    theta.followOnTier1Share[0] = values[followOnTier1] ?? 0;
  });
}

/** Values of the loads at the reference state, which the load is measured from. */
export function compileLoadReferences({ shape, fills }: Context, program: Program): void {
  const x = new Float64Array(shape.factors * LANES);
  fills.push((_, theta) => {
    for (let factor = 0; factor < shape.factors; factor++) x[factor * LANES] = theta.reference[factor] ?? 0;
    for (let at = 0; at < shape.loadings * shape.countries; at++) {
      const first = program.loadMemberStart[at] ?? 0;
      const last = program.loadMemberStart[at + 1] ?? 0;
      const kind = program.loadAggregate[Math.floor(at / shape.countries)] ?? 0;
      theta.loadReference[at] = aggregate(kind, x, program.loadMember, first, last, 0);
    }
  });
}

function shares(spec: ModelSpec, values: Float64Array, authors: readonly (number | undefined)[]): number[] {
  const weights = spec.countries.map((_, author) => values[authors[author] ?? -1] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

/** Rates of onset by author: the recorded rate, shared out. The kernel makes hazards of them. */
export function planRates({ spec, draws, fills }: Context): void {
  const { acts } = spec;
  if (acts === undefined) return;
  const rate = planParameter(draws, "acts.rate", acts.rate);
  const authors = spec.countries.map((country) => {
    const weight = acts.authors[country.id];
    return weight && planParameter(draws, `acts.authors.${country.id}`, weight);
  });
  fills.push((values, theta) => {
    shares(spec, values, authors).forEach((share, author) => {
      const lambda = share * (values[rate] ?? 0);
      theta.actLnRate[author] = lambda > 0 ? ln(lambda) : NEVER_LN;
    });
  });
}
