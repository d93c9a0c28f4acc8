import { exp, ln } from "../numeric/elementary";
import { aggregate, dispersion } from "./aggregate";
import type { Group } from "./group";
import type { Program } from "./program";
import { LANES } from "./shape";
import type { Theta } from "./theta";

/** Soft minimum -(1/k) ln mean exp(-k v) of `count` columns at one lane: an average as k falls to 0, the least as it grows. */
export function softMinimum(values: Float64Array, count: number, k: number, lane: number): number {
  let least = values[lane]!;
  for (let i = 1; i < count; i++) if (values[i * LANES + lane]! < least) least = values[i * LANES + lane]!;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += exp(-k * (values[i * LANES + lane]! - least));
  return least - ln(sum / count) / k;
}

/** Willingness of a country: the signed, weighted sum of its terms. */
export function willingnessOf(
  program: Program,
  theta: Theta,
  x: Float64Array,
  country: number,
  lane: number,
): number {
  const { gateTerms, countries } = program.shape;
  let sum = 0;
  for (let term = 0; term < gateTerms; term++) {
    const list = term * countries + country;
    const first = program.gateMemberStart[list]!;
    const last = program.gateMemberStart[list + 1]!;
    const value = aggregate(program.gateAggregate[term]!, x, program.gateMember, first, last, lane);
    sum += program.gateSign[term]! * theta.gateWeight[term]! * value;
  }
  return sum;
}

/** Mean over targets of the standard deviation of views across countries. */
function misalignment(program: Program, x: Float64Array, lane: number): number {
  const groups = program.misalignmentStart.length - 1;
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    const first = program.misalignmentStart[group]!;
    const last = program.misalignmentStart[group + 1]!;
    sum += dispersion(x, program.misalignmentMember, first, last, lane);
  }
  return groups === 0 ? 0 : sum / groups;
}

/** The gate at one lane of `x`: a soft weakest link of the countries' willingness, less the cost of unequal views. */
export function gateAt(
  program: Program,
  theta: Theta,
  x: Float64Array,
  willingness: Float64Array,
  lane: number,
): number {
  const { countries } = program.shape;
  for (let country = 0; country < countries; country++) {
    willingness[country * LANES + lane] = willingnessOf(program, theta, x, country, lane);
  }
  const link = softMinimum(willingness, countries, theta.sharpness[0]!, lane);
  return link - theta.misalignmentWeight[0]! * misalignment(program, x, lane);
}

/** The gate of every path, and which country is its weakest link. */
export function assess({ program, theta, state }: Group): void {
  const { willingness } = state;
  for (let lane = 0; lane < LANES; lane++) {
    state.gate[lane] = gateAt(program, theta, state.x, willingness, lane);
    let holder = 0;
    for (let country = 1; country < program.shape.countries; country++) {
      if (willingness[country * LANES + lane]! < willingness[holder * LANES + lane]!) holder = country;
    }
    state.vetoHolder[lane] = holder;
  }
}
