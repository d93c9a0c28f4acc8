import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How hard the study of ranks looks. */
export interface SbcEffort {
  readonly months: number;
  readonly points: number;
  readonly particles: number;
  /** Proposals for every point in every stage. */
  readonly moves: number;
  /** Stages after the last, with the whole record in force. */
  readonly settling: number;
  /** Points of which one is ranked among: copies of a point stand side by side. */
  readonly thin: number;
}

/** What became of one replicate, quantity by quantity. */
export interface SbcReplicate {
  /** Posterior draws below the truth, 0 to the number of draws. */
  readonly ranks: readonly number[];
  /** Mean and variance of the posterior's draws. */
  readonly means: readonly number[];
  readonly variances: readonly number[];
}

/** How the ranks of one quantity lie against a uniform law. */
export interface RankSummary {
  readonly quantity: string;
  /** Largest departure of the empirical distribution, the share of the ranks it is found at, and the band there. */
  readonly departure: number;
  readonly at: number;
  readonly band: readonly [number, number];
  /** Points of the empirical distribution outside the band. */
  readonly outside: number;
  /** The posterior averaged over records, with standard errors: null where the prior is not standard normal. */
  readonly averaged: {
    readonly mean: number;
    readonly meanError: number;
    readonly variance: number;
    readonly varianceError: number;
  } | null;
  /** Mean of the posterior variances. */
  readonly within: number;
}

/** What `npm run study:sbc` writes. */
export interface SbcFile {
  readonly schemaVersion: 1;
  readonly effort: SbcEffort;
  readonly quantities: readonly string[];
  /** Posterior draws that a truth is ranked among. */
  readonly draws: number;
  /** Probability that sound ranks stay within the bands of all quantities together. */
  readonly simultaneous: number;
  readonly band: {
    readonly coverage: number;
    readonly lower: readonly number[];
    readonly upper: readonly number[];
  };
  readonly summary: readonly RankSummary[];
  readonly replicates: readonly SbcReplicate[];
}

/** A statistic of the record among those of records made by a model. */
export interface Placed {
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Probability of a value as far out or farther: twice the smaller side, ties counted half. */
  readonly tail: number | null;
}

/** A statistic of the record beside what the model makes of it, before and after the record was read. */
export interface Compared {
  readonly id: string;
  readonly label: string;
  readonly block: string;
  readonly observed: number | null;
  readonly prior: Placed;
  readonly posterior: Placed;
}

/** Meetings expected one month ahead in channels with so many contacts in the five years before. */
export interface OneAhead {
  readonly level: string;
  readonly contacts: string;
  readonly channelMonths: number;
  readonly expected: number;
  readonly met: number;
}

/** How far the record moves the middle of a parameter's prior, in its standard deviations. */
export interface Conflict {
  readonly id: string;
  readonly shift: number;
  /** 1 - Var(posterior) / Var(prior). */
  readonly told: number;
  /** Probability that a record of the model moves it as far or farther; null where the record tells too little. */
  readonly tail: number | null;
}

/** What `npm run study:predictive` writes. */
export interface PredictiveFile {
  readonly schemaVersion: 1;
  readonly edition: string;
  /** The posterior and the tables it was made with. */
  readonly posteriorFingerprint: string;
  readonly dataFingerprint: string;
  readonly draws: number;
  readonly pathsPerDraw: number;
  readonly statistics: readonly Compared[];
  readonly oneAhead: readonly OneAhead[];
  readonly conflicts: readonly Conflict[];
  /** Statistics of the first record that was made: code that gives others is other code. */
  readonly probe: readonly (number | null)[];
}

export const verificationPath = (name: "sbc" | "predictive"): string =>
  fileURLToPath(new URL(`../../../docs/data/${name}.json`, import.meta.url));

const read = (name: "sbc" | "predictive"): unknown =>
  JSON.parse(readFileSync(verificationPath(name), "utf8"));

export const readSbc = (): SbcFile => read("sbc") as SbcFile;

export const readPredictive = (): PredictiveFile => read("predictive") as PredictiveFile;
