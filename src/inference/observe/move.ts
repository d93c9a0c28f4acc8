import type { ModelSpec } from "../../contracts/model-spec";
import { boundsOf } from "../../model/check/ensemble";
import { drawnParts } from "../../model/ensemble/names";
import { normalQuantile } from "../../numeric/normal-distribution";
import type { Stream } from "../../random/stream";
import { scaleOf } from "./unconstrained";

/** How much of what is known a move keeps (Liu and West 2001 take 0.95 to 0.99). */
export const DISCOUNT = 0.95;
/** Towards the mean, (3 d - 1) / 2 d, so that with the noise that is added the spread stays what it was. */
const SHRINKAGE = (3 * DISCOUNT - 1) / (2 * DISCOUNT);
const NOISE = Math.sqrt(1 - SHRINKAGE * SHRINKAGE);

/** Draws whose deviations make up the noise of one: random sums of them have the covariance of all, which needs no factor. */
const SUMMED = 32;

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, value) => sum + value, 0) / column.length;

/**
 * The kernel move of Liu and West (2001): each draw goes some way to the mean and takes noise with the covariance of all, so that mean
 * and covariance stay and no two draws are alike.
 *
 * @param columns numbers without bounds, a list for each, one a draw.
 */
export function movedColumns(columns: readonly Float64Array[], stream: Stream): Float64Array[] {
  const draws = columns[0]?.length ?? 0;
  const means = columns.map(meanOf);
  const moved = columns.map((column, at) =>
    column.map((value) => SHRINKAGE * value + (1 - SHRINKAGE) * (means[at] ?? 0)),
  );
  const scale = NOISE / Math.sqrt(SUMMED);
  for (let draw = 0; draw < draws; draw++)
    for (let one = 0; one < SUMMED; one++) {
      const other = Math.floor(stream() * draws);
      const times = scale * normalQuantile(stream());
      moved.forEach((column, at) => {
        column[draw] = (column[draw] ?? 0) + times * ((columns[at]?.[other] ?? 0) - (means[at] ?? 0));
      });
    }
  return moved;
}

/** What a column is moved on: nothing where it counts whole things. */
interface Moving {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

function movingOf(spec: ModelSpec, names: readonly string[]): Moving[] {
  const parts = drawnParts(spec);
  return names.flatMap((name) => {
    const part = parts.get(name);
    if (part !== undefined && "poisson" in part.prior) return [];
    const [low, high] = boundsOf(part);
    return [{ name, low, high }];
  });
}

/**
 * Draws of a model's numbers moved by the kernel of Liu and West, each on a scale without bounds. A draw that float32 would put on a
 * bound stays as it was.
 */
export function moveDraws(
  spec: ModelSpec,
  drawn: ReadonlyMap<string, ArrayLike<number>>,
  stream: Stream,
): Record<string, Float64Array> {
  const found = Object.fromEntries([...drawn].map(([name, column]) => [name, Float64Array.from(column)]));
  const moving = movingOf(spec, [...drawn.keys()]);
  const own = moving.map(({ name }) => found[name] ?? new Float64Array(0));
  const scales = moving.map(({ low, high }, at) => scaleOf(own[at] ?? [], low, high));
  const free = own.map((column, at) => column.map((value) => scales[at]?.to(value) ?? value));
  const moved = movedColumns(free, stream).map((column, at) =>
    column.map((value) => scales[at]?.from(value) ?? value),
  );
  const draws = own[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw++) {
    const isSound = moving.every(({ low, high }, at) => {
      const value = Math.fround(moved[at]?.[draw] ?? Number.NaN);
      return value >= low && value <= high && Number.isFinite(value);
    });
    if (!isSound) continue;
    own.forEach((column, at) => {
      column[draw] = moved[at]?.[draw] ?? Number.NaN;
    });
  }
  return found;
}
