import type { ChannelSpec, LevelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import { TIER } from "../../kernel/shape";
import { ln } from "../../numeric/elementary";
import { lnAges, monthlyHazards } from "../cadence";
import { planParameter } from "../draws";
import { type Context, place } from "./context";

/** A contact is taken to fall in the middle of its month. */
const HALF_MONTH = 0.5;

const none = { prior: { fixed: 0 }, basis: "judgement", source: [] } as const;

interface LevelPlaces {
  readonly cadence: number | undefined;
  readonly gateSlope: number;
  readonly summitSlope: number;
  readonly institutionSlope: number;
  readonly weight: number;
}

function planLevels({ spec, draws }: Context): LevelPlaces[] {
  return spec.levels.map((level: LevelSpec) => {
    const name = `levels.${level.id}`;
    return {
      cadence: level.cadence && planParameter(draws, `${name}.cadence`, level.cadence),
      gateSlope: planParameter(draws, `${name}.gateSlope`, level.gateSlope ?? none),
      summitSlope: planParameter(draws, `${name}.summitSlope`, level.summitSlope ?? none),
      institutionSlope: planParameter(draws, `${name}.institutionSlope`, level.institutionSlope ?? none),
      weight: planParameter(draws, `${name}.institutionWeight`, level.institutionWeight),
    };
  });
}

/** Hazards by month, since the start and since a contact, at a drawn rate. */
function planChannel(
  context: Context,
  channel: ChannelSpec,
  index: number,
  level: LevelPlaces,
  sinceContact: Float64Array,
): void {
  const { spec, shape, draws, fills } = context;
  if (channel.ratePerYear === undefined) return;
  const name = `channels.${channel.id}`;
  const rate = planParameter(draws, `${name}.ratePerYear`, channel.ratePerYear);
  const gateSlope =
    channel.gateSlope === undefined
      ? level.gateSlope
      : planParameter(draws, `${name}.gateSlope`, channel.gateSlope);
  const sinceStart =
    channel.lastMet === undefined
      ? undefined
      : lnAges(monthsBetween(channel.lastMet, spec.asOf) + HALF_MONTH, shape.months);
  fills.push((values, theta) => {
    const monthly = (values[rate] ?? 0) / 12;
    const write = monthlyHazards(monthly, level.cadence === undefined ? undefined : values[level.cadence]);
    // Where no meeting is on record, half a mean interval is taken to have passed.
    const ages = sinceStart ?? lnAges(HALF_MONTH / Math.max(monthly, 1e-9), shape.months);
    write(ages, theta.hazardSinceStart, index * shape.months);
    write(sinceContact, theta.hazardSinceContact, index * shape.months);
    theta.channelGateSlope[index] = values[gateSlope] ?? 0;
    theta.channelSummitSlope[index] = values[level.summitSlope] ?? 0;
    theta.channelStockSlope[index] = values[level.institutionSlope] ?? 0;
  });
}

/** Dialogue channels: levels, rates, slopes and cadences. */
export function compileChannels(context: Context): void {
  const { spec, shape, ints, reals, fills, at } = context;
  const levels = planLevels(context);
  const sinceContact = lnAges(HALF_MONTH, shape.months);
  const tierOf = (channel: ChannelSpec) => spec.levels[place(at.level, channel.level)]?.tier;
  ints.levelTier = spec.levels.map((level) => TIER[level.tier]);
  ints.channelLevel = spec.channels.map((channel) => place(at.level, channel.level));
  ints.channelSimulated = spec.channels.map((channel) => (channel.ratePerYear === undefined ? 0 : 1));
  ints.channelCounted = spec.channels.map((channel) => (channel.counted ? 1 : 0));
  ints.channelCountsCalls = spec.channels.map((channel) => (tierOf(channel) === "working" ? 1 : 0));
  reals.channelMeetingShare = spec.channels.map((channel) => channel.meetingShare?.value ?? 1);
  reals.channelLnStockAtRate = spec.channels.map((channel) =>
    ln(1 + (channel.institutionAtRate?.value ?? spec.institution.mean.value)),
  );
  fills.push((values, theta) => {
    levels.forEach((level, index) => {
      theta.stockWeight[index] = values[level.weight] ?? 0;
    });
  });
  spec.channels.forEach((channel, index) => {
    const level = levels[place(at.level, channel.level)];
    if (level !== undefined) planChannel(context, channel, index, level, sinceContact);
  });
}
