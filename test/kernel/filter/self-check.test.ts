import { describe, expect, it } from "vitest";
import type { Filtered } from "../../../src/kernel/filter/filter";
import { referenceFilter } from "../../../src/kernel/filter/reference-filter";
import { LANES } from "../../../src/kernel/shape";
import { streamKey } from "../../../src/random/seed";
import { subjectOf } from "./harbour";
import { drawRecords, FACTORS, MONTHS, spec } from "./self-check";

const PARTICLES = 256;
const GROUPS = 13;
const BINS = 10;
/** The point of the chi-square law with nine degrees of freedom that one of 1,000 exceeds. */
const CHI_SQUARE_999 = 27.88;

/** Share of the weight of the particles whose value in a column is below a number. */
function rankOf({ layout, values, weights }: Filtered, column: number, truth: number): number {
  let below = 0;
  weights.forEach((weight, particle) => {
    const at = (Math.floor(particle / LANES) * layout.width + column) * LANES + (particle % LANES);
    if ((values[at] ?? Number.NaN) < truth) below += weight;
  });
  return below;
}

function chiSquare(ranks: readonly number[]): number {
  const counts = Array<number>(BINS).fill(0);
  for (const rank of ranks) {
    const bin = Math.min(BINS - 1, Math.floor(rank * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const due = ranks.length / BINS;
  return counts.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
}

describe("records drawn from the model and filtered under the same parameters", () => {
  it(`have their true levels anywhere among the particles: ranks over ${GROUPS * LANES} records are uniform`, () => {
    const ranks = Array.from({ length: FACTORS }, () => [] as number[]);
    const seen = { met: 0, summits: 0, onsets: 0, effective: 0 };
    for (let draw = 0; draw < GROUPS; draw++)
      drawRecords(draw).forEach(({ observations, x }, lane) => {
        const filter = referenceFilter(subjectOf(spec, observations), PARTICLES, streamKey("filter"));
        const found = filter(draw * LANES + lane);
        x.forEach((truth, column) => {
          ranks[column]?.push(rankOf(found, column, truth));
        });
        const sum = (of: ArrayLike<number>) => Array.from(of).reduce((a, b) => a + b, 0);
        seen.met += sum(observations.contacts.met);
        seen.summits += sum(observations.summits.met) + sum(observations.summits.alone);
        seen.onsets += sum(observations.acts.share);
        seen.effective += (found.effective[MONTHS] ?? 0) / (GROUPS * LANES);
      });
    for (const [column, values] of ranks.entries())
      expect(chiSquare(values), `column ${column}`).toBeLessThan(CHI_SQUARE_999);
    // There was something to learn from, of every kind.
    expect(Math.min(seen.met, seen.summits, seen.onsets)).toBeGreaterThan(200);
    expect(seen.effective).toBeLessThan(PARTICLES / 1.25);
  });
});
