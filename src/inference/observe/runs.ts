import { LANES } from "../../kernel/shape";
import type { Model } from "../../model/define";
import { type Attendance, drive } from "../../simulation/drive";
import type { BlockResult, Job } from "../../simulation/executor";
import { variantOf } from "../../simulation/forecast-run";
import type { ObserveSettings } from "./options";

/** The size of a run. */
type RunSize = Pick<ObserveSettings, "key" | "engine" | "months" | "draws" | "rounds">;

/** Models that are run in one job: more would only hold more memory. */
const MODELS_OF_JOB = 8;

/** What is counted of every draw of a model, by place in a row of its tally, draw after draw; and its kept series. */
export interface Counted {
  readonly places: readonly number[];
  readonly counts: Float64Array;
}

/** What is to be run: a model, the places to be counted, and series to be shown path by path. */
export interface Asked {
  readonly model: Model;
  readonly places: readonly number[];
  readonly keep?: readonly number[];
  /** Sees the kept series of a path of a draw, month after month. */
  readonly see?: (draw: number, series: Float64Array) => void;
}

function addCounts({ counts, places }: Counted, { block }: BlockResult, row: Uint16Array): void {
  const length = row.length / block.draws;
  for (let i = 0; i < block.draws; i++) {
    places.forEach((place, column) => {
      const at = (block.firstDraw + i) * places.length + column;
      counts[at] = (counts[at] ?? 0) + (row[i * length + place] ?? 0);
    });
  }
}

function showPaths({ see, keep }: Asked, { block }: BlockResult, series: Float64Array): void {
  if (see === undefined || keep === undefined || keep.length === 0) return;
  const length = series.length / (block.draws * LANES);
  for (let path = 0; path < block.draws * LANES; path++)
    see(block.firstDraw + Math.floor(path / LANES), series.subarray(path * length, (path + 1) * length));
}

async function runJob(
  asked: readonly Asked[],
  { key, engine, months, draws, rounds }: RunSize,
  attendance: Attendance,
  onBlock: () => void,
): Promise<Counted[]> {
  const variants = asked.map(({ model, keep }) => ({
    ...variantOf(model, "forecast"),
    ...(keep && keep.length > 0 ? { keep } : {}),
  }));
  const job: Job = { variants, horizonMonths: months, engine, key };
  const counted = asked.map(({ places }) => ({ places, counts: new Float64Array(draws * places.length) }));
  await drive(job, { from: 0, to: draws, rounds }, attendance, (result) => {
    result.outcomes.forEach(({ tally, paths }, at) => {
      const [one, into] = [asked[at], counted[at]];
      if (into !== undefined && tally !== undefined) addCounts(into, result, tally.counts);
      if (one !== undefined && paths !== undefined) showPaths(one, result, paths.series);
    });
    onBlock();
  });
  return counted;
}

/** Runs every draw of several models on the same paths, and counts what was asked of each. */
export async function countByDraw(
  asked: readonly Asked[],
  settings: RunSize,
  attendance: Attendance,
  onModels: (done: number) => void,
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (let from = 0; from < asked.length; from += MODELS_OF_JOB) {
    const some = asked.slice(from, from + MODELS_OF_JOB);
    counted.push(...(await runJob(some, settings, attendance, () => onModels(from))));
  }
  return counted;
}

/** One counted column, a number a draw. */
export function columnOf({ places, counts }: Counted, place: number): Float64Array {
  const column = places.indexOf(place);
  return new Float64Array(counts.length / places.length).map(
    (_, draw) => counts[draw * places.length + column] ?? 0,
  );
}
