import { bind as bindLayout, LAYOUT, places } from "../../../../generated/assembly/layout";
import { bind as bindFilter, FILTER, filter, held } from "../../../../generated/assembly/filter";
import { assess } from "../gate";
import { initialise } from "../initial";
import { moveLatents } from "../latents";
import { column, fillColumn, setInt } from "../memory";
import { normaliseHazards } from "../normalise";
import { groupAt, load, rememberGate, startGroup, store } from "./cloud";
import { conditionState, impose } from "./condition";
import { weighActs } from "./weigh-acts";
import { weighAhead } from "./weigh-ahead";
import { weighContacts } from "./weigh-contacts";
import { weighReadings } from "./weigh-readings";
import { weighSummits } from "./weigh-summits";

export { inherit } from "./inherit";

/** Stand for the names and order of what the two directories hold. */
export function layoutCode(): i32 {
  return LAYOUT;
}

export function filterCode(): i32 {
  return FILTER;
}

/** The first address that is free: everything of a run is laid out from here. */
export function heapBase(): usize {
  return __heap_base;
}

/** Gives the lanes the counters of the particles of a group. */
function addressParticles(draw: i32, index: i32): void {
  for (let lane = 0; lane < 16; lane++) setInt(places.paths, lane, (draw << 16) | (index * 16 + lane));
}

/** Begins a draw of the parameters, which stand in memory: every particle at its start. */
export function start(directory: usize, filterDirectory: usize, draw: i32): void {
  bindLayout(directory);
  bindFilter(filterDirectory);
  normaliseHazards();
  initialise();
  for (let index = 0; index < filter.groups; index++) {
    addressParticles(draw, index);
    startGroup(groupAt(held.cloud, index));
    fillColumn(column(held.lnWeights, index), f32x4.splat(0));
  }
}

/** Moves every particle by a month and weighs it: the twin of `advanceParticles` of reference-filter.ts. */
export function step(directory: usize, filterDirectory: usize, draw: i32, month: i32): void {
  bindLayout(directory);
  bindFilter(filterDirectory);
  for (let index = 0; index < filter.groups; index++) {
    const group = groupAt(held.cloud, index);
    const into = column(held.lnWeights, index);
    addressParticles(draw, index);
    load(group);
    conditionState(month);
    moveLatents(month);
    impose(group, month);
    assess();
    weighContacts(group, month, into);
    weighSummits(month, into);
    weighActs(month, into);
    weighReadings(group, month, into);
    weighAhead(group, month, into);
    rememberGate(group, month);
    store(group);
  }
}
