import { numberIssues, rangeIssues, refuse, shareIssues } from "./input-issues";
import { lengthIssues, listIssues, risingIssues } from "./list-issues";

/** A forecast as probabilities of cells that lie side by side, spread evenly within each. */
export interface HistogramForecast {
  /** Strictly rising, one more than there are cells. */
  readonly edges: readonly number[];
  /** One a cell, summing to 1. */
  readonly probabilities: readonly number[];
}

/**
 * CRPS of a histogram, in the unit of its edges: the exact integral of the squared distance between its distribution function,
 * straight within each cell, and the step at what was observed, which may lie outside.
 *
 * Source: Matheson and Winkler (1976), Scoring rules for continuous probability distributions.
 *
 * @throws OptionsError where edges do not rise, probabilities do not sum to 1 within 1e-9 or their number is not that of the cells.
 */
export function crpsOfHistogram({ edges, probabilities }: HistogramForecast, observed: number): number {
  refuse("The CRPS has no value", [
    ...listIssues(edges, ["edges"], numberIssues),
    ...listIssues(probabilities, ["probabilities"], (one, path) => rangeIssues(one, [0, 1], path)),
    ...numberIssues(observed, ["observed"]),
  ]);
  refuse("The CRPS has no value", [
    ...shareIssues([...probabilities.entries()], ["probabilities"]),
    ...lengthIssues(probabilities, ["probabilities"], edges.slice(1), "cells between the edges"),
    ...risingIssues(edges, ["edges"], true),
  ]);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  // Outside the cells one of the two is 0 and the other 1.
  let sum = Math.max(0, first - observed) + Math.max(0, observed - last);
  let below = 0;
  probabilities.forEach((probability, i) => {
    const [low = 0, high = 0] = [edges[i], edges[i + 1]];
    sum += ofCell(low, high, below, below + probability, observed);
    below += probability;
  });
  return sum;
}

/** The integral over one cell, in which the distribution function rises from `below` to `upTo`. */
function ofCell(low: number, high: number, below: number, upTo: number, observed: number): number {
  const cut = Math.min(high, Math.max(low, observed));
  const at = below + ((upTo - below) * (cut - low)) / (high - low);
  return squareOfLine(below, at, cut - low) + squareOfLine(1 - at, 1 - upTo, high - cut);
}

/** The integral of the square of a line from a to b over a width. */
const squareOfLine = (a: number, b: number, width: number): number => (width * (a * a + a * b + b * b)) / 3;
