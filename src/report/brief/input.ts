import type { Comparison } from "../../contracts/analysis/comparison";
import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { OthersInput } from "../others/input";
import { endMonth } from "../window";

/** What a brief is written from. */
export interface BriefInput extends OthersInput {
  readonly spec: ModelSpec;
  /** The words of a command that name the model, e.g. `["--preset", "baseline-2025"]`. */
  readonly modelWords: readonly string[];
  /** Where a scenario was applied: the file it stands in, and how many numbers of the model it replaced. */
  readonly scenario?: { readonly file: string; readonly numbersSet: number };
  /** The scenario and the world as it is on the same random numbers, the scenario alone among the alternatives. */
  readonly against?: Comparison | undefined;
  /** Write everything; where absent, what a reader with little time wants. */
  readonly full?: boolean;
  /** Paths the run was to have; absent where it came to its end. */
  readonly stoppedShortOf?: number;
}

/** The month the forecast is about: the last of its window. */
export function horizonMonth({ forecast: { provenance } }: BriefInput): Month {
  return endMonth(provenance);
}

/** The month so many months ahead, or the horizon where that is nearer, with its place in monthly lists. */
export function monthAhead(
  input: BriefInput,
  months: number,
): { readonly month: Month; readonly at: number } {
  const ahead = Math.min(months, input.forecast.provenance.horizonMonths);
  return { month: addMonths(input.forecast.provenance.asOf, ahead), at: ahead - 1 };
}

/** Pathways, the likeliest first. */
export function rankedPathways({ forecast }: BriefInput) {
  return Object.entries(forecast.pathways).sort(([, a], [, b]) => b.probability - a.probability);
}
