import { oneLine } from "../format";
import { wrap } from "../layout";
import { matrixLines } from "../matrix";
import { type Page, section } from "../page";
import { TWO_MARKS } from "../signed-bar";
import { barTable, JUDGED } from "./bars";
import type { TornadoPageInput } from "./input";
import { type Listing, listingOf } from "./numbers";

/** The same in sentences, for narrow pages. */
function sentences({ headings, inputs }: Listing, page: Page): string[] {
  const rows = inputs.map(({ input, cells }) => ({
    label: `${input.judgementAlone ? `${JUDGED} ` : ""}${oneLine(input.name)}`,
    cells,
  }));
  return matrixLines({ corner: "input", names: headings, rows }, page);
}

function barLegend(name: string, [low, high]: readonly [number, number]): string {
  const ends = [low, high].map((part) => `${Math.round(100 * part)}%`);
  return `bar: ${name} with the input at its ${ends[0]} point (${TWO_MARKS.first}) and at its ${ends[1]} point (${TWO_MARKS.second}; ${TWO_MARKS.both} both), about the base.`;
}

/** The inputs that move the forecast most. */
export function widest(input: TornadoPageInput, page: Page): string[] {
  const { tornado, pathway } = input;
  const listing = listingOf(input);
  const table = barTable(listing, page);
  const legend = [
    table === undefined ? `swing: of ${listing.name}.` : barLegend(listing.name, tornado.quantiles),
    `${JUDGED}: rests on judgement alone.`,
    ...(pathway === undefined ? ["all: points moved between all pathways."] : []),
  ].join(" ");
  const order = pathway === undefined ? "all pathways together" : listing.name;
  return section(
    `The ${listing.inputs.length} widest of ${tornado.inputs.length} inputs, by ${order}`,
    [...(table ?? sentences(listing, page)), ...wrap(legend, page.width, 2, 4).map(page.paint.quiet)],
    page,
  );
}
