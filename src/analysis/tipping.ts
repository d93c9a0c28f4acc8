import type { Sweep } from "../contracts/analysis/sweep";
import { streamKey } from "../random/seed";
import { namedStream } from "../random/stream";
import { monotoneFit, zeroCrossing } from "../statistics/isotonic";
import { sortedQuantile } from "../statistics/quantile";
import { countsByDraw, type Ends, endsIn } from "./ends";

/** What is asked of a curve: where a pathway crosses a threshold or, without one, stops or starts being the most likely. */
export interface TippingQuestion {
  readonly pathway: number;
  readonly threshold: number | undefined;
}

/** Resamples of the parameter draws that the interval rests on. */
const RESAMPLES = 400;

/** Paths of every pathway by draw, for every value of a sweep. */
type Counts = readonly (readonly Float64Array[])[];

/** How far the pathway is above what it is measured against, for every value, with each draw counted as often as it weighs. */
function margins(
  counts: Counts,
  weights: Float64Array,
  paths: number,
  { pathway, threshold }: TippingQuestion,
): number[] {
  return counts.map((pathways) => {
    const shares = pathways.map((byDraw) => {
      let sum = 0;
      for (let draw = 0; draw < byDraw.length; draw++) sum += (weights[draw] ?? 0) * (byDraw[draw] ?? 0);
      return sum / paths;
    });
    const own = shares[pathway] ?? 0;
    const against = threshold ?? Math.max(...shares.filter((_, other) => other !== pathway));
    return own - against;
  });
}

/** Where the monotone curve nearest to the margins crosses 0. */
function crossing(values: readonly number[], margin: readonly number[]): number | undefined {
  const fit = monotoneFit(
    margin,
    margin.map(() => 1),
  );
  return zeroCrossing(values, fit.values);
}

/** The draws drawn anew, with replacement, as how often each comes up. */
function resample(draws: number, uniform: () => number): Float64Array {
  const weights = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const draw = Math.floor(uniform() * draws);
    weights[draw] = (weights[draw] ?? 0) + 1;
  }
  return weights;
}

/** An end of the interval: null where the resamples there have no tipping point in the range. */
function endOf(sorted: readonly number[], missing: number, p: number, side: "low" | "high"): number | null {
  const tail = side === "low" ? p : 1 - p;
  if (sorted.length === 0 || missing > tail) return null;
  return sortedQuantile(sorted, p);
}

/**
 * The tipping point of a sweep and its interval, by resampling the parameter draws (the clusters that paths belong to).
 *
 * @param first Variant of the first value; the others follow.
 */
export function tippingPoint(
  ends: Ends,
  first: number,
  values: readonly number[],
  pathways: readonly string[],
  question: TippingQuestion,
): Sweep["tipping"] {
  const counts = values.map((_, index) =>
    pathways.map((_, pathway) => countsByDraw(ends, first + index, endsIn(pathway))),
  );
  const { draws, perDraw } = ends;
  const paths = draws * perDraw;
  const find = (weights: Float64Array) => crossing(values, margins(counts, weights, paths, question));
  const at = find(new Float64Array(draws).fill(1));
  const uniform = namedStream(streamKey("tipping"), "resample");
  const found = Array.from({ length: RESAMPLES }, () => find(resample(draws, uniform))).filter(
    (value) => value !== undefined,
  );
  const sorted = found.sort((a, b) => a - b);
  const missing = 1 - sorted.length / RESAMPLES;
  const id = pathways[question.pathway] ?? "";
  return {
    question:
      question.threshold === undefined
        ? `where ${id} stops or starts being the most likely`
        : `where ${id} crosses ${question.threshold}`,
    pathway: id,
    threshold: question.threshold ?? null,
    at: at ?? null,
    interval: [endOf(sorted, missing, 0.025, "low"), endOf(sorted, missing, 0.975, "high")],
    found: sorted.length / RESAMPLES,
  };
}
