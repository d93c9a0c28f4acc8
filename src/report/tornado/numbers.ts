import type { TornadoInput } from "../../contracts/analysis/tornado";
import { significant } from "../format";
import { tableName } from "../names";
import { markedPoints } from "../points";
import { drawnPathway, listedInputs, swingOf, type TornadoPageInput } from "./input";

const DIGITS = 2;

/** What a tornado says of one input. */
export interface Numbered {
  readonly input: TornadoInput;
  /** One for each heading. */
  readonly cells: readonly string[];
  /** How far the drawn pathway is from the base at either end. */
  readonly ends: readonly [low: number, high: number];
}

/** The inputs that are listed, with their numbers under headings. */
export interface Listing {
  readonly headings: readonly string[];
  readonly inputs: readonly Numbered[];
  /** The pathway that is drawn. */
  readonly name: string;
}

/** What is listed of a tornado: the points moved between all pathways only where inputs are ordered by them. */
export function listingOf(page: TornadoPageInput): Listing {
  const id = drawnPathway(page);
  const byAll = page.pathway === undefined;
  const [low, high] = page.tornado.quantiles.map((part) => `${Math.round(100 * part)}`);
  const numbered = (input: TornadoInput): Numbered => {
    const range = [input.low, input.high].map(({ value }) => significant(value, DIGITS)).join(" to ");
    const all = byAll ? [(100 * input.width).toFixed(1)] : [];
    return {
      input,
      cells: [range, ...all, markedPoints(swingOf(input, id))],
      ends: [input.low.pathways[id]?.difference ?? 0, input.high.pathways[id]?.difference ?? 0],
    };
  };
  return {
    headings: [`${low} to ${high}%`, ...(byAll ? ["all"] : []), "swing "],
    inputs: listedInputs(page).map(numbered),
    name: tableName(page.spec, id),
  };
}
