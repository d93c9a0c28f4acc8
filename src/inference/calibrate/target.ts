import type { ModelSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Filtered, ParticleFilter } from "../../kernel/filter/filter";
import { weightOfAge } from "../../model/from-evidence/discount";
import { filterSubject, type RecordFilter } from "../../model/nowcast/subject";
import type { StreamKey } from "../../random/seed";
import type { Target } from "../smc/target";
import type { Unknown } from "./unknowns";

/** The most estimates whose random numbers are told apart: the width of a draw's counter. */
const MOST_ESTIMATES = 2 ** 16;

/** A record under unknown parameters: how likely it is, and the state it leaves. */
export interface RecordTarget extends Target {
  readonly subject: RecordFilter;
  /** Filters the record at a point. Estimates of the same name use the same random numbers. */
  filter(unknowns: ArrayLike<number>, estimate: number): Filtered;
}

/** Weights of the months of a record: each half-life ago halves them; all 1 without one. */
export function monthWeights(months: number, halfLifeYears: number | null): Float64Array {
  return Float64Array.from({ length: months + 1 }, (_, month) => weightOfAge(months - month, halfLifeYears));
}

/** ln likelihood of the months with their weights; a month of weight 0 counts nothing, however unlikely. */
export function weightedSum(lnLikelihoods: Float64Array, weights: Float64Array): number {
  return lnLikelihoods.reduce(
    (sum, value, month) => sum + ((weights[month] ?? 0) === 0 ? 0 : value * (weights[month] ?? 0)),
    0,
  );
}

/**
 * The record as a target of the sampler: unknowns are put in place of the model's draws, and all other numbers stand at their
 * medians, so that an estimate of the likelihood errs by its particles only.
 */
export function recordTarget(
  record: EvidenceRecord,
  spec: ModelSpec,
  unknowns: readonly Unknown[],
  key: StreamKey,
  filter: ParticleFilter,
  particles: number,
  halfLifeYears: number | null,
): RecordTarget {
  let point: ArrayLike<number> = [];
  const subject = filterSubject(record, spec, key, (_, values) => {
    values.set(medians);
    unknowns.forEach(({ value }, place) => {
      const number = value(point[place] ?? 0);
      for (const at of places[place] ?? []) values[at] = number;
    });
  });
  const medians = subject.medians;
  const places = unknowns.map(({ names }) => names.map((name) => subject.names.indexOf(name)));
  const run = filter(subject, particles, key);
  const weights = monthWeights(subject.observations.months, halfLifeYears);
  const at = (unknown: ArrayLike<number>, estimate: number): Filtered => {
    point = unknown;
    return run(estimate % MOST_ESTIMATES);
  };
  return {
    unknowns: unknowns.length,
    subject,
    filter: at,
    lnLikelihood: (unknown, estimate) => weightedSum(at(unknown, estimate).lnLikelihoods, weights),
  };
}
