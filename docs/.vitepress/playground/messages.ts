import type { Difference, Issue, Provenance, RangedDifference } from "trilateral-pathways";

/** What the page asks of its study: a scenario as it is written, and what to run it with. */
export interface Question {
  /** Counts up: what is answered to an older question is stale. */
  readonly id: number;
  readonly text: string;
  readonly seed: string;
  readonly paths: number;
  /** Room for a chart, in pixels. */
  readonly width: number;
}

/** A chance under one model. */
export interface Chance {
  readonly probability: number;
  readonly standardError: number;
  readonly parameterRange: readonly [number, number];
  readonly words: string;
}

/** One pathway as it is and with the scenario, in the window that ends at the horizon. */
export interface PathwayRow {
  readonly id: string;
  readonly name: string;
  readonly base: Chance;
  readonly alternative: Chance;
  readonly difference: RangedDifference;
}

/** An indicator of the scenario in the window that ends at the horizon. */
export interface IndicatorRow {
  readonly id: string;
  readonly base: number;
  readonly alternative: number;
  readonly difference: Difference;
}

/** Worlds that are one pathway as things are and another with the scenario. */
export interface FlipRow {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly standardError: number;
}

/** What the page shows of a comparison. */
export interface Result {
  readonly pathways: readonly PathwayRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly flips: readonly FlipRow[];
  /** The last month of the window that the pathways are of. */
  readonly until: string;
  readonly provenance: Provenance;
  readonly fingerprint: string;
}

/** What is said of a scenario that holds together. */
export interface Reading {
  readonly name: string;
  readonly model: string;
  readonly asOf: string;
  readonly interventions: number;
}

/** A chart to be drawn: a Vega-Lite specification, and what it shows in words. */
export interface Chart {
  readonly words: string;
  readonly spec: object;
}

export type Answer =
  | { readonly id: number; readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly id: number; readonly kind: "read"; readonly reading: Reading }
  | {
      readonly id: number;
      readonly kind: "partial";
      readonly result: Result;
      readonly pathsDone: number;
      readonly pathsTotal: number;
    }
  | { readonly id: number; readonly kind: "done"; readonly result: Result; readonly charts: readonly Chart[] }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

/** What the page asks of its drawer, and what it gets. */
export interface Drawing {
  readonly id: number;
  readonly chart: Chart;
}

export type Drawn =
  | { readonly id: number; readonly svg: string }
  | { readonly id: number; readonly problem: string };
