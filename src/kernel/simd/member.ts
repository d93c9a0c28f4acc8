import type { StreamKey } from "../../random/seed";
import { lentBy, lentPlaces } from "../borrowed";
import type { Member } from "../engine";
import type { LoadSample } from "../load-sample";
import type { Program } from "../program";
import { tallyLayout } from "../tally-layout";
import type { Arena } from "./arena";
import type { LatentField } from "./directory";
import { Directory, directoryIndex } from "./directory-writer";
import { type Image, placeImage, placeRecord, placeSample, placeStreams, type Streams } from "./image";

type LatentPlaces = Readonly<Record<LatentField, number>>;

/** A member in the kernel's memory. */
export interface Placed {
  readonly member: Member;
  readonly image: Image;
  readonly directory: Directory;
}

/** What members have in common. */
export interface Common {
  readonly arena: Arena;
  readonly index: ReadonlyMap<string, number>;
  readonly key: StreamKey;
  readonly isShared: boolean;
  readonly images: Map<Program, Image>;
  readonly samples: Map<LoadSample, number>;
  readonly streams: Streams;
  readonly records: ReadonlyMap<number, LatentPlaces>;
}

function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function writeLatents(
  { arena, records }: Common,
  { latents }: Member,
  place: number,
  directory: Directory,
): void {
  const record = records.get(place);
  if (record !== undefined) directory.write("record", record);
  if (latents === undefined) return;
  const families = latents.families.map((family) => lentBy(records, family));
  const table = (name: LatentField) => arena.ints(families.map((places) => places[name]));
  directory.write("follows", {
    x: table("x"),
    stance: table("stance"),
    lastChange: table("lastChange"),
    pauseUntil: table("pauseUntil"),
    lastEvent: lentBy(records, latents.events).lastEvent,
  });
}

/** Lays a member out in the kernel's memory. */
export function placeMember(common: Common, member: Member, place: number): Placed {
  const { arena, key, images, samples, streams, records } = common;
  const { program, loadSample, keep = [], measure, latents } = member;
  const { shape } = program;
  const image = held(images, program, () => placeImage(arena, program));
  const sample = loadSample && held(samples, loadSample, () => placeSample(arena, loadSample));
  const directory = new Directory(arena, common.index);
  directory.write("shape", { ...shape });
  for (const section of ["program", "state", "scratch", "theta"] as const)
    directory.write(section, image[section]);
  directory.write("layout", { ...tallyLayout(shape) });
  directory.write("streams", placeStreams(arena, program, streams, common.isShared));
  writeLatents(common, member, place, directory);
  directory.write("run", {
    key0: key.key0,
    key1: key.key1,
    misalignments: program.misalignmentStart.length - 1,
    sampleStates: loadSample?.states ?? 0,
    tallies: measure === "ends" ? 0 : 1,
    keeps: member.keep === undefined ? 0 : 1,
    keptCount: keep.length,
    records: records.has(place) ? 1 : 0,
    follows: latents === undefined ? 0 : 1,
  });
  directory.write("places", { paths: image.paths, sample: sample ?? 0, keptSeries: arena.ints(keep) });
  return { member, image, directory };
}

/** Ground for members that run the same paths. */
export function layOut(arena: Arena, members: readonly Member[], key: StreamKey): Common {
  return {
    arena,
    index: directoryIndex(),
    key,
    isShared: members.length > 1,
    images: new Map(),
    samples: new Map(),
    streams: new Map(),
    records: new Map(
      lentPlaces(members).map((place) => [place, placeRecord(arena, members[place]!.program.shape)]),
    ),
  };
}

/** Puts the parameters of a draw into the kernel's memory, in single precision. */
export function putParameters({ memory }: Arena, { member, image }: Placed, draw: number): void {
  member.fillTheta(draw, image.parameters);
  const values = new Float64Array(image.parameters.buffer);
  new Float32Array(memory.buffer, image.parametersAt, values.length).set(values);
}
