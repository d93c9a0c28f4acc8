import type { Shape } from "./shape";
import { headlinePlaces, type RowTotals, type Tally, type TallyLayout } from "./tally-layout";

/** The headline quantities of every row. */
export function headlineOf(shape: Shape, layout: TallyLayout, counts: Uint16Array): Uint16Array {
  const places = headlinePlaces(shape, layout);
  const headline = new Uint16Array((places.length * counts.length) / layout.length);
  let at = 0;
  for (let row = 0; row < counts.length; row += layout.length) {
    for (const place of places) headline[at++] = counts[row + place]!;
  }
  return headline;
}

function totalsOf(shape: Shape, { layout, counts }: Tally): RowTotals {
  const sums = new Uint32Array(layout.length);
  const squares = new Float64Array(layout.length);
  for (let row = 0; row < counts.length; row += layout.length) {
    for (let i = 0; i < layout.length; i++) {
      const count = counts[row + i]!;
      sums[i]! += count;
      squares[i]! += count * count;
    }
  }
  return { sums, squares, headline: headlineOf(shape, layout, counts) };
}

/** A tally with the totals of its rows in place of them. */
export function summed(shape: Shape, tally: Tally): Tally {
  return { ...tally, counts: new Uint16Array(0), totals: totalsOf(shape, tally) };
}
