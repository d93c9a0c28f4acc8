import type { StreamKey } from "../../random/seed";
import type { LoadSample } from "../load-sample";
import type { Program } from "../program";
import type { Theta } from "../theta";
import type { CloudLayout } from "./cloud";
import type { Observations } from "./observations";

/** What a filter runs: a program conditioned on the record's events and changes of leader, and its parameters draw by draw. */
export interface FilterSubject {
  readonly program: Program;
  readonly loadSample: LoadSample | undefined;
  /** Writes the parameters of a draw. */
  readonly fillTheta: (draw: number, theta: Theta) => void;
  readonly observations: Observations;
}

/** What a filter made of one draw of the parameters. */
export interface Filtered {
  /** ln of the probability (density) of the record, month by month given the months before; index 0 is the start. */
  readonly lnLikelihoods: Float64Array;
  /** Effective number of particles after each month's weighing. */
  readonly effective: Float64Array;
  /** Weights of the particles at the last month, summing to 1. */
  readonly weights: Float64Array;
  readonly layout: CloudLayout;
  /** Columns of the particles, group after group (see CloudLayout). */
  readonly values: Float64Array | Float32Array;
}

/** A filter for so many particles (a multiple of 16): runs the record under one draw of the parameters after another. */
export type ParticleFilter = (
  subject: FilterSubject,
  particles: number,
  key: StreamKey,
) => (draw: number) => Filtered;
