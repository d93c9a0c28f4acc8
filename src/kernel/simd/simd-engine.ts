import type { Block } from "../block";
import type { Engine, MemberOutcome } from "../engine";
import { Arena } from "./arena";
import { type Common, layOut, type Placed, placeMember, putParameters } from "./member";
import type { KernelExports } from "./module";
import { clearOutputs, type Outputs, placeOutputs, readOutputs } from "./outputs";

/** A member with room for its results. */
interface Measured extends Placed {
  outputs: Outputs | undefined;
  capacity: number;
}

/** Makes room for the results of a block, which may be larger than any before. */
function outputsFor(arena: Arena, placed: Measured, { draws }: Block): Outputs {
  if (placed.outputs === undefined || draws > placed.capacity) {
    placed.outputs = placeOutputs(arena, placed.member, draws);
    placed.capacity = draws;
    placed.directory.write("places", { ...placed.outputs });
  }
  return placed.outputs;
}

/** Runs the members of a block draw by draw: all run the same paths, so what they share is made once. */
function runBlock(
  kernel: KernelExports,
  { arena }: Common,
  members: readonly Measured[],
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
    const common = layOut(new Arena(kernel.memory, kernel.heapBase()), members, key);
    const placed = members.map((member, place): Measured => {
      return { ...placeMember(common, member, place), outputs: undefined, capacity: 0 };
    });
    // Stamps of shared columns: one for every draw that is run, never 0.
    let epoch = 1;
    return (block) => {
      const outcomes = runBlock(kernel, common, placed, block, epoch, lends);
      epoch += block.draws;
      return outcomes;
    };
  };
}
