import type { FactorSpec, ModelSpec } from "../../contracts/model-spec";
import type { LeaderRow } from "../../contracts/tables";
import type { StartLaw } from "../../kernel/filter/observations";
import { NORMAL_90_WIDTH, quantileFunction } from "../../random/distribution";
import { shownMedian, toLatent } from "../scale";

/** Where a filter starts a factor, in shown units: the reference state, or that of the bloc in office. */
interface Law {
  readonly centre: number;
  readonly meanSpread: number;
  readonly levelSpread: number;
}

const medianOf = (prior: Parameters<typeof quantileFunction>[0]): number => quantileFunction(prior)(0.5);

function familyOf(spec: ModelSpec, factor: FactorSpec) {
  const family = spec.families.find(({ id }) => id === factor.family);
  if (family === undefined)
    throw new RangeError(`unknown family ${factor.family} in a checked specification`);
  return family;
}

/** A level about the reference state, as uncertain as the preset the reference is taken from. */
function referenceLaw(spec: ModelSpec, factor: FactorSpec): Law {
  const family = familyOf(spec, factor);
  const { prior } = factor.level;
  const centre = toLatent(family, factor.reference.value);
  if (!("quantiles" in prior)) return { centre, meanSpread: 0, levelSpread: 0 };
  const spread =
    (toLatent(family, prior.quantiles.p95) - toLatent(family, prior.quantiles.p05)) / NORMAL_90_WIDTH;
  return { centre, meanSpread: spread / 2, levelSpread: spread };
}

/** A level about the mean of the bloc in office: what a change of leader would have drawn. */
function officeLaw(spec: ModelSpec, factor: FactorSpec, holder: LeaderRow | undefined): Law | undefined {
  const turnover = spec.turnover.find((item) => item.factor === factor.id);
  const bloc = turnover?.blocs.find(({ id }) => id === holder?.bloc) ?? turnover?.blocs[0];
  if (turnover === undefined || bloc === undefined) return undefined;
  const family = familyOf(spec, factor);
  return {
    centre: toLatent(family, shownMedian({ ...factor, level: bloc.level })),
    meanSpread: medianOf(turnover.spread.prior as Parameters<typeof medianOf>[0]),
    levelSpread: medianOf(family.stationarySd.prior as Parameters<typeof medianOf>[0]),
  };
}

/** The law of the factors at the start of a filter. `holders` are the office-holders then, by place of the turnover. */
export function startLaw(spec: ModelSpec, holders: readonly (LeaderRow | undefined)[]): StartLaw {
  const laws = spec.factors.map((factor) => {
    const turnover = spec.turnover.findIndex((item) => item.factor === factor.id);
    return (
      (turnover < 0 ? undefined : officeLaw(spec, factor, holders[turnover])) ?? referenceLaw(spec, factor)
    );
  });
  return {
    centre: Float64Array.from(laws, ({ centre }) => centre),
    meanSpread: Float64Array.from(laws, ({ meanSpread }) => meanSpread),
    levelSpread: Float64Array.from(laws, ({ levelSpread }) => levelSpread),
  };
}
