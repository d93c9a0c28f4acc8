import type { Block } from "../../src/kernel/block";
import type { Section } from "../../src/kernel/simd/directory";
import { directoryIndex } from "../../src/kernel/simd/directory-writer";
import { type KernelExports, newKernel } from "../../src/kernel/simd/module";
import { simdEngine } from "../../src/kernel/simd/simd-engine";
import { compile } from "../../src/model/compile/compile";
import { climatology } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { streamKey } from "../../src/random/seed";
import { SEED } from "./setting";

/** The SIMD kernel with the built-in model in its memory. */
export interface ReadySimd {
  readonly kernel: KernelExports;
  readonly program: ReturnType<typeof compile>["program"];
  /** Runs a block. */
  readonly run: (block: Block) => unknown;
  /** Where the model's directory is; known once a block was run. */
  readonly directory: () => number;
  /** An address or a number of the directory. */
  readonly entry: (section: Section, field: string) => number;
}

/** Makes the built-in model ready on a kernel of its own, which notes the directory that it is called with. */
export async function readySimd(months: number, model = baselineModel()): Promise<ReadySimd> {
  const kernel = await newKernel();
  let noted = 0;
  const noting: KernelExports = {
    ...kernel,
    runDraw: (directory, ...rest) => {
      noted = directory;
      kernel.runDraw(directory, ...rest);
    },
  };
  const key = streamKey(SEED);
  const { program, loadSample, drawer } = compile(model.spec, months, climatology(model));
  const member = { program, loadSample, fillTheta: drawer(key), measure: "forecast" as const };
  const run = simdEngine(noting)([member], key);
  const index = directoryIndex();
  const entry = (section: Section, field: string): number => {
    const place = index.get(`${section}.${field}`);
    if (place === undefined) throw new RangeError(`the directory has no ${section}.${field}`);
    return new Int32Array(kernel.memory.buffer, noted, index.size)[place]!;
  };
  return { kernel, program, run, directory: () => noted, entry };
}
