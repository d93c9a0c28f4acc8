import { aggregate, dispersion } from "./aggregate";
import { softMinimum } from "./gate";
import type { Group } from "./group";
import { AGGREGATE, INDEX_KIND, LANES } from "./shape";
import { shownValue } from "./shown";

/** Copies the factors and works out the indices: the series that are tallied. Weighted means are in shown units. */
export function assembleSeries(group: Group): void {
  const { program, state, scratch } = group;
  const { factors, indices } = program.shape;
  scratch.series.set(state.x);
  for (let index = 0; index < indices; index++) {
    const column = (factors + index) * LANES;
    for (let lane = 0; lane < LANES; lane++) scratch.series[column + lane] = indexValue(group, index, lane);
  }
}

function indexValue(group: Group, index: number, lane: number): number {
  switch (group.program.indexKind[index]) {
    case INDEX_KIND["weakest-link"]:
      return weakestLink(group, index, lane);
    case INDEX_KIND.alignment:
      return alignment(group, index, lane);
    default:
      return weightedMean(group, index, lane);
  }
}

/** Soft minimum over countries of the mean of their factors, with the sharpness of the gate. */
function weakestLink({ program, theta, state, scratch }: Group, index: number, lane: number): number {
  const first = program.indexGroupStart[index]!;
  const last = program.indexGroupStart[index + 1]!;
  for (let group = first; group < last; group++) {
    const from = program.indexMemberStart[group]!;
    const to = program.indexMemberStart[group + 1]!;
    scratch.stack[(group - first) * LANES + lane] = aggregate(
      AGGREGATE.mean,
      state.x,
      program.indexMember,
      from,
      to,
      lane,
    );
  }
  return softMinimum(scratch.stack, last - first, theta.sharpness[0]!, lane);
}

/** Mean over targets of the level less the dispersion across countries. */
function alignment({ program, state }: Group, index: number, lane: number): number {
  const first = program.indexGroupStart[index]!;
  const last = program.indexGroupStart[index + 1]!;
  let sum = 0;
  for (let group = first; group < last; group++) {
    const from = program.indexMemberStart[group]!;
    const to = program.indexMemberStart[group + 1]!;
    const level = aggregate(AGGREGATE.mean, state.x, program.indexMember, from, to, lane);
    sum += level - dispersion(state.x, program.indexMember, from, to, lane);
  }
  return sum / (last - first);
}

function weightedMean({ program, state }: Group, index: number, lane: number): number {
  const from = program.indexMemberStart[program.indexGroupStart[index]!]!;
  const to = program.indexMemberStart[program.indexGroupStart[index + 1]!]!;
  let sum = 0;
  let weights = 0;
  for (let i = from; i < to; i++) {
    const factor = program.indexMember[i]!;
    const weight = program.indexWeight[i]!;
    sum +=
      weight *
      shownValue(program.factorScale[factor]!, program.factorUnit[factor]!, state.x[factor * LANES + lane]!);
    weights += weight;
  }
  return sum / weights;
}
