import { isotonic } from "../isotonic";

/** Forecasts of one probability: how many, how many came about, and what they should have said. */
export interface RecalibratedGroup {
  readonly probability: number;
  readonly count: number;
  readonly came: number;
  readonly recalibrated: number;
}

/** How many forecasts there are of each probability, from the least, and where each forecast is among them. */
interface Grouped {
  readonly levels: readonly number[];
  readonly counts: readonly number[];
  readonly placeOf: readonly number[];
}

/** Groups forecasts of the same probability. */
export function groupForecasts(probabilities: readonly number[]): Grouped {
  const levels = [...new Set(probabilities)].sort((a, b) => a - b);
  const places = new Map(levels.map((level, place) => [level, place]));
  const placeOf = probabilities.map((probability) => places.get(probability) ?? 0);
  const counts = levels.map(() => 0);
  for (const place of placeOf) counts[place] = (counts[place] ?? 0) + 1;
  return { levels, counts, placeOf };
}

/**
 * What forecasts should have said, given that higher probabilities may not mean less: isotonic regression of the outcomes on the
 * probabilities by pooling adjacent violators. Forecasts of one probability stay together.
 */
export function recalibrate(
  { levels, counts, placeOf }: Grouped,
  happened: readonly boolean[],
): RecalibratedGroup[] {
  const came = levels.map(() => 0);
  happened.forEach((did, i) => {
    const place = placeOf[i] ?? 0;
    if (did) came[place] = (came[place] ?? 0) + 1;
  });
  const shares = came.map((number, place) => number / (counts[place] ?? 1));
  const fit = isotonic(shares, counts);
  return levels.map((probability, place) => ({
    probability,
    count: counts[place] ?? 0,
    came: came[place] ?? 0,
    recalibrated: fit[place] ?? 0,
  }));
}
