import type { Group } from "../../../src/kernel/group";
import { uniformAt } from "../../../src/kernel/lane-random";
import { recordContact } from "../../../src/kernel/record";
import { lnAges, monthlyHazards } from "../../../src/model/cadence";
import { PURPOSE } from "../../../src/random/counter";
import type { LivingChannel } from "./channels";
import { BEFORE_MONTHS } from "./world";

const HALF_MONTH = 0.5;
const ECHO_MONTHS = 3;
const GATE_MONTHS = 60;
const LEAST_SPAN = 12;

/** What one path remembers of itself: the months each channel met in, its stock and its gate by month. */
export interface Memory {
  readonly met: readonly number[][];
  /** Stock at the end of each month, the first of them 59 months before the start. */
  readonly stock: number[];
  readonly gates: number[];
}

export function remember(channels: readonly LivingChannel[], stock: readonly number[], gate: number): Memory {
  return {
    met: channels.map(({ months }) => months.filter((month) => month < 1)),
    stock: [...stock],
    gates: Array<number>(GATE_MONTHS).fill(gate),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The gamma of a channel's rate and the hazard of the month at its mean, as the filter counts them; undefined where it is dormant. */
export function rateOf({ first, logSd }: LivingChannel, met: readonly number[], month: number) {
  const windowStart = month - BEFORE_MONTHS;
  const recent = met.filter((at) => at >= windowStart).length;
  const last = met.at(-1);
  if (recent === 0 || last === undefined) return undefined;
  const from = first === undefined ? windowStart : Math.min(Math.max(windowStart, first), month - LEAST_SPAN);
  const shape = recent + 0.5;
  const hazard = new Float64Array(1);
  monthlyHazards(shape / (month - from), logSd)(lnAges(month - 1 - last + HALF_MONTH, 1), hazard, 0);
  return { shape, from, exposure: (hazard[0] ?? 0) / shape };
}

/** Probability that a channel meets in a month: the likelihood's own, its rate integrated out. */
function probabilityOf(
  { theta, state }: Group,
  channel: LivingChannel,
  memory: Memory,
  met: readonly number[],
  month: number,
  lane: number,
): number {
  const rate = rateOf(channel, met, month);
  if (rate === undefined) return 0;
  const { place } = channel;
  const at = month - 1 + BEFORE_MONTHS - 1;
  const usual = mean(memory.stock.slice(at + 1 - (month - rate.from), at + 1));
  const echo = month - (state.lastSummit[lane] ?? 0) < ECHO_MONTHS ? 1 : 0;
  const times = Math.exp(
    (theta.channelGateSlope[place] ?? 0) * ((state.gate[lane] ?? 0) - mean(memory.gates)) +
      (theta.channelStockSlope[place] ?? 0) * Math.log((1 + (memory.stock[at] ?? 0)) / (1 + usual)) +
      (theta.channelSummitSlope[place] ?? 0) * echo,
  );
  return 1 - (1 + rate.exposure * times) ** -rate.shape;
}

/** Meetings of a month, drawn one month ahead from what the path itself has met so far. */
export function meetAnew(
  group: Group,
  channels: readonly LivingChannel[],
  memory: Memory,
  month: number,
  lane: number,
): void {
  const { program, random } = group;
  channels.forEach((channel, i) => {
    const { place } = channel;
    const met = memory.met[i] ?? [];
    const u = uniformAt(random, lane, PURPOSE.contact, month, place);
    const isGiven = channel.births.includes(month);
    if (!isGiven && u >= probabilityOf(group, channel, memory, met, month, lane)) return;
    const isMeeting =
      uniformAt(random, lane, PURPOSE.contactRest, month, place) < (program.channelMeetingShare[place] ?? 1);
    recordContact(group, place, isMeeting, month, lane);
    met.push(month);
  });
}
