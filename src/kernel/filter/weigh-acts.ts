import { exp, ln } from "../../numeric/elementary";
import { loadOf } from "../acts";
import type { Group } from "../group";
import { LANES } from "../shape";
import type { Observations } from "./observations";

/** Adds the ln probability of the onset of an episode, or of none where none was open. */
export function weighActs(
  { program, theta, state }: Group,
  { acts, lnStock }: Observations,
  month: number,
  into: Float64Array,
): void {
  if (program.hasActs[0] === 0 || acts.atRisk[month] === 0) return;
  const { countries } = program.shape;
  for (let lane = 0; lane < LANES; lane++) {
    let total = 0;
    let onset = 0;
    let named = 0;
    for (let author = 0; author < countries; author++) {
      const share = acts.share[month * countries + author]!;
      const hazard = exp(
        theta.actLnHazard[author]! + loadOf(program, theta, state.x, lnStock[month]!, author, lane),
      );
      total += hazard;
      onset += share * hazard;
      named += share;
    }
    // An onset: its probability times the share of those who were its authors.
    if (named === 0) into[lane]! -= total;
    else into[lane]! += onset > 0 ? ln((1 - exp(-total)) * (onset / total)) : Number.NEGATIVE_INFINITY;
  }
}
