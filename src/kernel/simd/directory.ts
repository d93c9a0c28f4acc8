import { parameterSlot } from "../../random/counter";
import { PROGRAM_INTS, PROGRAM_REALS } from "../program";
import type { Shape } from "../shape";
import { stateFields } from "../state";
import { tallyLayout } from "../tally-layout";
import { thetaFields } from "../theta";

const SHAPE = [
  "countries",
  "families",
  "factors",
  "indices",
  "stances",
  "events",
  "impacts",
  "effects",
  "turnovers",
  "blocs",
  "gateTerms",
  "levels",
  "channels",
  "loadings",
  "pathways",
  "rules",
  "indicators",
  "months",
  "logMonths",
] as const satisfies readonly (keyof Shape)[];

/** Columns that hold nothing from one month to the next. */
const SCRATCH = [
  "words",
  "few",
  "first",
  "second",
  "names",
  "stack",
  "work",
  "series",
  "labels",
  "pull",
  "pullOf",
  "pullApart",
  "hazardOffset",
  "inflow",
  "questions",
  "contacts",
  "meetings",
] as const;

/** Random columns that every path draws every month: where they stand, bytes between months, and stamps of whose they are. */
const STREAMS = [
  "own",
  "ownStride",
  "ownStamps",
  "common",
  "commonStride",
  "commonStamps",
  "event",
  "eventStride",
  "eventStamps",
  "exit",
  "exitStride",
  "exitStamps",
  "contact",
  "contactStride",
  "contactStamps",
  "act",
  "actStride",
  "actStamps",
  "venue",
  "venueStride",
  "venueStamps",
] as const;

/** The latent layer of a model, month after month: where it is noted, and whose is taken. */
const LATENTS = ["x", "stance", "lastChange", "pauseUntil", "lastEvent"] as const;

/** Numbers of a run. */
const RUN = [
  "key0",
  "key1",
  "epoch",
  "slot",
  "misalignments",
  "sampleStates",
  "tallies",
  "keeps",
  "keptCount",
  "records",
  "follows",
] as const;

/** Addresses of a run; 0 where there is nothing. */
const PLACES = [
  "paths",
  "sample",
  "ends",
  "counts",
  "held",
  "histograms",
  "sums",
  "squares",
  "levels",
  "keptSeries",
  "keptPathway",
  "keptValues",
] as const;

export type StreamField = (typeof STREAMS)[number];
export type ScratchField = (typeof SCRATCH)[number];
export type LatentField = (typeof LATENTS)[number];
export type RunField = (typeof RUN)[number];
export type PlaceField = (typeof PLACES)[number];

/**
 * What the SIMD kernel knows of a model: a list of whole numbers, each a size or the address of a list or of columns. The
 * kernel's source is generated from the same names, so that both speak of the same places.
 */
export function directorySections() {
  const nothing = Object.fromEntries(SHAPE.map((name) => [name, 0])) as unknown as Shape;
  return {
    shape: SHAPE,
    program: [...PROGRAM_REALS, ...PROGRAM_INTS],
    theta: Object.keys(thetaFields(nothing)),
    state: Object.keys(stateFields(nothing)),
    scratch: SCRATCH,
    layout: Object.keys(tallyLayout(nothing)),
    streams: STREAMS,
    record: LATENTS,
    follows: LATENTS,
    run: RUN,
    places: PLACES,
  } as const satisfies Readonly<Record<string, readonly string[]>>;
}

/** A number that stands for the names and their order: a kernel of another build is told by it. */
export function layoutCode(): number {
  const names = Object.entries(directorySections()).flatMap(([section, fields]) => [section, ...fields]);
  return parameterSlot(names.join());
}

export type Section = keyof ReturnType<typeof directorySections>;
