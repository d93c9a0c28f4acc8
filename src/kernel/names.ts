import { CODE } from "./expression";
import type { Group } from "./group";
import { COUNT, INDEX_KIND, LANES, PRIOR_MONTHS, TIER, WINDOW_MONTHS } from "./shape";
import { shownValue } from "./shown";

/** Columns of the names a rule may use, in the order of WINDOW_NAMES. */
export const NAME = {
  summits: 0,
  briefSummits: 1,
  ministerialChannels: 2,
  channels: 3,
  meetings: 4,
  calls: 5,
  subMinisterialMeetings: 6,
  priorYearlyMean: 7,
  tier1Lasting: 8,
  tier2Acts: 9,
  tier2Lasting: 10,
} as const;

const SUMS = [
  [NAME.summits, COUNT.summits],
  [NAME.briefSummits, COUNT.briefSummits],
  [NAME.meetings, COUNT.meetings],
  [NAME.calls, COUNT.calls],
  [NAME.subMinisterialMeetings, COUNT.subMinisterialMeetings],
  [NAME.tier1Lasting, COUNT.tier1Lasting],
  [NAME.tier2Acts, COUNT.tier2Acts],
  [NAME.tier2Lasting, COUNT.tier2Lasting],
] as const;

/** The named counts of the window that ends with this month. */
export function nameCounts({ program, state, scratch }: Group, month: number): void {
  const { names } = scratch;
  for (const [name, count] of SUMS) {
    for (let lane = 0; lane < LANES; lane++) names[name * LANES + lane] = state.window[count * LANES + lane]!;
  }
  const years = PRIOR_MONTHS / 12;
  for (let lane = 0; lane < LANES; lane++) {
    names[NAME.priorYearlyMean * LANES + lane] = state.prior[lane]! / years;
    names[NAME.ministerialChannels * LANES + lane] = 0;
    names[NAME.channels * LANES + lane] = 0;
  }
  const opened = month - WINDOW_MONTHS;
  for (let channel = 0; channel < program.shape.channels; channel++) {
    const ministerial = program.levelTier[program.channelLevel[channel]!] === TIER.ministerial ? 1 : 0;
    const counted = program.channelCounted[channel]!;
    for (let lane = 0; lane < LANES; lane++) {
      if (counted === 1 && state.lastContact[channel * LANES + lane]! > opened)
        names[NAME.channels * LANES + lane]! += 1;
      if (ministerial === 1 && state.lastMeeting[channel * LANES + lane]! > opened) {
        names[NAME.ministerialChannels * LANES + lane]! += 1;
      }
    }
  }
}

/** Writes the column of a name or a look-up of a rule. */
export function loadColumn(
  group: Group,
  month: number,
  code: number,
  operand: number,
  into: Float64Array,
  at: number,
): void {
  const { program, state, scratch } = group;
  const { factors } = program.shape;
  const opened = month - WINDOW_MONTHS;
  for (let lane = 0; lane < LANES; lane++) {
    const from = operand * LANES + lane;
    let value: number;
    if (code === CODE.name) value = scratch.names[from]!;
    else if (code === CODE.met) value = state.lastMeeting[from]! > opened ? 1 : 0;
    else if (code === CODE.event) value = state.lastEvent[from]! > opened ? 1 : 0;
    else if (code === CODE.factor)
      value = shownValue(program.factorScale[operand]!, program.factorUnit[operand]!, state.x[from]!);
    else value = shownIndex(group, operand, scratch.series[factors * LANES + from]!);
    into[at + lane] = value;
  }
}

/** A factor or an index, in the order they are tallied, in shown units. */
export function shownSeries(group: Group, series: number, lane: number): number {
  const { program, scratch } = group;
  const { factors } = program.shape;
  const value = scratch.series[series * LANES + lane]!;
  if (series >= factors) return shownIndex(group, series - factors, value);
  return shownValue(program.factorScale[series]!, program.factorUnit[series]!, value);
}

function shownIndex({ program }: Group, index: number, value: number): number {
  if (program.indexKind[index] === INDEX_KIND["weighted-mean"]) return value;
  const member = program.indexMember[program.indexMemberStart[program.indexGroupStart[index]!]!]!;
  return shownValue(program.factorScale[member]!, program.factorUnit[member]!, value);
}
