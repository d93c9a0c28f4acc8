import { TIERS } from "../../../kernel/shape";
import type { Context } from "../context";

/** Values by place and month, months 0 (unused) to the horizon. */
class Calendar {
  readonly values: number[];
  constructor(
    places: number,
    private readonly months: number,
  ) {
    this.values = new Array<number>(places * (months + 1)).fill(0);
  }

  /** Changes the months from one to another that lie within the horizon. */
  each(at: number, from: number, to: number, change: (value: number) => number): void {
    for (let month = Math.max(1, from); month <= Math.min(to, this.months); month++) {
      const cell = at * (this.months + 1) + month;
      this.values[cell] = change(this.values[cell] ?? 0);
    }
  }

  set(at: number, from: number, to: number, value: number): void {
    this.each(at, from, to, () => value);
  }

  add(at: number, from: number, to: number, value: number): void {
    this.each(at, from, to, (held) => held + value);
  }
}

/** Everything an intervention may write, empty. */
export function calendars({ shape }: Context) {
  const { months, factors, events, channels, turnovers, countries } = shape;
  const calendar = (places: number) => new Calendar(places, months);
  return {
    factorShift: calendar(factors),
    factorEntry: calendar(factors),
    factorHeld: calendar(factors),
    factorHold: calendar(factors),
    eventLnTimes: calendar(events),
    eventForced: calendar(events),
    contactLnTimes: calendar(channels),
    meetingForced: calendar(channels),
    channelBarred: calendar(channels),
    stockInflow: calendar(1),
    leaderForced: calendar(turnovers),
    leaderLevelGiven: calendar(turnovers),
    leaderLevel: calendar(turnovers),
    actForced: calendar(countries * TIERS),
    actForbidden: calendar(countries * TIERS),
    actResolved: calendar(countries),
    actResolvedNext: calendar(countries),
  };
}

export type Calendars = ReturnType<typeof calendars>;
