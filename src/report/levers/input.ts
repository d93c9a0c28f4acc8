import type { LeverRanking, RankedLever } from "../../contracts/analysis/lever-ranking";
import type { RangedDifference } from "../../contracts/analysis/parts";
import type { AnalysisInput } from "../analysis/input";

/** Stands for the health of the working level where a pathway could be named. */
export const HEALTH = "health";

/** What the page of a ranking is written from. */
export interface LeversInput extends AnalysisInput {
  readonly ranking: LeverRanking;
  /** What levers are ordered by: `health`, or the id of a pathway. */
  readonly by: string;
  /** How many to list. */
  readonly top: number;
}

const NOTHING: RangedDifference = {
  difference: 0,
  standardError: 0,
  interval: [0, 0],
  parameterRange: [0, 0],
};

/** What a lever does to the health of the working level, or to a pathway. */
export function effectOf({ health, pathways }: RankedLever, of: string): RangedDifference {
  return (of === HEALTH ? health : pathways[of]) ?? NOTHING;
}

/** Whether less of it is better: the pathway that the model watches. */
export function isFeared({ spec }: LeversInput, of: string): boolean {
  return spec.pathways.some(({ id, anyByHorizon }) => id === of && anyByHorizon === true);
}

/** Levers in the order in which they are listed, the best first. */
export function listedLevers(input: LeversInput): RankedLever[] {
  const { ranking, by, top } = input;
  const sign = isFeared(input, by) ? -1 : 1;
  const good = (lever: RankedLever) => sign * effectOf(lever, by).difference;
  return [...ranking.levers].sort((a, b) => good(b) - good(a)).slice(0, top);
}
