import type { Distribution } from "../../contracts/distribution";
import type { EventTypeSpec } from "../../contracts/model-spec";
import { EFFECT_LAW, OPERATION, TABLE_CELLS } from "../../kernel/shape";
import { exp } from "../../numeric/elementary";
import { quantileFunction } from "../../random/distribution";
import { planParameter } from "../draws";
import { type Context, flatten, place } from "./context";

interface EffectLaw {
  readonly law: number;
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly table: readonly number[];
}

/** The law of an effect's size as the kernel draws it, with the mean of exactly that law. */
function effectLaw(prior: Distribution): EffectLaw {
  if ("fixed" in prior)
    return { law: EFFECT_LAW.constant, a: prior.fixed, b: 0, mean: prior.fixed, table: [] };
  if ("normal" in prior) {
    const { mean, sd } = prior.normal;
    return { law: EFFECT_LAW.normal, a: mean, b: sd, mean, table: [] };
  }
  if ("logNormal" in prior) {
    const { median, logSd } = prior.logNormal;
    return {
      law: EFFECT_LAW.logNormal,
      a: median,
      b: logSd,
      mean: median * exp(0.5 * logSd * logSd),
      table: [],
    };
  }
  if ("quantiles" in prior) throw new RangeError("an effect has no scale of its own");
  const quantile = quantileFunction(prior);
  const table = Array.from({ length: TABLE_CELLS }, (_, cell) => quantile((cell + 0.5) / TABLE_CELLS));
  const mean = table.reduce((sum, value) => sum + value, 0) / TABLE_CELLS;
  return { law: EFFECT_LAW.table, a: 0, b: 0, mean, table };
}

function planRate({ spec, shape, draws, fills }: Context, event: EventTypeSpec, index: number): void {
  const { rate } = event;
  const name = `events.${event.id}.rate`;
  const places =
    "prior" in rate
      ? spec.stances.map(() => name).map((single, at) => (at === 0 ? planParameter(draws, single, rate) : -1))
      : spec.stances.map((stance) => {
          const parameter = rate.byStance[stance];
          if (parameter === undefined) throw new RangeError(`${name} lacks stance ${stance}`);
          return planParameter(draws, `${name}.byStance.${stance}`, parameter);
        });
  fills.push((values, theta) => {
    places.forEach((at, stance) => {
      const lambda = values[at < 0 ? (places[0] ?? 0) : at] ?? 0;
      theta.eventProbability[index * shape.stances + stance] = 1 - exp(-lambda);
    });
  });
}

/** The jump layer: rates by stance, impacts and the laws of their effects. */
export function compileEvents(context: Context): void {
  const { spec, ints, reals, draws, fills, at } = context;
  spec.events.forEach((event, index) => {
    planRate(context, event, index);
  });
  const impacts = spec.events.flatMap((event) => event.impacts.map((impact) => ({ event, impact })));
  const effects = impacts.flatMap(({ impact }, index) =>
    impact.effects.map((effect) => ({ effect, impact: index })),
  );
  const laws = effects.map(({ effect }) => effectLaw(effect.size.prior));
  const tables = flatten(laws.map((law) => law.table));
  ints.eventStance = spec.events.map(({ rate }) => ("prior" in rate ? -1 : place(at.turnover, rate.country)));
  ints.impactStart = flatten(spec.events.map((event) => event.impacts.map(() => 0))).start;
  ints.effectStart = flatten(impacts.map(({ impact }) => impact.effects.map(() => 0))).start;
  ints.effectFactor = effects.map(({ effect }) => place(at.factor, effect.factor));
  ints.effectOperation = effects.map(({ effect }) => OPERATION[effect.operation]);
  ints.effectLaw = laws.map((law) => law.law);
  ints.effectTable = tables.start.slice(0, -1);
  reals.effectA = laws.map((law) => law.a);
  reals.effectB = laws.map((law) => law.b);
  reals.quantileTable = tables.item;
  const certain = { prior: { fixed: 1 }, basis: "judgement", source: [] } as const;
  const chances = impacts.map(({ event, impact }) =>
    planParameter(
      draws,
      `events.${event.id}.impacts.${impact.id}.probability`,
      impact.probability ?? certain,
    ),
  );
  fills.push((values, theta) => {
    chances.forEach((chance, impact) => {
      theta.impactProbability[impact] = values[chance] ?? 0;
    });
    effects.forEach(({ effect, impact }, index) => {
      const mean = effect.operation === "add" ? (laws[index]?.mean ?? 0) : 0;
      theta.effectMean[index] = mean * (theta.impactProbability[impact] ?? 0);
    });
  });
}
