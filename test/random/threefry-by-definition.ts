/** Threefry2x32 as its paper defines it: a loop over the table of rotations, a key word every fourth round. */

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const ROUNDS = 20;

type Pair = readonly [number, number];

const rotate = (x: number, by: number) => ((x << by) | (x >>> (32 - by))) >>> 0;

/** The words of the key with their parity word, and the pair added after each group of four rounds. */
function injection([key0, key1]: Pair, group: number): Pair {
  const words = [key0, key1, (key0 ^ key1 ^ 0x1bd11bda) >>> 0];
  return [words[group % 3] ?? 0, ((words[(group + 1) % 3] ?? 0) + group) >>> 0];
}

export function encrypt(key: Pair, counter: Pair): Pair {
  const first = injection(key, 0);
  let [x0, x1] = [(counter[0] + first[0]) >>> 0, (counter[1] + first[1]) >>> 0];
  for (let round = 0; round < ROUNDS; round++) {
    x0 = (x0 + x1) >>> 0;
    x1 = (rotate(x1, ROTATIONS[round % 8] ?? 0) ^ x0) >>> 0;
    if (round % 4 !== 3) continue;
    const [add0, add1] = injection(key, (round + 1) / 4);
    [x0, x1] = [(x0 + add0) >>> 0, (x1 + add1) >>> 0];
  }
  return [x0, x1];
}

/** Every step of `encrypt` undone in reverse. */
export function decrypt(key: Pair, words: Pair): Pair {
  let [x0, x1] = words;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    if (round % 4 === 3) {
      const [add0, add1] = injection(key, (round + 1) / 4);
      [x0, x1] = [(x0 - add0) >>> 0, (x1 - add1) >>> 0];
    }
    x1 = rotate((x1 ^ x0) >>> 0, 32 - (ROTATIONS[round % 8] ?? 0));
    x0 = (x0 - x1) >>> 0;
  }
  const first = injection(key, 0);
  return [(x0 - first[0]) >>> 0, (x1 - first[1]) >>> 0];
}
