import type { Words } from "../../contracts/forecast";

/** The calibrated editions that are published, in the order in which they are shown. */
export const EDITIONS = ["data+judgement", "data"] as const;
export type Edition = (typeof EDITIONS)[number];

type Range = readonly [low: number, high: number];

/** What is published of one pathway. */
export interface PublishedPathway {
  readonly shown: number;
  readonly words: Words;
  readonly parameterRange: Range;
  /** Least and largest probability over structures, the model as it is among them. */
  readonly structures: Range;
}

/** The calibrated editions of the baseline, as a page shows them. */
export interface PublishedEditions {
  /** Of the baseline with its parameters at their priors: they are shown beside forecasts of that model alone. */
  readonly modelFingerprint: string;
  /** Name and first digits of the fingerprint of each edition's model. */
  readonly models: readonly string[];
  readonly forecasts: readonly {
    readonly horizonMonths: number;
    readonly pathways: Readonly<Record<string, Readonly<Record<Edition, PublishedPathway>>>>;
  }[];
  readonly provenance: {
    readonly library: string;
    readonly seed: string;
    readonly paths: number;
    readonly draws: number;
  };
}
