import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyWeights } from "../../src/statistics/shapley";

/** The Shapley value of every player of a game given by the worth of each coalition. */
function valuesOf(worth: readonly number[]): number[] {
  const { weights, denominator } = shapleyWeights(Math.log2(worth.length));
  return weights.map(
    (own) => worth.reduce((sum, value, set) => sum + (own[set] ?? 0) * value, 0) / denominator,
  );
}

function* orders(players: readonly number[]): Generator<readonly number[]> {
  if (players.length === 0) yield [];
  for (const first of players)
    for (const rest of orders(players.filter((player) => player !== first))) yield [first, ...rest];
}

/** By definition: the mean over all orders of what a player adds to those who came before. */
function byDefinition(worth: readonly number[]): number[] {
  const players = Math.log2(worth.length);
  const totals = new Array<number>(players).fill(0);
  let count = 0;
  for (const order of orders([...totals.keys()])) {
    let set = 0;
    for (const player of order) {
      const joined = set | (1 << player);
      totals[player] = (totals[player] ?? 0) + (worth[joined] ?? 0) - (worth[set] ?? 0);
      set = joined;
    }
    count += 1;
  }
  return totals.map((total) => total / count);
}

const game = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .chain((players) =>
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 << players, maxLength: 1 << players }),
    );
const bit = (set: number, player: number) => (set >> player) & 1;

describe("Shapley weights", () => {
  it("give the mean over all orders of what each player adds", () => {
    fc.assert(
      fc.property(game(1, 5), (worth) => {
        valuesOf(worth).forEach((value, player) => {
          expect(value).toBeCloseTo(byDefinition(worth)[player] ?? Number.NaN, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("are efficient: values sum to the worth of all less that of none", () => {
    fc.assert(
      fc.property(game(1, 8), (worth) => {
        const sum = valuesOf(worth).reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo((worth.at(-1) ?? 0) - (worth[0] ?? 0), 9);
      }),
    );
  });

  it("are symmetric: two players who add the same to every coalition get the same", () => {
    fc.assert(
      fc.property(game(2, 6), (worth) => {
        // Players 0 and 1 are made alike by reading the worth of a coalition as if the first of them came alone.
        const alike = worth.map((_, set) => {
          const one = bit(set, 0) + bit(set, 1) === 1;
          return worth[one ? (set & ~3) | 1 : set] ?? 0;
        });
        const [first = 0, second] = valuesOf(alike);
        expect(second).toBeCloseTo(first, 9);
      }),
    );
  });

  it("give a player who adds nothing nothing, and one who adds alone what he adds", () => {
    fc.assert(
      fc.property(game(2, 6), fc.integer({ min: -20, max: 20 }), (worth, gift) => {
        const idle = worth.map((_, set) => (worth[set & ~1] ?? 0) + gift * bit(set, 0));
        expect(valuesOf(idle)[0]).toBeCloseTo(gift, 9);
        // Worths that are counts leave no rounding behind.
        expect(Math.abs(valuesOf(worth.map((_, set) => worth[set & ~1] ?? 0))[0] ?? Number.NaN)).toBe(0);
      }),
    );
  });

  it("share the classic games out as the textbooks do", () => {
    // A glove market: one left glove (player 0), two right ones; a pair is worth 1.
    const gloves = Array.from({ length: 8 }, (_, set) => (bit(set, 0) === 1 && set > 1 ? 1 : 0));
    valuesOf(gloves).forEach((value, player) => {
      expect(value).toBeCloseTo([2 / 3, 1 / 6, 1 / 6][player] ?? Number.NaN, 12);
    });
    expect(valuesOf([0, 0, 0, 1])).toEqual([0.5, 0.5]);
    expect(shapleyWeights(0).weights).toEqual([]);
    expect(shapleyWeights(1)).toEqual({ weights: [Float64Array.of(-1, 1)], denominator: 1 });
  });
});
