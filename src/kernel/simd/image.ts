import { NAME_COLUMNS, workColumns } from "../group";
import type { LoadSample } from "../load-sample";
import { PROGRAM_INTS, PROGRAM_REALS, type Program } from "../program";
import type { Shape } from "../shape";
import { stateFields } from "../state";
import { allocateTheta, type Theta, thetaFields } from "../theta";
import { type Arena, COLUMN, WORD } from "./arena";
import type { LatentField, ScratchField, StreamField } from "./directory";

type Places = Record<string, number>;

/** What the members of one program have in common in the kernel's memory. */
export interface Image {
  readonly program: Places;
  readonly state: Places;
  readonly scratch: Readonly<Record<ScratchField, number>>;
  readonly theta: Places;
  /** The parameters as they are worked out, and where they go in single precision. */
  readonly parameters: Theta;
  readonly parametersAt: number;
  readonly paths: number;
}

/** The lists of a program; constants of rules keep their precision, so that a rule on whole numbers is exact. */
function placeProgram(arena: Arena, program: Program): Places {
  const places: Places = {};
  for (const name of PROGRAM_REALS) {
    places[name] = name === "ruleConstant" ? arena.doubles(program[name]) : arena.reals(program[name]);
  }
  for (const name of PROGRAM_INTS) places[name] = arena.ints(program[name]);
  return places;
}

/** Fields one after another, as in the buffer of the reference kernel but in single precision. */
function placeFields(
  arena: Arena,
  fields: Readonly<Record<string, readonly [string, number]>>,
): { readonly at: number; readonly places: Places } {
  const lengths = Object.values(fields).map(([, length]) => length);
  const at = arena.bytes(lengths.reduce((sum, length) => sum + length * WORD, 0));
  let next = at;
  const places: Places = {};
  for (const [name, [, length]] of Object.entries(fields)) {
    places[name] = next;
    next += length * WORD;
  }
  return { at, places };
}

function placeScratch(arena: Arena, program: Program): Record<ScratchField, number> {
  const { shape } = program;
  const { countries, channels, factors, indices } = shape;
  return {
    words: arena.columns(2),
    few: arena.columns(1),
    first: arena.columns(1),
    second: arena.columns(1),
    names: arena.columns(NAME_COLUMNS),
    stack: arena.columns(2 * workColumns(program)),
    work: arena.columns(Math.max(countries, factors)),
    series: arena.columns(factors + indices),
    labels: arena.columns(1),
    pull: arena.columns(channels),
    pullOf: arena.bytes(channels * WORD),
    pullApart: arena.bytes(channels * WORD),
    hazardOffset: arena.columns(channels),
    inflow: arena.columns(1),
    questions: arena.bytes(4 * channels * WORD),
    contacts: arena.columns(1),
    meetings: arena.columns(1),
  };
}

export function placeImage(arena: Arena, program: Program): Image {
  const theta = placeFields(arena, thetaFields(program.shape));
  return {
    program: placeProgram(arena, program),
    state: placeFields(arena, stateFields(program.shape)).places,
    scratch: placeScratch(arena, program),
    theta: theta.places,
    parameters: allocateTheta(program.shape),
    parametersAt: theta.at,
    paths: arena.columns(1),
  };
}

/** States of a climatology, author by author and loading by loading, so that four states are read at once. */
export function placeSample(arena: Arena, sample: LoadSample): number {
  const { countries, loadings, states, departures } = sample;
  const width = loadings + 1;
  const turned = new Float32Array(countries * width * states);
  for (let author = 0; author < countries; author++) {
    for (let state = 0; state < states; state++) {
      for (let column = 0; column < width; column++) {
        turned[(author * width + column) * states + state] =
          departures[(author * states + state) * width + column]!;
      }
    }
  }
  return arena.reals(turned);
}

/** Room for the latent layer of a model, month after month. */
export function placeRecord(arena: Arena, { factors, turnovers, events, months }: Shape) {
  const columns = (count: number) => arena.columns(count * (months + 1));
  return {
    x: columns(factors),
    stance: columns(turnovers),
    lastChange: columns(turnovers),
    pauseUntil: columns(1),
    lastEvent: columns(events),
  } satisfies Record<LatentField, number>;
}

/** Words of slots of sixteen bits. */
const wordsOf = (slots: number): number => Math.ceil(slots / 2);

/** Random columns that models with as many slots share. */
export type Streams = Map<string, { readonly at: number; readonly stamps: number }>;

/**
 * Where the random columns of a model stand: those of one month at a time where it runs alone, else those of every month,
 * filled by the first model that draws them.
 */
export function placeStreams(arena: Arena, program: Program, streams: Streams, isShared: boolean) {
  const { shape, venueCount } = program;
  const rows = shape.months + 1;
  const places: Places = {};
  const put = (name: string, count: number, kind = `${name} ${count}`) => {
    // Numbers come in pairs: an odd count takes a column more.
    const columns = count + (count % 2);
    const held = streams.get(kind) ?? {
      at: arena.columns(columns * (isShared ? rows : 1)),
      stamps: isShared ? arena.ints(new Int32Array(rows)) : 0,
    };
    streams.set(kind, held);
    places[name] = held.at;
    places[`${name}Stride`] = isShared ? columns * COLUMN : 0;
    places[`${name}Stamps`] = held.stamps;
  };
  put("own", shape.factors);
  put("common", shape.families);
  put("event", wordsOf(shape.events));
  put("exit", wordsOf(shape.turnovers));
  put("contact", wordsOf(shape.channels));
  put("act", 2);
  // The number of venues changes from month to month, and models may have other calendars.
  put("venue", 1 + Math.max(...venueCount), `venue ${venueCount.join()}`);
  return places as Record<StreamField, number>;
}
