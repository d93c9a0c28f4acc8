import type { ModelSpec } from "../contracts/model-spec";
import type { Filtered } from "../kernel/filter/filter";
import { GATE_MONTHS } from "../kernel/filter/observations";
import { LANES } from "../kernel/shape";
import { AT_RATE, MEAN_SUFFIX } from "../model/ensemble/names";

/** Names of the state in an ensemble: levels and means of the factors, and the gate that meeting rates belong to. */
export function stateNames({ factors }: Pick<ModelSpec, "factors">): string[] {
  const levels = factors.map(({ id }) => `factors.${id}.level`);
  return [...levels, ...levels.map((name) => `${name}${MEAN_SUFFIX}`), AT_RATE];
}

/** One number of a particle, by place of its column. */
export function numberOf({ layout, values }: Filtered, particle: number, column: number): number {
  const group = Math.floor(particle / LANES);
  return values[(group * layout.width + column) * LANES + (particle % LANES)] ?? Number.NaN;
}

/** The state of a particle, in the order of `stateNames`. */
export function stateOf(filtered: Filtered, particle: number): number[] {
  const { x, mu, factors, gateSum } = filtered.layout;
  const places = Array.from({ length: factors }, (_, factor) => factor);
  return [
    ...places.map((factor) => numberOf(filtered, particle, x + factor)),
    ...places.map((factor) => numberOf(filtered, particle, mu + factor)),
    numberOf(filtered, particle, gateSum) / GATE_MONTHS,
  ];
}

/** The particle that a uniform number names, each as likely as its weight. */
export function pickParticle({ weights }: Filtered, u: number): number {
  let below = 0;
  for (let particle = 0; particle < weights.length - 1; particle++) {
    below += weights[particle] ?? 0;
    if (u < below) return particle;
  }
  return weights.length - 1;
}

/** Weighted sums of a level over the particles: what variances are pooled from. */
export function levelMoments(filtered: Filtered, factor: number): readonly [mean: number, square: number] {
  let mean = 0;
  let square = 0;
  for (let particle = 0; particle < filtered.weights.length; particle++) {
    const weight = filtered.weights[particle] ?? 0;
    const value = numberOf(filtered, particle, filtered.layout.x + factor);
    mean += weight * value;
    square += weight * value * value;
  }
  return [mean, square];
}
