import { isDeepStrictEqual } from "node:util";
import { act } from "../../src/kernel/acts";
import { runBlock } from "../../src/kernel/block";
import { meet } from "../../src/kernel/contacts";
import { diffuse } from "../../src/kernel/diffusion";
import { strike } from "../../src/kernel/events";
import { assess } from "../../src/kernel/gate";
import type { Group } from "../../src/kernel/group";
import { hold } from "../../src/kernel/hold";
import { assembleSeries } from "../../src/kernel/indices";
import { initialise } from "../../src/kernel/initial";
import { accumulate } from "../../src/kernel/institution";
import { normaliseHazards } from "../../src/kernel/load-sample";
import { indicate, labelWindow } from "../../src/kernel/rules";
import { LANES } from "../../src/kernel/shape";
import { convene } from "../../src/kernel/summit";
import { readEnds, tallyEnd } from "../../src/kernel/tally-end";
import { allocateTally, type Tally } from "../../src/kernel/tally-layout";
import { countSeries, tallyMonth } from "../../src/kernel/tally-month";
import { turnOver } from "../../src/kernel/turnover";
import { advanceWindows } from "../../src/kernel/window";
import { pathWord } from "../../src/random/counter";
import { NORMALISING } from "./rows";
import { readyGroup } from "./setting";
import { type Parts, stopwatch } from "./stopwatch";
import { drawStreams } from "./streams";

/** The stages of a month, in the order of the model, by the names they have in the SIMD kernel where it has them. */
const STAGES: readonly (readonly [name: string, run: (group: Group, month: number) => void])[] = [
  ["factors", diffuse],
  ["events", strike],
  ["turnover", turnOver],
  ["held factors", hold],
  ["gate", assess],
  ["summit", convene],
  ["contacts", meet],
  ["institution", accumulate],
  ["acts", act],
  ["indices", assembleSeries],
  ["windows", advanceWindows],
  ["rule", labelWindow],
  ["indicators", indicate],
];

/** Runs a block stage by stage, as runBlock does it, with a clock at every stage. */
function runInParts({ group, fillTheta }: ReturnType<typeof readyGroup>, draws: number, parts: Parts): Tally {
  const time = stopwatch(parts);
  const { shape } = group.program;
  const tally = allocateTally(shape, draws);
  const ends = new Uint16Array(draws * LANES);
  for (let draw = 0; draw < draws; draw++) {
    const row = draw * tally.layout.length;
    time("parameter draws", () => fillTheta(draw, group.theta));
    time(NORMALISING, () => normaliseHazards(group.theta, group.loadSample));
    time("start", () => {
      for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, lane);
      initialise(group);
      assembleSeries(group);
    });
    time("tally", () => countSeries(group, tally, 0));
    for (let month = 1; month <= shape.months; month++) {
      time("streams", () => drawStreams(group, month));
      for (const [name, run] of STAGES) time(name, () => run(group, month));
      time("tally", () => tallyMonth(group, tally, row, month));
    }
    time("tally", () => {
      readEnds(group, ends, draw * LANES);
      tallyEnd(group, tally, row, ends.subarray(draw * LANES, (draw + 1) * LANES));
    });
  }
  return tally;
}

/**
 * A run of some paths on the reference kernel by part.
 *
 * @throws Error where the stages here are not those of the library, so that their times would mean nothing.
 */
export function timeReference(paths: number): Parts {
  const ready = readyGroup();
  const draws = Math.ceil(paths / LANES);
  const parts: Parts = new Map();
  const tally = runInParts(ready, draws, parts);
  const runner = { ...ready, measure: "forecast" as const };
  const [whole] = runBlock([runner], { round: 0, firstDraw: 0, draws });
  if (!isDeepStrictEqual(tally, whole?.tally))
    throw new Error("The stages of test/bench/parts-reference.ts are not those of kernel/step.ts");
  return parts;
}
