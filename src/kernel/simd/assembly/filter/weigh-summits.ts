import { state, theta } from "../../../../generated/assembly/layout";
import { held } from "../../../../generated/assembly/filter";
import { addNumber, addScaled, copy, scale } from "../columns";
import { one } from "../constants";
import { expColumn } from "../exponential";
import { lnColumn } from "../logarithm";
import { int, real } from "../memory";
import { lnOfOther } from "./weigh-contacts";

/** column = summitGateSlope (gate - gateReference) + number, times a sign */
function pull(plus: f32, sign: f32): void {
  const slope = real(theta.summitGateSlope, 0);
  copy(held.times, state.gate);
  scale(held.times, f32x4.splat(slope * sign));
  addNumber(held.times, f32x4.splat(sign * (plus - slope * real(theta.gateReference, 0))));
}

/** Adds -times ln(1 + exp(column)). */
function addLogistic(times: i32, into: usize): void {
  expColumn(held.times, held.times);
  addNumber(held.times, one());
  lnColumn(held.times, held.times);
  addScaled(into, held.times, f32x4.splat(<f32>-times));
}

/** Adds the ln probability of what came of a month's venues, and of a summit standing alone or none: the twin of weigh-summits.ts. */
export function weighSummits(month: i32, into: usize): void {
  const met = int(held.venuesMet, month);
  const without = int(held.venues, month) - met;
  const intercept = real(theta.agreementIntercept, 0);
  if (met > 0) {
    pull(intercept, -1);
    addLogistic(met, into);
  }
  if (without > 0) {
    pull(intercept, 1);
    addLogistic(without, into);
  }
  pull(0, 1);
  expColumn(held.times, held.times);
  scale(held.times, f32x4.splat(-real(theta.standaloneHazard, 0)));
  if (int(held.alone, month)) lnOfOther(held.times);
  addScaled(into, held.times, one());
}
