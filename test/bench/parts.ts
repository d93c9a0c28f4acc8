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
import { fillNormals, fillUniforms } from "../../src/kernel/lane-random";
import { indicate, labelWindow } from "../../src/kernel/rules";
import { LANES } from "../../src/kernel/shape";
import { convene } from "../../src/kernel/summit";
import { readEnds, tallyEnd } from "../../src/kernel/tally-end";
import { allocateTally, type Tally } from "../../src/kernel/tally-layout";
import { countSeries, tallyMonth } from "../../src/kernel/tally-month";
import { turnOver } from "../../src/kernel/turnover";
import { advanceWindows } from "../../src/kernel/window";
import { PURPOSE, pathWord } from "../../src/random/counter";
import { readyGroup } from "./setting";

/** Random numbers that a stage draws for every lane every month; it is timed with them, and they are timed again alone. */
const STREAMS: Readonly<Record<string, (group: Group, month: number) => void>> = {
  diffusion: ({ program, random, scratch }, month) => {
    fillNormals(random, PURPOSE.ownShock, month, program.shape.factors, scratch.own);
    fillNormals(random, PURPOSE.commonShock, month, program.shape.families, scratch.common);
  },
  events: ({ program, random, scratch }, month) =>
    fillUniforms(random, PURPOSE.event, month, program.shape.events, scratch.uniforms),
  turnover: ({ program, random, scratch }, month) =>
    fillUniforms(random, PURPOSE.exit, month, program.shape.turnovers, scratch.uniforms),
  contacts: ({ program, random, scratch }, month) =>
    fillUniforms(random, PURPOSE.contact, month, program.shape.channels, scratch.uniforms),
};

/** The stages of a month, in the order of the model. */
const STAGES: readonly (readonly [name: string, run: (group: Group, month: number) => void])[] = [
  ["diffusion", diffuse],
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

/** Seconds by part of a run. */
export type Parts = Map<string, number>;

function stopwatch(parts: Parts): (name: string, work: () => void) => void {
  return (name, work) => {
    const began = performance.now();
    work();
    parts.set(name, (parts.get(name) ?? 0) + (performance.now() - began) / 1000);
  };
}

function runMonth(group: Group, month: number, time: ReturnType<typeof stopwatch>): void {
  for (const [name, run] of STAGES) {
    const streams = STREAMS[name];
    if (streams) time(`${name} streams`, () => streams(group, month));
    time(name, () => run(group, month));
  }
}

/** Runs a block stage by stage, as runBlock does it, with a clock at every stage. */
function runInParts({ group, fillTheta }: ReturnType<typeof readyGroup>, draws: number, parts: Parts): Tally {
  const time = stopwatch(parts);
  const { shape } = group.program;
  const tally = allocateTally(shape, draws);
  const ends = new Uint16Array(draws * LANES);
  for (let draw = 0; draw < draws; draw++) {
    const row = draw * tally.layout.length;
    time("parameter draws", () => fillTheta(draw, group.theta));
    time("start", () => {
      for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(draw, lane);
      initialise(group);
      assembleSeries(group);
    });
    time("tally", () => countSeries(group, tally, 0));
    for (let month = 1; month <= shape.months; month++) {
      runMonth(group, month, time);
      time("tally", () => tallyMonth(group, tally, row, month));
    }
    time("tally", () => {
      readEnds(group, ends, draw * LANES);
      tallyEnd(group, tally, row, ends.subarray(draw * LANES, (draw + 1) * LANES));
    });
  }
  return tally;
}

/** Takes the streams out of the stages that draw them, and adds them up under their own name. */
function splitStreams(parts: Parts): Parts {
  const split: Parts = new Map([["streams", 0]]);
  for (const [name, seconds] of parts) {
    if (name.endsWith(" streams")) split.set("streams", (split.get("streams") ?? 0) + seconds);
    else split.set(name, Math.max(0, seconds - (parts.get(`${name} streams`) ?? 0)));
  }
  return split;
}

/**
 * A run of some paths by part.
 *
 * @throws Error where the stages here are not those of the library, so that their times would mean nothing.
 */
export function timeParts(paths: number): Parts {
  const ready = readyGroup();
  const draws = Math.ceil(paths / LANES);
  const parts: Parts = new Map();
  const tally = runInParts(ready, draws, parts);
  const runner = { ...ready, measure: "forecast" as const };
  const [whole] = runBlock([runner], { round: 0, firstDraw: 0, draws });
  if (!isDeepStrictEqual(tally, whole?.tally))
    throw new Error("The stages of test/bench/parts.ts are not those of kernel/step.ts");
  return splitStreams(parts);
}
