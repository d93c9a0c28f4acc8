import { LANES } from "../../src/kernel/shape";
import { STAGES } from "../../src/kernel/simd/stages";
import { pathWord } from "../../src/random/counter";
import type { Chain, RunChain } from "./chain";
import { HORIZON_MONTHS } from "./setting";
import { readySimd } from "./simd";

const DIFFUSION = STAGES.indexOf("factors");

/** A value of every series as columns over the paths of a group. */
const columns = (values: readonly number[]): Float32Array =>
  Float32Array.from(values.flatMap((value) => Array<number>(LANES).fill(value)));

/** The SIMD kernel's own chain: the stage that draws and diffuses, group by group and month by month. */
export async function simdChain(chain: Chain): Promise<RunChain> {
  const { kernel, run, directory, entry } = await readySimd(HORIZON_MONTHS);
  // The parameters of the draw that the chain is of.
  run({ round: 0, firstDraw: 0, draws: 1 });
  const { buffer } = kernel.memory;
  const length = chain.family.length * LANES;
  const x = new Float32Array(buffer, entry("state", "x"), length);
  const mu = new Float32Array(buffer, entry("state", "mu"), length);
  const paths = new Int32Array(buffer, entry("places", "paths"), LANES);
  const [start, mean] = [columns(chain.start), columns(chain.mean)];
  return (wanted) => {
    let sum = 0;
    for (let draw = 0; draw < wanted / LANES; draw++) {
      for (let lane = 0; lane < LANES; lane++) paths[lane] = pathWord(draw, lane);
      x.set(start);
      mu.set(mean);
      for (let month = 1; month <= HORIZON_MONTHS; month++)
        kernel.repeatStage(directory(), DIFFUSION, month, 1);
      for (const value of x) sum += value;
    }
    return sum / wanted / chain.family.length;
  };
}
