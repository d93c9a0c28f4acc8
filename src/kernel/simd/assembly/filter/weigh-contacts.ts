import { GATE_MONTHS, state, theta } from "../../../../generated/assembly/layout";
import { held } from "../../../../generated/assembly/filter";
import { addNumber, addScaled, copy, scale } from "../columns";
import { one } from "../constants";
import { expColumn } from "../exponential";
import { lnColumn } from "../logarithm";
import { COLUMN, int, QUAD, real } from "../memory";
import { gateSumAt } from "./cloud";

/** No probability is taken to be below this: the logarithm wants a normal number. */
export const LEAST: f32 = 1e-30;

/** column = ln(1 - exp(column)) */
export function lnOfOther(at: usize): void {
  expColumn(at, at);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    const other = f32x4.sub(one(), v128.load(at + v));
    v128.store(at + v, f32x4.max(other, f32x4.splat(LEAST)));
  }
  lnColumn(at, at);
}

/** Adds the ln probability of what every living channel did in a month: the twin of weigh-contacts.ts. */
export function weighContacts(group: usize, month: i32, into: usize): void {
  const distance = held.gateMean;
  copy(distance, gateSumAt(group));
  scale(distance, f32x4.splat(<f32>-1 / <f32>GATE_MONTHS));
  addScaled(distance, state.gate, one());
  const end = int(held.contactStart, month + 1);
  for (let i = int(held.contactStart, month); i < end; i++) weighContact(i, distance, into);
}

function weighContact(i: i32, distance: usize, into: usize): void {
  const channel = int(held.contactChannel, i);
  const known =
    real(theta.channelStockSlope, channel) * real(held.contactLnStock, i) +
    real(theta.channelSummitSlope, channel) * <f32>int(held.contactEcho, i);
  const times = held.times;
  copy(times, distance);
  scale(times, f32x4.splat(real(theta.channelGateSlope, channel)));
  addNumber(times, f32x4.splat(known));
  expColumn(times, times);
  scale(times, f32x4.splat(real(held.contactExposure, i)));
  addNumber(times, one());
  lnColumn(times, times);
  scale(times, f32x4.splat(-real(held.contactShape, i)));
  if (int(held.contactMet, i)) lnOfOther(times);
  addScaled(into, times, one());
}
