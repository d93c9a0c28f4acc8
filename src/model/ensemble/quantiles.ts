import type { Basis } from "../../contracts/distribution";
import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import type { NamedParameter } from "../parameters";
import { levelFamily, toShown } from "../scale";
import { columnQuantile, columnsOf } from "./columns";
import { AT_RATE, drawnAs, MEAN_SUFFIX } from "./names";

/** What an ensemble says of one number, a level in shown units. */
export interface EnsembleBelief {
  /** The name of its column. */
  readonly name: string;
  readonly ensemble: string;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly basis: Basis;
}

/** The value at a probability of a column, as its family shows it where it has one; undefined where there is no such column. */
function quantileOf(
  spec: ModelSpec,
  column: string,
  family: FamilySpec | undefined,
  u: number,
): number | undefined {
  const values = columnsOf(spec).get(column);
  if (values === undefined) return undefined;
  const value = columnQuantile(values, u);
  return family === undefined ? value : toShown(family, value);
}

/** Levels are on the latent scale. */
const familyOf = (spec: ModelSpec, { name, parameter: { prior } }: NamedParameter): FamilySpec | undefined =>
  "quantiles" in prior ? levelFamily(spec, name) : undefined;

/** The value of a parameter at a probability of its column, a level in shown units; undefined where the model has none of it. */
export function ensembleQuantile(spec: ModelSpec, one: NamedParameter, u: number): number | undefined {
  return quantileOf(spec, drawnAs(spec, one.name), familyOf(spec, one), u);
}

function belief(spec: ModelSpec, name: string, family: FamilySpec | undefined): EnsembleBelief[] {
  const at = (u: number) => quantileOf(spec, name, family, u);
  const [p05, p50, p95] = [at(0.05), at(0.5), at(0.95)];
  const { ensemble } = spec;
  if (ensemble === undefined || p05 === undefined || p50 === undefined || p95 === undefined) return [];
  return [{ name, ensemble: ensemble.id, p05, p50, p95, basis: ensemble.basis }];
}

/** What the ensemble of a model says of a parameter; undefined where it has no column of it. */
export function ensembleBelief(spec: ModelSpec, one: NamedParameter): EnsembleBelief | undefined {
  return belief(spec, drawnAs(spec, one.name), familyOf(spec, one))[0];
}

/** What it says of numbers that are no parameters of the model: the gate at rates, and means without a law of their own. */
export function otherBeliefs(spec: ModelSpec): EnsembleBelief[] {
  const means = spec.factors.flatMap(({ id, mean }) => {
    const level = `factors.${id}.level`;
    return mean !== undefined ? [] : belief(spec, `${level}${MEAN_SUFFIX}`, levelFamily(spec, level));
  });
  return [...belief(spec, AT_RATE, undefined), ...means];
}
