import { type LaneRandom, laneRandom } from "../../src/kernel/lane-random";
import { LANES } from "../../src/kernel/shape";
import { pathWord } from "../../src/random/counter";
import { streamKey } from "../../src/random/seed";

/** The random numbers of sixteen paths of a draw; another draw has other numbers. */
export function lanesOf(seed: string, draw = 0): LaneRandom {
  const { key0, key1 } = streamKey(seed);
  const random = laneRandom(key0, key1);
  addressDraw(random, draw);
  return random;
}

/** Gives sixteen paths the numbers of a draw. */
export function addressDraw(random: LaneRandom, draw: number): void {
  for (let lane = 0; lane < LANES; lane++) random.paths[lane] = pathWord(draw, lane);
}
