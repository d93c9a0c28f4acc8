import type { RangedDifference } from "../contracts/analysis/parts";
import type { Issue } from "../contracts/errors";
import type { Forecast } from "../contracts/forecast";
import type { Intervention } from "../contracts/scenario/interventions";
import type { PresetName } from "../model/preset-names";

/** What is to be simulated. A scenario in it is as it was received. */
export interface Question {
  readonly preset: PresetName;
  /** A scenario as JSON text; undefined for none. */
  readonly scenario: string | undefined;
  readonly horizonMonths: number | undefined;
  readonly seed: string | undefined;
  readonly paths: number | undefined;
  /** What the sliders do, after the scenario. */
  readonly interventions: readonly Intervention[];
}

/** What the element asks of its worker. A newer request cancels the one before it. */
export type Request = { readonly id: number } & (
  | { readonly kind: "simulate"; readonly question: Question }
  /** Checks a ready forecast, JSON text. */
  | { readonly kind: "read"; readonly text: string }
  /** Says what is known of the model of a question, without a simulation. */
  | { readonly kind: "facts"; readonly question: Question }
);

/** The preset that a worker is for, which it is sent once. */
export interface Preset {
  readonly kind: "preset";
  /** JSON of its packed specification. */
  readonly text: string;
  /** JSON of the compiled kernel; undefined for a worker whose engine has none. */
  readonly kernel: string | undefined;
  /** Why the fast engine cannot run in the page; undefined where it can. */
  readonly whyNotSimd: string | undefined;
}

/** Anything that a worker is sent. */
export type Message = Request | Preset;

/** A factor of such a family, and how far down it can go, in points: to its floor where it has one. */
export interface SlidingFactor {
  readonly id: string;
  readonly least: number;
}

/** A family that a slider can move. */
export interface SlidingFamily {
  readonly id: string;
  /** The factors it moves; none where a scenario holds them all. */
  readonly factors: readonly SlidingFactor[];
  /** Points that it can be moved by. */
  readonly least: number;
  readonly most: number;
}

/** A study that numbers of a model cite. */
export interface Study {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  /** How many numbers cite it. */
  readonly uses: number;
}

/** What the numbers of a model rest on. */
export interface Cited {
  /** How many of its uncertain numbers rest on what. */
  readonly bases: { readonly data: number; readonly literature: number; readonly judgement: number };
  /** How many documents its numbers cite. Judgement and general knowledge are none. */
  readonly documents: number;
  /** The studies among them, the most used first. */
  readonly studies: readonly Study[];
}

/** What is known of a model beside its forecast. */
export interface Facts extends Cited {
  readonly families: readonly SlidingFamily[];
}

/** What a forecast changes in the last window against the one that it is compared with, by pathway. */
export type Differences = Readonly<Record<string, RangedDifference>>;

/** What went wrong, for people. */
export interface Failure {
  readonly problems: readonly Pick<Issue, "message">[];
}

/** What the worker answers. A forecast that is not final is of the paths so far. */
export type Reply = { readonly id: number } & (
  | { readonly kind: "facts"; readonly facts: Facts }
  | {
      readonly kind: "forecast";
      readonly forecast: Forecast;
      readonly isFinal: boolean;
      /** Undefined where there is nothing to compare with, or not yet. */
      readonly differences?: Differences | undefined;
    }
  /** What the forecast is compared with, where that was not simulated before it. */
  | { readonly kind: "before"; readonly before: Forecast; readonly differences: Differences | undefined }
  /** The worker may not run its engine, for this reason. */
  | { readonly kind: "unable"; readonly reason: string }
  | { readonly kind: "failed"; readonly failure: Failure }
);
