import { oneLine } from "../format";
import { type Cell, grid, gridWidth, left, right } from "../grid";
import { cut, cutMiddle, textLength } from "../layout";
import type { Page } from "../page";
import { signedBarWidth, twoSidedBar } from "../signed-bar";
import type { Listing, Numbered } from "./numbers";

const INDENT = 2;
const LEAST_NAME = 20;
const HALF_BAR = { least: 4, good: 6, most: 14 } as const;

/** Marks an input that rests on judgement alone. */
export const JUDGED = "j";

/** Columns that everything but names and bars takes, gaps included. */
function fixedWidth({ headings, inputs }: Listing): number {
  const rows = [headings, ...inputs.map(({ cells }) => cells)];
  return (
    INDENT +
    gridWidth(rows.map((cells) => [left(" "), left(""), ...cells.map((cell) => right(cell)), left("")]))
  );
}

interface Sizes {
  readonly name: number;
  readonly half: number;
}

/** Names in full where there is room, bars in what is left; undefined where there is no room for both. */
function sizesFor(listing: Listing, { width }: Page): Sizes | undefined {
  const room = width - fixedWidth(listing);
  const longest = Math.max(...listing.inputs.map(({ input }) => textLength(oneLine(input.name))));
  const name = Math.min(longest, Math.max(LEAST_NAME, room - signedBarWidth(HALF_BAR.good)));
  const half = Math.min(HALF_BAR.most, Math.floor((room - name - 1) / 2));
  return half < HALF_BAR.least ? undefined : { name, half };
}

function row({ input, cells, ends }: Numbered, most: number, { name, half }: Sizes, page: Page): Cell[] {
  return [
    left(input.judgementAlone ? JUDGED : " "),
    left(cutMiddle(oneLine(input.name), name)),
    ...cells.map((cell) => right(cell)),
    left(twoSidedBar(...ends, most, half), page.paint.bar),
  ];
}

/** One line an input, with its bar about the base; undefined where the page is too narrow. */
export function barTable(listing: Listing, page: Page): string[] | undefined {
  const sizes = sizesFor(listing, page);
  if (sizes === undefined) return undefined;
  const { quiet } = page.paint;
  const most = Math.max(...listing.inputs.flatMap(({ ends }) => ends.map(Math.abs)));
  const head = [
    left(""),
    left("input", quiet),
    ...listing.headings.map((heading) => right(heading, quiet)),
    left(cut(listing.name, signedBarWidth(sizes.half)), quiet),
  ];
  return grid([head, ...listing.inputs.map((one) => row(one, most, sizes, page))], page.width, 1);
}
