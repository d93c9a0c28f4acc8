import type { ModelSpec } from "../../../contracts/model-spec";
import { monthsBetween } from "../../../contracts/month";
import { TIERS } from "../../../kernel/shape";
import type { Context } from "../context";

/** First and last month of an intervention, counted from `asOf`. */
export function span(
  spec: ModelSpec,
  item: { readonly from?: string | undefined; readonly until?: string | undefined },
) {
  const from = item.from === undefined ? 1 : monthsBetween(spec.asOf, item.from);
  const to = item.until === undefined ? Number.POSITIVE_INFINITY : monthsBetween(spec.asOf, item.until);
  return { from, to };
}

/** The one month of an intervention, counted from `asOf`. */
export const inMonth = (spec: ModelSpec, { month }: { readonly month: string }) =>
  monthsBetween(spec.asOf, month);

/** Authors and tiers an intervention about acts is on, as places. */
export function actPlaces(
  { spec }: Context,
  country: string | undefined,
  tier: number | undefined,
): number[] {
  return spec.countries.flatMap(({ id }, author) =>
    [1, 2].flatMap((each) =>
      (country === undefined || country === id) && (tier === undefined || tier === each)
        ? [author * TIERS + each - 1]
        : [],
    ),
  );
}

/** The channel that is named, or every channel of the level that is. */
export function channelPlaces(
  { spec }: Context,
  item: { readonly channel?: string | undefined; readonly level?: string | undefined },
) {
  return spec.channels.flatMap((channel, index) =>
    channel.id === item.channel || channel.level === item.level ? [index] : [],
  );
}
