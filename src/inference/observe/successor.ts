import type { ModelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import type { EvidenceOf } from "../../contracts/observe/evidence-document";
import type { Program } from "../../kernel/program";
import { SUCCESSOR } from "../../kernel/shape";
import type { Theta } from "../../kernel/theta";

/** Probability that a bloc is drawn by weight among those of an office, one of them left out. */
function drawn(
  { blocStart }: Program,
  { blocWeight }: Theta,
  turnover: number,
  bloc: number,
  without: number,
) {
  if (bloc === without) return 0;
  let total = 0;
  for (let other = blocStart[turnover] ?? 0; other < (blocStart[turnover + 1] ?? 0); other++)
    if (other !== without) total += blocWeight[other] ?? 0;
  return total > 0 ? (blocWeight[bloc] ?? 0) / total : 0;
}

/**
 * Probability that a new leader is of a bloc, given that the office changes hands in the month and that its holder at `asOf` held
 * it till then: at the end of a term, or outside the calendar.
 */
export function successorShare(
  spec: ModelSpec,
  piece: EvidenceOf<"leader">,
  program: Program,
  theta: Theta,
): number {
  const turnover = spec.turnover.findIndex(({ country }) => country === piece.country);
  const place = spec.turnover[turnover]?.blocs.findIndex(({ id }) => id === piece.bloc) ?? 0;
  const bloc = (program.blocStart[turnover] ?? 0) + place;
  const current = program.initialBloc[turnover] ?? -1;
  const stays = bloc === current ? 1 : 0;
  const alternation = theta.alternation[turnover] ?? 0;
  const alternating =
    alternation * drawn(program, theta, turnover, bloc, current) + (1 - alternation) * stays;
  if (program.initialTermEnd[turnover] === monthsBetween(spec.asOf, piece.month)) return alternating;
  switch (program.exitSuccessor[turnover]) {
    case SUCCESSOR["same-bloc"]:
      return stays;
    case SUCCESSOR.share:
      return drawn(program, theta, turnover, bloc, -1);
    default:
      return alternating;
  }
}
