import type { StreamKey } from "../random/seed";
import type { Block, Measure, Outcome } from "./block";
import type { LoadSample } from "./load-sample";
import type { Program } from "./program";
import type { Theta } from "./theta";

/** Earlier members whose latent layer is taken: by place of the family for factors and office-holders, and for events. */
export interface Borrowed {
  readonly families: readonly number[];
  readonly events: number;
}

/** One of the models that run the same paths, and what is wanted of it. */
export interface Member {
  readonly program: Program;
  /** States that the hazards of acts are normalised over; undefined for a model without acts. */
  readonly loadSample: LoadSample | undefined;
  /** Writes the parameters of a draw. */
  readonly fillTheta: (draw: number, theta: Theta) => void;
  readonly measure: Measure;
  readonly latents?: Borrowed | undefined;
  /** Series to keep by path; undefined where no path is kept. */
  readonly keep?: readonly number[] | undefined;
}

/** Kept paths of a block, path after path: the pathway of every month, and the kept series month by month. */
export interface PathRows {
  readonly pathway: Uint8Array;
  readonly series: Float64Array;
}

/** What came of one member in a block. */
export type MemberOutcome = Outcome & { readonly paths: PathRows | undefined };

/**
 * Makes ready to run members on the same paths, block by block. Its memory serves all blocks. One that lends may hand out
 * tallies and levels that hold until its next block; the rest, and all from one that does not, are the caller's own.
 */
export type Engine = (
  members: readonly Member[],
  key: StreamKey,
  lends?: boolean,
) => (block: Block) => MemberOutcome[];
