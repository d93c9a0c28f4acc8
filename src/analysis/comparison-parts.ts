import type {
  ChannelDifference,
  ComparedAlternative,
  FactorDifference,
  Flip,
  MonthlyDifference,
} from "../contracts/analysis/comparison";
import type { Difference, RangedDifference } from "../contracts/analysis/parts";
import type { Forecast } from "../contracts/forecast";
import type { ModelSpec } from "../contracts/model-spec";
import { LEVEL_UNITS } from "../kernel/levels";
import { LANES } from "../kernel/shape";
import { futureMonths } from "../simulation/forecast-parts";
import { drawSums } from "../simulation/row-sums";
import { addValues, emptySums, twoLevel } from "../statistics/two-level";
import { asDifference, parameterRange } from "./ends";
import type { Pairing, Part } from "./pairing";

/** The mean over draws of one place of the paired rows, its error clustered by draw. */
function differenceAt({ rows }: Pairing, place: number, unit = 1): Difference {
  const { mean, standardError } = twoLevel({ ...drawSums(rows, place, unit), within: 0 });
  return asDifference(mean, standardError);
}

/** The difference of a pathway of the last window, draw by draw, so that its own spread is known. */
function pathwayDifference({ headline, rows, byRound }: Pairing, pathway: number): RangedDifference {
  const sums = emptySums();
  const means: number[] = [];
  for (const cluster of [...headline.keys()].sort((a, b) => a - b)) {
    const counts = headline.get(cluster) ?? new Int32Array(0);
    const rounds = byRound ? 1 : (rows.open.get(cluster)?.rounds ?? rows.rounds);
    const change = counts[2 * pathway] ?? 0;
    addValues(sums, rounds * LANES, change, counts[2 * pathway + 1] ?? 0);
    means.push(change / (rounds * LANES));
  }
  const stats = twoLevel(sums);
  return {
    ...asDifference(stats.mean, stats.standardError),
    parameterRange: parameterRange(stats, Float64Array.from(means)),
  };
}

function monthlyDifference(
  pairing: Pairing,
  { id, label }: { readonly id: string; readonly label: string },
  months: readonly string[],
  index: number,
  inMonth: Part,
  byMonth: Part,
): MonthlyDifference {
  const list = (part: Part) => {
    const first = pairing.parts[part].paired + index * months.length;
    return months.map((_, month) => differenceAt(pairing, first + month));
  };
  const [within, by] = [list(inMonth), list(byMonth)];
  return {
    id,
    label,
    months: [...months],
    differenceIn: within.map((one) => one.difference),
    standardErrorIn: within.map((one) => one.standardError),
    differenceBy: by.map((one) => one.difference),
    standardErrorBy: by.map((one) => one.standardError),
  };
}

/** Channels that the base or the alternative reports. */
function channelDifferences(
  pairing: Pairing,
  spec: ModelSpec,
  months: readonly string[],
  base: Forecast,
  alternative: Forecast,
): ChannelDifference[] {
  const reported = new Set([...base.channels, ...alternative.channels].map(({ id }) => id));
  return spec.channels.flatMap((channel, index) => {
    if (!reported.has(channel.id)) return [];
    const monthly = monthlyDifference(pairing, channel, months, index, "channelIn", "channelBy");
    return [
      { ...monthly, level: channel.level, expectedMeetings: differenceAt(pairing, pairing.meetings + index) },
    ];
  });
}

function factorDifferences(pairing: Pairing, base: Forecast, months: readonly string[]): FactorDifference[] {
  return base.factors.map(({ id, kind, label, family, unit }, series) => {
    const first = pairing.levels + series * months.length;
    const list = months.map((_, month) => differenceAt(pairing, first + month, LEVEL_UNITS));
    return {
      id,
      kind,
      label,
      family,
      unit,
      months: [...months],
      difference: list.map((one) => one.difference),
      standardError: list.map((one) => one.standardError),
    };
  });
}

function flipsOf(pairing: Pairing, pathways: readonly string[]): Flip[] {
  return pathways.flatMap((from, before) =>
    pathways.flatMap((to, after) => {
      if (before === after) return [];
      const place = pairing.flips + before * pathways.length + after;
      const { mean, standardError } = twoLevel(drawSums(pairing.rows, place));
      return [{ from, to, share: mean, standardError }];
    }),
  );
}

/** The divided pathway's two parts; the second is what is left of it without the first. */
function splitDifferences(pairing: Pairing, { pathways }: ModelSpec): Record<string, Difference> {
  const { parts, undivided } = pairing;
  const index = pathways.findIndex((pathway) => pathway.split !== undefined);
  const names = pathways[index]?.split;
  if (names === undefined) return {};
  return {
    [names.otherwise]: differenceAt(pairing, undivided),
    [names.id]: differenceAt(pairing, parts.split.paired),
  };
}

/** Everything an alternative changes. */
export function comparedAlternative(
  pairing: Pairing,
  spec: ModelSpec,
  base: Forecast,
  alternative: Forecast,
): ComparedAlternative {
  const { parts, shape } = pairing;
  const months = futureMonths(spec, shape.months);
  const pathways = spec.pathways.map(({ id }) => id);
  const at = (part: Part, index: number) => differenceAt(pairing, parts[part].paired + index);
  const list = (items: readonly { readonly id: string; readonly label: string }[], inMonth: Part, by: Part) =>
    items.map((item, index) => monthlyDifference(pairing, item, months, index, inMonth, by));
  return {
    pathways: Object.fromEntries(pathways.map((id, index) => [id, pathwayDifference(pairing, index)])),
    anyDamageByHorizon: base.anyDamageByHorizon === null ? null : at("watchedBy", shape.months - 1),
    workingLevelBy: splitDifferences(pairing, spec),
    flips: flipsOf(pairing, pathways),
    timeline: months.map((month, index) => ({
      month,
      pathways: Object.fromEntries(
        pathways.map((id, pathway) => [id, at("pathway", index * shape.pathways + pathway)]),
      ),
    })),
    channels: channelDifferences(pairing, spec, months, base, alternative),
    events: list(base.events, "eventIn", "eventBy"),
    leaders: list(base.leaders, "leaderIn", "leaderBy"),
    acts: list(base.acts, "actIn", "actBy"),
    indicators: list(base.indicators, "indicatorIn", "indicatorBy"),
    factors: factorDifferences(pairing, base, months),
    forecast: alternative,
  };
}
