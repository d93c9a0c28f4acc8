import type { Group } from "../group";
import type { Program } from "../program";
import { LANES } from "../shape";
import type { Theta } from "../theta";
import type { Observations, Readings } from "./observations";

/** By month: the readings that come next of each factor, and how many months ahead. */
export interface AheadPlan {
  readonly start: Int32Array;
  readonly reading: Int32Array;
  readonly lead: Int32Array;
}

/** The same under the parameters of a draw: a factor x about mean m is expected at m + decay (x - m) when it is read. */
export interface Ahead {
  readonly start: Int32Array;
  readonly factor: Int32Array;
  readonly series: Int32Array;
  /** What is left of a distance from the mean when the reading is made. */
  readonly decay: Float64Array;
  /** The reading less what known events will have moved the factor by. */
  readonly value: Float64Array;
  /** Half the precision of the reading about its expectation. */
  readonly halfPrecision: Float64Array;
}

/** The first month after another in which each factor is read, with the readings of that month. */
export function planAhead({ start, factor, aheadMonths }: Readings, months: number): AheadPlan {
  const begins = new Int32Array(months + 2);
  const reading: number[] = [];
  const lead: number[] = [];
  for (let month = 0; month <= months; month++) {
    begins[month] = reading.length;
    const next = new Map<number, number>();
    for (let later = month + 1; later <= Math.min(months, month + aheadMonths); later++) {
      for (let i = start[later]!; i < start[later + 1]!; i++) {
        const found = next.get(factor[i]!) ?? later;
        next.set(factor[i]!, found);
        if (found !== later) continue;
        reading.push(i);
        lead.push(later - month);
      }
    }
  }
  begins[months + 1] = reading.length;
  return { start: begins, reading: Int32Array.from(reading), lead: Int32Array.from(lead) };
}

export function allocateAhead({ start, reading }: AheadPlan, readings: Readings): Ahead {
  const reals = () => new Float64Array(reading.length);
  return {
    start,
    factor: reading.map((i) => readings.factor[i]!),
    series: reading.map((i) => readings.series[i]!),
    decay: reals(),
    value: reals(),
    halfPrecision: reals(),
  };
}

/** What events are expected to add to a factor in a month: those on record, less what centring takes out. */
function kick(
  program: Program,
  theta: Theta,
  { stances }: Observations,
  factor: number,
  month: number,
): number {
  const { events, turnovers, stances: kinds } = program.shape;
  let sum = 0;
  for (let event = 0; event < events; event++) {
    const holder = program.eventStance[event]!;
    const stance = holder < 0 ? 0 : stances[month * turnovers + holder]!;
    const usual = program.factorCentred[factor] === 1 ? theta.eventProbability[event * kinds + stance]! : 0;
    const forced = program.eventForced[event * (program.shape.months + 1) + month]!;
    const last = program.effectStart[program.impactStart[event + 1]!]!;
    for (let effect = program.effectStart[program.impactStart[event]!]!; effect < last; effect++) {
      if (program.effectFactor[effect] === factor) sum += (forced - usual) * theta.effectMean[effect]!;
    }
  }
  return sum;
}

/** Works out, for a draw, what each particle is to be held against. */
export function prepareAhead(
  { start, lead, reading }: AheadPlan,
  { program, theta }: Pick<Group, "program" | "theta">,
  observations: Observations,
  into: Ahead,
): void {
  const { readings, months } = observations;
  const kicks = new Map<number, Float64Array>();
  for (const factor of new Set(into.factor)) {
    kicks.set(
      factor,
      Float64Array.from({ length: months + 1 }, (_, month) =>
        kick(program, theta, observations, factor, month),
      ),
    );
  }
  for (let month = 0; month <= months; month++) {
    for (let i = start[month]!; i < start[month + 1]!; i++) {
      const factor = into.factor[i]!;
      const known = kicks.get(factor)!;
      const monthly = theta.decay[factor]!;
      let decay = 1;
      let push = 0;
      for (let later = month + lead[i]!; later > month; later--) {
        push += decay * known[later]!;
        decay *= monthly;
      }
      const [common, own] = [theta.commonShock[factor]!, theta.ownShock[factor]!];
      const shocks = common * common + own * own;
      const variance =
        (shocks * (1 - decay * decay)) / (1 - monthly * monthly) + readings.spread[reading[i]!]!;
      into.decay[i] = decay;
      into.value[i] = readings.value[reading[i]!]! - push;
      into.halfPrecision[i] = 0.5 / variance;
    }
  }
}

/**
 * Weighs particles by how well they head for the next readings, and takes the month before's such weight back: over the months
 * nothing is added, but particles that will be wanted have descendants in time (a twisted filter; Guarniero, Johansen and Lee 2017).
 */
export function weighAhead(
  { state }: Group,
  ahead: Ahead,
  month: number,
  house: Float64Array,
  before: Float64Array,
  into: Float64Array,
): void {
  for (let lane = 0; lane < LANES; lane++) {
    let sum = 0;
    for (let i = ahead.start[month]!; i < ahead.start[month + 1]!; i++) {
      const at = ahead.factor[i]! * LANES + lane;
      const mean = state.mu[at]!;
      const expected =
        mean + ahead.decay[i]! * (state.x[at]! - mean) + house[ahead.series[i]! * LANES + lane]!;
      const surprise = ahead.value[i]! - expected;
      sum -= ahead.halfPrecision[i]! * surprise * surprise;
    }
    into[lane]! += sum - before[lane]!;
    before[lane] = sum;
  }
}
