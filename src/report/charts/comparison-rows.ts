import type { ComparedAlternative, Comparison } from "../../contracts/analysis/comparison";
import { percent } from "../format";
import { chanceAxis } from "./axes";
import { fitted, linesOf, widthOf } from "./lines";
import { pointsRange, signedPoints } from "./points-text";
import { asGiven, asNumber, group, type JsonObject, marks, pixels, text } from "./spec";
import { FAINT, INK, pathwayStyle, SIZES } from "./theme";

const LINE = 15;
const ROW = { name: 10, glyph: 6, bar: 26, numbers: 36, between: 14 } as const;
const NAME_BEGINS = 16;
const BOLD = { size: SIZES.text, bold: true } as const;

/** What is drawn: an alternative beside its base. */
export interface Side {
  readonly comparison: Comparison;
  readonly alternative: ComparedAlternative;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
}

/** How far one pathway moves: both chances, and how the difference itself could move. */
function numbersText({ comparison, alternative }: Side, id: string): string {
  const from = comparison.base.pathways[id]?.probability ?? 0;
  const to = alternative.forecast.pathways[id]?.probability ?? 0;
  const range = alternative.pathways[id]?.parameterRange ?? null;
  const moved =
    range === null
      ? "its range over parameters cannot be told from noise"
      : `over parameters ${pointsRange(range)}`;
  const { interval = [0, 0] } = alternative.pathways[id] ?? {};
  const [low, high] = interval;
  return `${percent(from)} to ${percent(to)}; 95% interval ${pointsRange([low, high])}; ${moved}`;
}

function rowOf(side: Side, id: string, top: number, width: number) {
  const { comparison, alternative, ids, nameOf } = side;
  const { difference = 0 } = alternative.pathways[id] ?? {};
  const said = `${signedPoints(100 * difference)} points`;
  const numbers = linesOf(numbersText(side, id), width, { size: SIZES.small });
  const { colour, shape } = pathwayStyle(id, ids);
  const name = nameOf(id);
  const places = {
    nameY: top + ROW.name,
    glyphY: top + ROW.glyph,
    barY: top + ROW.bar,
    numbersY: top + ROW.numbers,
  };
  const row = {
    pathway: id,
    name: fitted(name, width - NAME_BEGINS - widthOf(said, BOLD) - 8, BOLD),
    said,
    numbers: numbers.join("\n"),
    from: comparison.base.pathways[id]?.probability ?? 0,
    to: alternative.forecast.pathways[id]?.probability ?? 0,
    difference,
    zero: 0,
    one: 1,
    hollow: 0,
    colour,
    shape,
    ...places,
    description: `${name}: ${said}; ${numbers.join(" ")}`,
  };
  return { row, height: ROW.numbers + numbers.length * LINE + ROW.between };
}

/** Rows of all pathways, one under another. */
export function comparisonRows(side: Side, width: number) {
  let top = 0;
  const rows = side.ids.map((id) => {
    const { row, height } = rowOf(side, id, top, width);
    top += height;
    return row;
  });
  return { rows, height: top - ROW.between };
}

/** Each pathway from its chance under the base (hollow) to the one under the alternative (full). */
export function comparisonMarks(rows: readonly JsonObject[], width: number): JsonObject[] {
  const y = pixels("barY");
  const colours = { color: asGiven("colour"), stroke: asGiven("colour") };
  const axis = (field: string) => {
    const chance = chanceAxis(field);
    return { ...chance, axis: { ...(chance.axis as JsonObject), orient: "top", offset: 6 } };
  };
  const point = { type: "point", filled: true, opacity: 1, size: 70, aria: false };
  const strong = { type: "text", fontWeight: "bold", aria: false };
  const quiet = {
    type: "text",
    x: 0,
    baseline: "top",
    fontSize: SIZES.small,
    lineHeight: LINE,
  };
  return group(rows, [
    marks(
      { type: "bar", height: 6, color: INK, opacity: FAINT.track, aria: false },
      { y, x: axis("zero"), x2: { field: "one" } },
    ),
    marks(
      { type: "rule", strokeWidth: 3 },
      { y, x: axis("from"), x2: { field: "to" }, color: asGiven("colour"), description: text("description") },
    ),
    marks(
      { ...point, strokeWidth: 1.5 },
      { y, x: axis("from"), ...colours, shape: asGiven("shape"), fillOpacity: asNumber("hollow") },
    ),
    marks(point, { y, x: axis("to"), color: asGiven("colour"), shape: asGiven("shape") }),
    marks({ ...point, x: 5 }, { y: pixels("glyphY"), color: asGiven("colour"), shape: asGiven("shape") }),
    marks({ ...strong, x: NAME_BEGINS }, { y: pixels("nameY"), text: text("name") }),
    marks({ ...strong, x: width, align: "right" }, { y: pixels("nameY"), text: text("said") }),
    marks({ ...quiet, aria: false }, { y: pixels("numbersY"), text: text("numbers") }),
  ]);
}
