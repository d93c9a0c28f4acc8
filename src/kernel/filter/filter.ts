import type { StreamKey } from "../../random/seed";
import type { LoadSample } from "../load-sample";
import type { Program } from "../program";
import type { Theta } from "../theta";
import type { CloudLayout } from "./cloud";
import type { Observations } from "./observations";
import type { FilterRun } from "./run";

/** What a filter runs: a program conditioned on the record's events and changes of leader, and its parameters draw by draw. */
export interface FilterSubject {
  readonly program: Program;
  readonly loadSample: LoadSample | undefined;
  /** Writes the parameters of a draw. */
  readonly fillTheta: (draw: number, theta: Theta) => void;
  readonly observations: Observations;
}

/** What a filter made of one draw of the parameters; the particles stand at the last month. */
export interface Filtered extends FilterRun {
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
