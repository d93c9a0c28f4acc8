import type { EnsembleSpec, ModelSpec } from "../../contracts/model-spec";
import { addMonths } from "../../contracts/month";
import { ensembleSpec } from "../../model/ensemble/with-ensemble";
import { FILTER_START } from "../../model/nowcast/subject";
import type { StreamKey } from "../../random/seed";
import { namedStream } from "../../random/stream";
import type { Pause } from "../smc/sample";
import type { Population } from "../smc/target";
import { pickParticle, stateNames, stateOf } from "../state-rows";
import { conjugatesOf, drawConjugates } from "./conjugate";
import type { RecordTarget } from "./target";
import type { Unknown } from "./unknowns";

/** Filters that draw states are named apart from those that estimate likelihoods: the last names there are, one a point. */
const FIRST_NAME = 2 ** 16 - 2 ** 13;

/** A prime above the most points there can be: steps of it reach every point, neighbours far apart. */
const STRIDE = 10_007;

/** What joint draws are made of. */
export interface DrawnFrom {
  readonly target: RecordTarget;
  readonly spec: ModelSpec;
  readonly unknowns: readonly Unknown[];
  readonly population: Population;
}

/**
 * Joint draws: the points in turn, each with a state its filter leaves it, and counted rates of its own. Rows of one point stand far
 * apart, and so do points of one founder, which are neighbours: a run of few draws takes as many as it can.
 */
export async function drawPosterior(
  { target, spec, unknowns, population }: DrawnFrom,
  draws: number,
  key: StreamKey,
  pause: Pause,
): Promise<EnsembleSpec> {
  const stream = namedStream(key, "posterior states");
  const points = population.lnLikelihoods.length;
  const names = [...unknowns.flatMap((one) => one.names), ...stateNames(spec)];
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(draws)]));
  for (let first = 0; first < Math.min(points, draws); first++) {
    const point = (first * STRIDE) % points;
    const at = population.points.subarray(point * unknowns.length, (point + 1) * unknowns.length);
    const filtered = target.filter(at, FIRST_NAME + point);
    for (let row = first; row < draws; row += points) {
      const state = stateOf(filtered, pickParticle(filtered, stream()));
      unknowns.forEach(({ names, value }, place) => {
        for (const name of names) put(columns, name, row, value(at[place] ?? 0));
      });
      stateNames(spec).forEach((name, place) => {
        put(columns, name, row, state[place] ?? Number.NaN);
      });
    }
    await pause(-1, first + 1, Math.min(points, draws));
  }
  return ensembleSpec({
    id: `data.${spec.asOf}`,
    columns: { ...columns, ...drawConjugates(conjugatesOf(spec), draws, key) },
    basis: "data",
    source: ["model-judgement"],
    note: `Calibrated on the record from ${addMonths(FILTER_START, 1)} to ${spec.asOf}; the priors are judgement.`,
  });
}

function put(
  columns: Readonly<Record<string, Float64Array>>,
  name: string,
  row: number,
  value: number,
): void {
  const column = columns[name];
  if (column !== undefined) column[row] = value;
}
