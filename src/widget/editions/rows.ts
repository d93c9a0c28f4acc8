import type { Forecast } from "../../contracts/forecast";
import published from "../../generated/editions.json";
import { pathwayName } from "../view/pathway-rows";
import { fill, type Texts } from "../view/text";
import { EDITIONS, type Edition, type PublishedPathway } from "./published";
import type { EditionStrings } from "./strings";

/** What an edition says of a pathway. */
export interface EditionCell {
  readonly edition: string;
  readonly shown: string;
  readonly words: string;
  readonly range: string;
  readonly structures: string;
}

/** What the editions say of one pathway. */
export interface EditionRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly EditionCell[];
}

function cellOf(edition: Edition, cell: PublishedPathway, own: EditionStrings, texts: Texts): EditionCell {
  const { strings, percent } = texts;
  const between = (sentence: string, [low, high]: readonly [number, number]) =>
    fill(sentence, { low: percent(low), high: percent(high) });
  return {
    edition: own.names[edition],
    shown: percent(cell.shown),
    words: strings.words[cell.words],
    range: between(strings.range, cell.parameterRange),
    structures: between(own.structures, cell.structures),
  };
}

/**
 * What the editions say of the question that a forecast answers, a row a pathway; undefined for a forecast of any model but the
 * baseline that is published, and at a horizon that is not.
 */
export function editionRows(
  { provenance }: Forecast,
  own: EditionStrings,
  texts: Texts,
): EditionRow[] | undefined {
  if (provenance.modelFingerprint !== published.modelFingerprint) return undefined;
  const found = published.forecasts.find((one) => one.horizonMonths === provenance.horizonMonths);
  return (
    found &&
    Object.entries(found.pathways).map(([id, cells]) => ({
      id,
      name: pathwayName(id, texts),
      cells: EDITIONS.map((edition) => cellOf(edition, cells[edition], own, texts)),
    }))
  );
}
