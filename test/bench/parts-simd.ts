import { LANES } from "../../src/kernel/shape";
import { STAGES } from "../../src/kernel/simd/stages";
import { baselineModel } from "../../src/model/presets";
import { NORMALISING } from "./rows";
import { HORIZON_MONTHS } from "./setting";
import { type ReadySimd, readySimd } from "./simd";
import { addTo, type Parts, stopwatch } from "./stopwatch";

/** A year of last months, since stages differ from month to month: what they leave behind is there only after the last. */
const HORIZONS = Array.from({ length: 12 }, (_, i) => HORIZON_MONTHS - i);

/** How often a stage is repeated over what one draw left behind. */
export const TIMES = 32;

export type Year = readonly (readonly [months: number, ready: ReadySimd])[];

/** The model at every horizon of a year. */
export async function readyYear(): Promise<Year> {
  const model = baselineModel();
  return Promise.all(HORIZONS.map(async (months) => [months, await readySimd(months, model)] as const));
}

/** Repeats every stage of the last month over what draws left behind. */
function repeatStages([months, { kernel, run, directory }]: Year[number], draws: number, parts: Parts): void {
  const time = stopwatch(parts);
  for (let draw = 0; draw < draws; draw++) {
    run({ round: 0, firstDraw: draw, draws: 1 });
    STAGES.forEach((name, stage) => time(name, () => kernel.repeatStage(directory(), stage, months, TIMES)));
  }
}

/** Seconds by stage of the SIMD kernel that a run of some paths would take. */
export function timeSimd(year: Year, paths: number): Parts {
  const draws = Math.max(1, Math.ceil(paths / LANES / year.length));
  const repeated: Parts = new Map();
  for (const horizon of year) repeatStages(horizon, draws, repeated);
  const pathMonths = draws * year.length * LANES * TIMES;
  const parts: Parts = new Map();
  for (const [name, seconds] of repeated) {
    const months = name === NORMALISING ? 1 : HORIZON_MONTHS;
    addTo(parts, name, (seconds / pathMonths) * paths * months);
  }
  return parts;
}
