import { once } from "../../contracts/once";
import { layoutCode } from "./directory";
import { kernelBytes } from "./kernel-bytes";

/** What the compiled kernel offers. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  layoutCode(): number;
  /** The random words of a counter for the paths at an address: sixteen at once, or four by four. */
  mix(key0: number, key1: number, paths: number, words: number, counter: number, quads: number): void;
  /** Repeats a stage of a month of the draw that ran last, by its place in STAGES. */
  repeatStage(directory: number, stage: number, month: number, times: number): void;
  /** Runs the paths of a draw of the model that a directory describes. */
  runDraw(directory: number, place: number, draw: number, round: number, epoch: number): void;
  /** Ends a block of so many draws of that model. */
  endBlock(directory: number, draws: number): void;
}

/**
 * The kernel, compiled by this runtime once. Rejects where the
 * runtime has no WebAssembly with 128-bit vectors or a page's policy forbids it.
 */
export const kernelModule = /* @__PURE__ */ once(async () => WebAssembly.compile(kernelBytes()));

/** How many kernels a thread keeps for its next runs, and the most memory of one that is kept, in bytes (judgement). */
const MOST_IDLE = 2;
const MOST_IDLE_BYTES = 2 ** 24;

/** Kernels that no run needs. */
const idle = /* @__PURE__ */ once((): KernelExports[] => []);

/** A kernel with memory of its own, not all of it 0: one that was given back, or a new one. */
export async function takeKernel(): Promise<KernelExports> {
  return idle().pop() ?? newKernel();
}

/** Gives back a kernel that no run needs any more. */
export function giveBack(kernel: KernelExports): void {
  const isLarge = kernel.memory.buffer.byteLength > MOST_IDLE_BYTES;
  if (idle().length < MOST_IDLE && !isLarge && !idle().includes(kernel)) idle().push(kernel);
}

/** A kernel with memory of its own. */
export async function newKernel(): Promise<KernelExports> {
  const instance = await WebAssembly.instantiate(await kernelModule(), {});
  const kernel = instance.exports as unknown as KernelExports;
  if (kernel.layoutCode() !== layoutCode())
    throw new Error("the kernel is of another build: npm run generate");
  return kernel;
}
