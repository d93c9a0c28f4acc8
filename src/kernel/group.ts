import type { StreamKey } from "../random/seed";
import { stackDepth } from "./expression";
import { type LaneRandom, laneRandom } from "./lane-random";
import type { Follows, LatentRecord } from "./latents";
import type { LoadSample } from "./load-sample";
import type { Memo } from "./memo";
import type { Program } from "./program";
import { LANES } from "./shape";
import { allocateState, type State } from "./state";
import { allocateTheta, type Theta } from "./theta";

/** Columns that hold nothing from one month to the next. */
export interface Scratch {
  readonly own: Float64Array;
  readonly common: Float64Array;
  readonly uniforms: Float64Array;
  /** Named counts of the rule, one column each. */
  readonly names: Float64Array;
  /** Working columns of rules and indices. */
  readonly stack: Float64Array;
  /** Values of the factors and the indices, as tallied. */
  readonly series: Float64Array;
  /** Pathways under one rule. */
  readonly labels: Int32Array;
}

/** A group of paths of one draw: its model, its parameters, its state and its random numbers. */
export interface Group {
  readonly program: Program;
  readonly theta: Theta;
  readonly state: State;
  readonly random: LaneRandom;
  readonly scratch: Scratch;
  /** States that the hazards of acts are normalised over. */
  readonly loadSample: LoadSample | undefined;
  /** Whose latent layer it takes instead of its own. */
  readonly follows: Follows | undefined;
  /** Where its latent layer is noted for others to follow. */
  readonly record: LatentRecord | undefined;
}

/** What a group has besides a model of its own: its sample, and what it shares with others that run the same paths. */
export interface Company {
  readonly loadSample?: LoadSample | undefined;
  readonly memo?: Memo | undefined;
  readonly follows?: Follows | undefined;
  readonly record?: LatentRecord | undefined;
}

/** Working columns: the stack of the rules, or one for each country. */
export function workColumns({ shape, ruleCode, ruleCodeStart }: Program): number {
  return Math.max(1, shape.countries, stackDepth(ruleCode, ruleCodeStart));
}

export const NAME_COLUMNS = 11;

function allocateScratch(program: Program): Scratch {
  const { shape, venueCount } = program;
  const columns = (count: number) => new Float64Array(count * LANES);
  const { factors, families, events, turnovers, channels, indices } = shape;
  return {
    own: columns(factors + 1),
    common: columns(families + 1),
    uniforms: columns(Math.max(events, turnovers, channels, ...venueCount) + 2),
    names: columns(NAME_COLUMNS),
    stack: columns(workColumns(program)),
    series: columns(factors + indices),
    labels: new Int32Array(LANES),
  };
}

/** Room for one group; it is used for one group after another. */
export function allocateGroup(program: Program, key: StreamKey, company: Company = {}): Group {
  return {
    program,
    theta: allocateTheta(program.shape),
    state: allocateState(program.shape),
    random: laneRandom(key.key0, key.key1, company.memo),
    scratch: allocateScratch(program),
    loadSample: company.loadSample,
    follows: company.follows,
    record: company.record,
  };
}
