import type { VenueSpec } from "../../contracts/model-spec";
import { calendarMonth, monthAt, monthIndex } from "../../contracts/month";
import { logit } from "../../numeric/elementary";
import { planParameter } from "../draws";
import { type Context, place } from "./context";

function isDue(venue: VenueSpec, index: number): boolean {
  const month = monthAt(index);
  if (venue.dates.includes(month)) return true;
  const { recurs } = venue;
  return recurs !== undefined && month >= recurs.from && calendarMonth(index) + 1 === recurs.calendarMonth;
}

/** The leaders' summit: its channel, the calendar of venues, and how likely it is at each. */
export function compileSummit(context: Context): void {
  const { spec, shape, ints, draws, fills, at } = context;
  const { summit } = spec;
  const start = monthIndex(spec.asOf);
  ints.venueCount = Array.from({ length: shape.months + 1 }, (_, month) =>
    month === 0 ? 0 : spec.venues.filter((venue) => isDue(venue, start + month)).length,
  );
  ints.summitChannel = [summit === undefined ? -1 : place(at.channel, summit.channel)];
  ints.summitStance = [summit === undefined ? -1 : (at.turnover.get(summit.attendance.country) ?? -1)];
  if (summit === undefined) return;
  const attendance = spec.stances.map((stance) => {
    const parameter = summit.attendance.byStance[stance];
    if (parameter === undefined) throw new RangeError(`summit.attendance lacks stance ${stance}`);
    return planParameter(draws, `summit.attendance.byStance.${stance}`, parameter);
  });
  const agreement = planParameter(draws, "summit.agreement", summit.agreement);
  const slope = planParameter(draws, "summit.gateSlope", summit.gateSlope);
  const alone = planParameter(draws, "summit.standaloneRate", summit.standaloneRate);
  fills.push((values, theta) => {
    attendance.forEach((place, stance) => {
      theta.attendance[stance] = values[place] ?? 0;
    });
    theta.agreementIntercept[0] = logit(values[agreement] ?? 0);
    theta.summitGateSlope[0] = values[slope] ?? 0;
    theta.standaloneHazard[0] = values[alone] ?? 0;
  });
}
