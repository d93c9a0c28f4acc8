import type { Group } from "../../../src/kernel/group";
import { normalAt, uniformAt } from "../../../src/kernel/lane-random";
import { LANES } from "../../../src/kernel/shape";
import { houseVariances } from "../../../src/model/nowcast/readings";
import { PURPOSE } from "../../../src/random/counter";
import type { History } from "./history";
import type { Memory } from "./meetings";
import type { World } from "./world";

/** Windows before this month reach back to before the start. */
export const FIRST_WINDOW = 12;

/** Whether the summit of this month stands alone: the number that decided it is asked again. */
function standsAlone({ theta, state, random }: Group, month: number, lane: number): boolean {
  const pull = (theta.summitGateSlope[0] ?? 0) * ((state.gate[lane] ?? 0) - (theta.gateReference[0] ?? 0));
  const hazard = (theta.standaloneHazard[0] ?? 0) * Math.exp(pull);
  return uniformAt(random, lane, PURPOSE.venue, month, 0) < 1 - Math.exp(-hazard);
}

/** What a path says when it is polled: its level, the bias of the house and the error of the poll. */
function readAnew(
  { readings }: World,
  { state, random }: Group,
  houses: number[][],
  month: number,
  lane: number,
) {
  const variances = houseVariances();
  const normal = (at: number, slot: number) => normalAt(random, lane, PURPOSE.actNature, at, slot + 8);
  readings.forEach((reading, i) => {
    if (reading.month !== month) return;
    const bias = Math.sqrt(variances[reading.house] ?? 0) * normal(0, reading.house);
    const level = state.x[reading.factor * LANES + lane] ?? Number.NaN;
    houses[reading.house]?.push(level + bias + Math.sqrt(reading.variance) * normal(month, i % 200));
  });
}

/** Notes what the paths of a group leave on record, month by month. */
export function createNotes(world: World, group: Group) {
  const { spec, channels } = world;
  const { state } = group;
  const houses = houseVariances().length;
  const notes = Array.from({ length: LANES }, () => ({
    margin: [] as number[],
    alone: [] as number[],
    onsets: [] as number[],
    pathways: [] as string[],
    readings: Array.from({ length: houses }, () => [] as number[]),
  }));
  const episodeUntil = state.episodeUntil.slice(0, LANES);
  return {
    take(month: number): void {
      notes.forEach((one, lane) => {
        if (state.lastSummit[lane] === month)
          (standsAlone(group, month, lane) ? one.alone : one.margin).push(month);
        if (state.episodeUntil[lane] !== episodeUntil[lane]) one.onsets.push(month);
        if (month >= FIRST_WINDOW) one.pathways.push(spec.pathways[state.pathway[lane] ?? 0]?.id ?? "");
        readAnew(world, group, one.readings, month, lane);
      });
      episodeUntil.set(state.episodeUntil.subarray(0, LANES));
    },
    histories: (memories: readonly Memory[]): History[] =>
      notes.map((one, lane) => ({
        ...one,
        contacts: channels.map(({ level }, i) => ({
          level,
          months: (memories[lane]?.met[i] ?? []).filter((month) => month >= 1),
        })),
      })),
  };
}
