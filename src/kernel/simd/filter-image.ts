import { exp } from "../../numeric/elementary";
import { type Ahead, type AheadPlan, allocateAhead } from "../filter/ahead";
import { cloudLayout } from "../filter/cloud";
import type { FilterSubject } from "../filter/filter";
import type { Observations } from "../filter/observations";
import { LANES } from "../shape";
import type { Arena } from "./arena";
import { Directory, directoryIndex } from "./directory-writer";
import { type FilterPlace, type FilterSize, filterSections } from "./filter-sections";

/** Lays the observations out, in single precision. */
function placeObservations(arena: Arena, observations: Observations): Partial<Record<FilterPlace, number>> {
  const { start, contacts, summits, acts, readings, impositions } = observations;
  return {
    startCentre: arena.reals(start.centre),
    startMeanSpread: arena.reals(start.meanSpread),
    startLevelSpread: arena.reals(start.levelSpread),
    stances: arena.ints(observations.stances),
    stock: arena.reals(Float64Array.from(observations.lnStock, (value) => exp(value) - 1)),
    contactStart: arena.ints(contacts.start),
    contactChannel: arena.ints(contacts.channel),
    contactShape: arena.reals(contacts.shape),
    contactExposure: arena.reals(contacts.exposure),
    contactLnStock: arena.reals(contacts.lnStock),
    contactEcho: arena.ints(contacts.echo),
    contactMet: arena.ints(contacts.met),
    venues: arena.ints(summits.venues),
    venuesMet: arena.ints(summits.met),
    alone: arena.ints(summits.alone),
    atRisk: arena.ints(acts.atRisk),
    onsetShare: arena.reals(acts.share),
    readingStart: arena.ints(readings.start),
    readingFactor: arena.ints(readings.factor),
    readingSeries: arena.ints(readings.series),
    readingValue: arena.reals(readings.value),
    readingSpread: arena.reals(readings.spread),
    readingGain: arena.reals(readings.gain),
    imposedStart: arena.ints(impositions.start),
    imposedFactor: arena.ints(impositions.factor),
    imposedStands: arena.ints(impositions.stands),
    imposedValue: arena.reals(impositions.value),
    imposedSpread: arena.reals(impositions.spread),
  };
}

/** Where the particles of a filter stand: two generations, of which one becomes the other. */
export interface Generations {
  readonly directory: Directory;
  readonly lnWeights: number;
  readonly origins: number;
  cloud: number;
  next: number;
  readonly ahead: AheadImage;
}

/** What particles are held against before a reading: worked out draw by draw, and where it goes in single precision. */
export interface AheadImage {
  readonly values: Ahead;
  readonly at: Readonly<Record<AheadReal, number>>;
}

const AHEAD_REALS = ["decay", "value", "halfPrecision"] as const;
type AheadReal = (typeof AHEAD_REALS)[number];

/** Writes what was worked out for a draw. */
export function putAhead({ memory }: Arena, { values, at }: AheadImage): void {
  for (const name of AHEAD_REALS)
    new Float32Array(memory.buffer, at[name], values[name].length).set(values[name]);
}

/** Lays a filter out: its particles, twice, and what was observed. */
export function placeFilter(
  arena: Arena,
  { program, observations }: FilterSubject,
  plan: AheadPlan,
  particles: number,
): Generations {
  const layout = cloudLayout(program.shape.factors, observations.readings.houses);
  const groups = particles / LANES;
  const directory = new Directory(arena, directoryIndex(filterSections()));
  const columns = groups * layout.width;
  const places = {
    cloud: arena.columns(columns),
    next: arena.columns(columns),
    lnWeights: arena.columns(groups),
    origins: arena.columns(groups),
  };
  const values = allocateAhead(plan, observations.readings);
  const at = {
    decay: arena.reals(values.decay),
    value: arena.reals(values.value),
    halfPrecision: arena.reals(values.halfPrecision),
  };
  const hasActs = program.hasActs[0] ?? 0;
  directory.write("filter", { groups, width: layout.width, houses: layout.series, hasActs } satisfies Record<
    FilterSize,
    number
  >);
  directory.write("held", {
    ...places,
    draws: arena.columns(2 * layout.factors + 1),
    gateMean: arena.columns(1),
    times: arena.columns(1),
    ...placeObservations(arena, observations),
    aheadStart: arena.ints(values.start),
    aheadFactor: arena.ints(values.factor),
    aheadSeries: arena.ints(values.series),
    aheadDecay: at.decay,
    aheadValue: at.value,
    aheadHalfPrecision: at.halfPrecision,
  });
  return { directory, ...places, ahead: { values, at } };
}
