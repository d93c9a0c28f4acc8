import { monthsBetween } from "../../contracts/month";
import type { Evidence, EvidenceOf } from "../../contracts/observe/evidence-document";
import { LANES } from "../../kernel/shape";
import { tallyLayout } from "../../kernel/tally-layout";
import { compile } from "../../model/compile/compile";
import { climatology, type Model } from "../../model/define";
import { columnsOf } from "../../model/ensemble/columns";
import { toLatent } from "../../model/scale";
import type { Attendance } from "../../simulation/drive";
import { countedLikelihood, type Likelihood, placeOf, readingLikelihood } from "./likelihoods";
import type { ObserveSettings } from "./options";
import { readingNow, readingsAhead } from "./reading-tally";
import { type LatentReading, latentReading } from "./readings";
import { type Counted, columnOf, countByDraw } from "./runs";

/** What came of the runs: the likelihood of every piece, and by model, horizon and pathway a share a draw. */
export interface Weighed {
  readonly likelihoods: readonly Likelihood[];
  readonly shares: readonly (readonly (readonly Float64Array[])[])[];
}

const isReading = (piece: Evidence): piece is EvidenceOf<"poll" | "reading"> =>
  piece.type === "poll" || piece.type === "reading";

/** Where a factor stands at `asOf` in every draw. */
function levelsOf({ spec }: Model, { factor, family }: LatentReading, draws: number): ArrayLike<number> {
  const { id, level } = spec.factors[factor] ?? {};
  const column = columnsOf(spec).get(`factors.${id}.level`);
  if (column !== undefined) return column;
  const fixed = level !== undefined && "fixed" in level.prior ? level.prior.fixed : 0;
  return new Float64Array(draws).fill(toLatent(family, fixed));
}

/** Places of the pathways in a row of counts, by horizon. */
function pathwayPlaces(model: Model, { horizons, months }: ObserveSettings): number[][] {
  const { shape } = compile(model.spec, months, climatology(model)).program;
  const { pathway } = tallyLayout(shape);
  return horizons.map((horizon) =>
    model.spec.pathways.map((_, place) => pathway + (horizon - 1) * shape.pathways + place),
  );
}

function sharesOf(counted: Counted, places: readonly (readonly number[])[], paths: number) {
  return places.map((row) => row.map((place) => columnOf(counted, place).map((count) => count / paths)));
}

/** Runs the models, the first of them for what its draws make of the evidence, all for their pathways. */
export async function weigh(
  models: readonly [Model, ...Model[]],
  pieces: readonly Evidence[],
  settings: ObserveSettings,
  attendance: Attendance,
  onModels: (done: number) => void,
): Promise<Weighed> {
  const [base] = models;
  const { draws, months, rounds, horizonMonths } = settings;
  const { asOf } = base.spec;
  const { program } = compile(base.spec, months, climatology(base));
  const ends = pathwayPlaces(base, settings);
  const at = pieces.map((piece) => placeOf(base, piece, program, horizonMonths));
  const readings = pieces.map((piece) => (isReading(piece) ? latentReading(base.spec, piece) : undefined));
  const later = readings.flatMap((one) => (one && monthsBetween(asOf, one.month) > 0 ? [one] : []));
  const ahead = readingsAhead(later, asOf, draws, rounds * LANES);
  const places = [...new Set([...ends.flat(), ...at.flatMap((place) => place ?? [])])];
  const asked = models.map((model, i) =>
    i === 0 ? { model, places, keep: ahead.keep, see: ahead.see } : { model, places: ends.flat() },
  );
  const counted = await countByDraw(asked, settings, attendance, onModels);
  const likelihoods = pieces.map((piece, i): Likelihood => {
    const [reading, place, first] = [readings[i], at[i], counted[0]];
    if (reading !== undefined)
      return readingLikelihood(
        ahead.tallies[later.indexOf(reading)] ?? readingNow(reading, levelsOf(base, reading, draws)),
      );
    if (place === undefined || first === undefined) throw new RangeError(`nothing is counted of piece ${i}`);
    return countedLikelihood(base, piece, first, place, settings);
  });
  return { likelihoods, shares: counted.map((one) => sharesOf(one, ends, rounds * LANES)) };
}
