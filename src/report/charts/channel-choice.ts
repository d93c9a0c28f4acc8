import type { ChannelForecast, Forecast } from "../../contracts/forecast";

/** The chance to have met by the horizon. */
export const byHorizon = ({ probabilityBy }: ChannelForecast): number => probabilityBy.at(-1) ?? 0;

/**
 * The channels of a chart: those that are named, else the first of the model, where the highest stand. The likeliest to have
 * met by the horizon comes first; of equals, the one that meets more often.
 */
export function chosenChannels(
  { channels }: Forecast,
  named: readonly string[] | undefined,
  most: number,
): ChannelForecast[] {
  const chosen =
    named === undefined ? channels.slice(0, most) : channels.filter(({ id }) => named.includes(id));
  return chosen.sort((a, b) => byHorizon(b) - byHorizon(a) || b.expectedMeetings - a.expectedMeetings);
}
