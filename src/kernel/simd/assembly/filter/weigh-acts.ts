import { scratch, shape, state } from "../../../../generated/assembly/layout";
import { filter, held } from "../../../../generated/assembly/filter";
import { addScaled, scale } from "../columns";
import { one } from "../constants";
import { expColumn } from "../exponential";
import { lnColumn } from "../logarithm";
import { column, COLUMN, fillColumn, int, QUAD, real, spreadReal } from "../memory";
import { weighOnsets } from "../onsets";
import { lnOfOther } from "./weigh-contacts";

/** Adds the ln probability of the onset of an episode, or of none where none was open: the twin of weigh-acts.ts. */
export function weighActs(month: i32, into: usize): void {
  if (!filter.hasActs || int(held.atRisk, month) == 0) return;
  fillColumn(state.stock, spreadReal(held.stock, month));
  weighOnsets();
  const total = held.times;
  const onset = held.gateMean;
  fillColumn(total, f32x4.splat(0));
  fillColumn(onset, f32x4.splat(0));
  let named: f32 = 0;
  for (let author = 0; author < shape.countries; author++) {
    const hazard = column(scratch.work, author);
    const share = real(held.onsetShare, month * shape.countries + author);
    expColumn(hazard, hazard);
    addScaled(total, hazard, one());
    addScaled(onset, hazard, f32x4.splat(share));
    named += share;
  }
  if (named == 0) {
    addScaled(into, total, f32x4.splat(-1));
    return;
  }
  // ln(1 - e^-total) + ln(onset / total)
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(onset + v, f32x4.div(v128.load(onset + v), v128.load(total + v)));
  }
  lnColumn(onset, onset);
  addScaled(into, onset, one());
  scale(total, f32x4.splat(-1));
  lnOfOther(total);
  addScaled(into, total, one());
}
