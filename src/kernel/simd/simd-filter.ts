import { exp } from "../../numeric/elementary";
import type { Member } from "../engine";
import { cloudLayout } from "../filter/cloud";
import { conditionTheta } from "../filter/condition";
import type { Filtered, FilterSubject, ParticleFilter } from "../filter/filter";
import type { Observations } from "../filter/observations";
import { type Particles, runFilter } from "../filter/run";
import { LANES } from "../shape";
import { Arena } from "./arena";
import { Directory, directoryIndex } from "./directory-writer";
import type { FilterExports } from "./filter-module";
import { type FilterPlace, type FilterSize, filterSections } from "./filter-sections";
import { layOut, type Placed, placeMember, putParameters } from "./member";

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
interface Generations {
  readonly directory: Directory;
  readonly lnWeights: number;
  readonly origins: number;
  cloud: number;
  next: number;
}

function placeFilter(arena: Arena, { program, observations }: FilterSubject, particles: number): Generations {
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
  });
  return { directory, ...places };
}

/** The particles of a model in the filter's memory. */
function particlesOf(
  kernel: FilterExports,
  arena: Arena,
  placed: Placed,
  generations: Generations,
  count: number,
): Particles {
  const { directory } = generations;
  const model = placed.directory.at;
  const { buffer } = kernel.memory;
  return {
    count,
    start(draw) {
      putParameters(arena, placed, draw);
      kernel.start(model, directory.at, draw);
    },
    step(draw, month) {
      kernel.step(model, directory.at, draw, month);
    },
    lnWeights: () => new Float32Array(buffer, generations.lnWeights, count),
    inherit(origins) {
      new Int32Array(buffer, generations.origins, count).set(origins);
      kernel.inherit(model, directory.at);
      [generations.cloud, generations.next] = [generations.next, generations.cloud];
      directory.write("held", { cloud: generations.cloud, next: generations.next });
    },
  };
}

/** The fast filter, in single precision, four particles at a time: the twin of the reference filter. */
export function simdFilter(kernel: FilterExports): ParticleFilter {
  return (subject, count, key) => {
    const { program, loadSample, observations } = subject;
    const arena = new Arena(kernel.memory, kernel.heapBase());
    const fillTheta: FilterSubject["fillTheta"] = (draw, theta) => {
      subject.fillTheta(draw, theta);
      conditionTheta(theta);
    };
    const member: Member = { program, loadSample, fillTheta, measure: "ends" };
    const placed = placeMember(layOut(arena, [member], key), member, 0);
    const generations = placeFilter(arena, subject, count);
    const particles = particlesOf(kernel, arena, placed, generations, count);
    const layout = cloudLayout(program.shape.factors, observations.readings.houses);
    return (draw): Filtered => {
      const run = runFilter(particles, observations.months, key, draw);
      const values = new Float32Array(kernel.memory.buffer, generations.cloud, count * layout.width);
      return { ...run, layout, values: values.slice() };
    };
  };
}
