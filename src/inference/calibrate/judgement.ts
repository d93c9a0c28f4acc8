import { countsByDraw, endsIn, runEnds } from "../../analysis/ends";
import { fingerprintOf } from "../../contracts/fingerprint";
import type { Posterior } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import data from "../../model/data/judgement.json";
import type { Model } from "../../model/define";
import { ensembleColumns, ensembleSpec } from "../../model/ensemble/with-ensemble";
import { logit } from "../../numeric/elementary";
import { normalLower } from "../../numeric/normal-distribution";
import { variantOf } from "../../simulation/forecast-run";
import { resolveOptions, type SimulateOptions } from "../../simulation/options";
import { paretoShape } from "../../statistics/pareto-shape";
import { systematicRows } from "../../statistics/systematic-rows";
import { nowcastModel } from "../nowcast-model";
import { type JudgedOrder, judgedOrders } from "./judged-order";

/** Paths of each draw that its probabilities are counted from. */
const PATHS_A_DRAW = 128;

/** Options of {@link withJudgement}. */
export type JudgementOptions = Pick<SimulateOptions, "executor" | "signal" | "engine">;

/** Probabilities of the pathways under each draw, half a path added to each so that none is 0. */
async function probabilitiesByDraw(
  model: Model,
  draws: number,
  seed: string,
  options: JudgementOptions,
): Promise<Record<string, Float64Array>> {
  const { executor: _, signal: __, ...plain } = options;
  const horizonMonths = data.horizonMonths.value;
  const settings = await resolveOptions(
    { ...plain, seed, draws, paths: draws * PATHS_A_DRAW, horizonMonths },
    model.spec,
  );
  const ends = await runEnds([variantOf(model, "ends")], settings, options);
  const pathways = model.spec.pathways.map(({ id }) => id);
  return Object.fromEntries(
    pathways.map((id, place) => {
      const counts = countsByDraw(ends, 0, endsIn(place));
      return [id, counts.map((count) => (count + 0.5) / (ends.perDraw + 0.5 * pathways.length))];
    }),
  );
}

/** The probability that an expert with noise in what he holds of each pathway ranks them so: neighbour by neighbour. */
function orderLikelihood({ order }: JudgedOrder, probabilityOf: (pathway: string) => number): number {
  const noise = data.rankNoise.value * Math.sqrt(2);
  let product = 1;
  for (let place = 1; place < order.length; place++) {
    const ahead = logit(probabilityOf(order[place - 1] ?? "")) - logit(probabilityOf(order[place] ?? ""));
    product *= normalLower(ahead / noise);
  }
  return product;
}

/**
 * The edition that heeds the experts as well: draws are resampled by how likely each makes it that they rank the pathways as they
 * do. A ranking is judgement and says so; each source counts once.
 *
 * @throws EvidenceError or ModelError where the record is not that of the posterior; AbortError; ExecutionError.
 */
export async function withJudgement(
  record: EvidenceRecord,
  posterior: Posterior,
  options: JudgementOptions = {},
): Promise<Posterior> {
  const model = nowcastModel(record, posterior);
  const { draws } = posterior.ensemble;
  const byDraw = await probabilitiesByDraw(model, draws, `${posterior.provenance.seed}/judgement`, options);
  const orders = judgedOrders(record);
  const weights = Float32Array.from({ length: draws }, (_, draw) =>
    orders.reduce((product, order) => product * orderLikelihood(order, (id) => byDraw[id]?.[draw] ?? 0), 1),
  );
  const rows = systematicRows(weights);
  const columns = Object.fromEntries(
    Object.entries(ensembleColumns(model)).map(([name, column]) => [
      name,
      Float64Array.from(rows, (row) => column[row] ?? 0),
    ]),
  );
  const { fingerprint: _, ...rest } = posterior;
  const judged = {
    ...rest,
    edition: "data+judgement" as const,
    ensemble: ensembleSpec({
      id: `data-judgement.${posterior.asOf}`,
      columns,
      basis: "judgement",
      source: orders.map(({ source }) => source),
      note: `The draws of ${posterior.ensemble.id}, weighed by how well they agree with the order in which experts rank the pathways.`,
    }),
    judgement: {
      statements: orders.flatMap(({ claims }) => claims),
      effective: effectiveNumber(weights),
      paretoShape: Math.max(-1, paretoShape(weights)),
      note: data.rankNoise.note,
    },
  };
  return { ...judged, fingerprint: fingerprintOf(judged) };
}

function effectiveNumber(weights: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum) / squares;
}
