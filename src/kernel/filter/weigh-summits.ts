import { exp, ln } from "../../numeric/elementary";
import type { Group } from "../group";
import { LANES } from "../shape";
import type { Summits } from "./observations";

/** Adds the ln probability of what came of the venues all leaders attended in a month, and of a summit standing alone or none. */
export function weighSummits(
  { theta, state }: Group,
  { venues, met, alone }: Summits,
  month: number,
  into: Float64Array,
): void {
  const slope = theta.summitGateSlope[0]!;
  const without = venues[month]! - met[month]!;
  for (let lane = 0; lane < LANES; lane++) {
    const pull = slope * (state.gate[lane]! - theta.gateReference[0]!);
    const agreement = theta.agreementIntercept[0]! + pull;
    const hazard = theta.standaloneHazard[0]! * exp(pull);
    // ln logistic(a) = -ln(1 + e^-a), ln(1 - logistic(a)) = -ln(1 + e^a). What did not occur is left out: 0 times ln 0 is 0.
    if (met[month]! > 0) into[lane]! -= met[month]! * ln(1 + exp(-agreement));
    if (without > 0) into[lane]! -= without * ln(1 + exp(agreement));
    into[lane]! += alone[month]! > 0 ? ln(1 - exp(-hazard)) : -hazard;
  }
}
