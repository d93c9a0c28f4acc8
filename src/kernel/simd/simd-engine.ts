import type { StreamKey } from "../../random/seed";
import type { Block } from "../block";
import { lentBy, lentPlaces } from "../borrowed";
import type { Engine, Member, MemberOutcome } from "../engine";
import type { LoadSample } from "../load-sample";
import type { Program } from "../program";
import { tallyLayout } from "../tally-layout";
import { Arena } from "./arena";
import type { LatentField } from "./directory";
import { Directory, directoryIndex } from "./directory-writer";
import { type Image, placeImage, placeRecord, placeSample, placeStreams, type Streams } from "./image";
import type { KernelExports } from "./module";
import { clearOutputs, type Outputs, placeOutputs, readOutputs } from "./outputs";

type LatentPlaces = Readonly<Record<LatentField, number>>;

/** A member in the kernel's memory. */
interface Placed {
  readonly member: Member;
  readonly image: Image;
  readonly directory: Directory;
  outputs: Outputs | undefined;
  capacity: number;
}

/** What members have in common. */
interface Common {
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

function placeMember(common: Common, member: Member, place: number): Placed {
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
  return { member, image, directory, outputs: undefined, capacity: 0 };
}

/** Makes room for the results of a block, which may be larger than any before. */
function outputsFor(arena: Arena, placed: Placed, { draws }: Block): Outputs {
  if (placed.outputs === undefined || draws > placed.capacity) {
    placed.outputs = placeOutputs(arena, placed.member, draws);
    placed.capacity = draws;
    placed.directory.write("places", { ...placed.outputs });
  }
  return placed.outputs;
}

/** Puts the parameters of a draw into the kernel's memory, in single precision. */
function putParameters({ memory }: Arena, { member, image }: Placed, draw: number): void {
  member.fillTheta(draw, image.parameters);
  const values = new Float64Array(image.parameters.buffer);
  new Float32Array(memory.buffer, image.parametersAt, values.length).set(values);
}

/** Runs the members of a block draw by draw: all run the same paths, so what they share is made once. */
function runBlock(
  kernel: KernelExports,
  { arena }: Common,
  members: readonly Placed[],
  block: Block,
  firstEpoch: number,
  lends: boolean,
): MemberOutcome[] {
  const outputs = members.map((placed) => outputsFor(arena, placed, block));
  members.forEach(({ member }, place) => {
    clearOutputs(arena.memory, outputs[place]!, member, block);
  });
  for (let place = 0; place < block.draws; place++) {
    const draw = block.firstDraw + place;
    for (const placed of members) {
      putParameters(arena, placed, draw);
      kernel.runDraw(placed.directory.at, place, draw, block.round, firstEpoch + place);
    }
  }
  for (const { directory } of members) kernel.endBlock(directory.at, block.draws);
  return members.map(({ member }, place) => readOutputs(arena.memory, outputs[place]!, member, block, lends));
}

/** The fast kernel, in single precision, four paths at a time. Each engine has a kernel of its own. */
export function simdEngine(kernel: KernelExports): Engine {
  return (members, key, lends = false) => {
    const arena = new Arena(kernel.memory, kernel.heapBase());
    const lent = lentPlaces(members);
    const common: Common = {
      arena,
      index: directoryIndex(),
      key,
      isShared: members.length > 1,
      images: new Map(),
      samples: new Map(),
      streams: new Map(),
      records: new Map(lent.map((place) => [place, placeRecord(arena, members[place]!.program.shape)])),
    };
    const placed = members.map((member, place) => placeMember(common, member, place));
    // Stamps of shared columns: one for every draw that is run, never 0.
    let epoch = 1;
    return (block) => {
      const outcomes = runBlock(kernel, common, placed, block, epoch, lends);
      epoch += block.draws;
      return outcomes;
    };
  };
}
