import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/kernel/engine";
import { referenceEngine } from "../../../src/kernel/reference";
import { headlinePlaces } from "../../../src/kernel/tally-layout";
import { baselineModel } from "../../../src/model/presets";
import { draws, freshSimdEngine, key, memberMaker } from "./engines";

const member = memberMaker(baselineModel(), 13);

/** The totals of a block, and what they should be by its rows. */
function totalsAndRows(engine: Engine, count: number, lends: boolean) {
  const block = draws(count, 5);
  const [rows, summed] = engine(
    [member({ measure: "forecast" }), member({ measure: "totals" })],
    key,
    lends,
  )(block);
  if (rows?.tally === undefined || summed?.tally?.totals === undefined) throw new Error("both are tallied");
  const { counts, layout } = rows.tally;
  const places = headlinePlaces(member().program.shape, layout);
  const byPlace = Array.from({ length: layout.length }, (_, place) =>
    Array.from({ length: count }, (__, draw) => counts[draw * layout.length + place] ?? 0),
  );
  const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0);
  return {
    rows: rows.tally,
    summed: summed.tally,
    totals: summed.tally.totals,
    expected: {
      sums: Uint32Array.from(byPlace, sum),
      squares: Float64Array.from(byPlace, (list) => sum(list.map((value) => value * value))),
      headline: Uint16Array.from({ length: count * places.length }, (_, at) => {
        const place = places[at % places.length] ?? 0;
        return byPlace[place]?.[Math.floor(at / places.length)] ?? 0;
      }),
    },
  };
}

describe.each([
  ["reference", async () => referenceEngine],
  ["simd", freshSimdEngine],
])("totals of a block on the engine %s", (_, engineOf) => {
  it.each([1, 33, 65])("of %i draws are those of its rows, which they come in place of", async (count) => {
    for (const lends of [false, true]) {
      const { rows, summed, totals, expected } = totalsAndRows(await engineOf(), count, lends);
      expect(totals).toEqual(expected);
      expect(summed.counts).toHaveLength(0);
      expect(summed.histograms).toEqual(rows.histograms);
    }
  });
});
