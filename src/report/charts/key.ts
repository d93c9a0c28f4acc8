import { linesOf } from "./lines";
import { asGiven, asNumber, group, type JsonObject, marks, pixels, text } from "./spec";
import { SIZES, type Style } from "./theme";

const LINE = 16;
const TEXT_BEGINS = 16;

export interface KeyEntry {
  readonly style: Pick<Style, "colour" | "shape"> & { readonly fill?: number };
  readonly label: string;
}

/** Where a key stands: from the left end of the plot, from its top, and how wide it may be. */
export interface KeyPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the styles stand for, one under another: a shape in its colour, and what is said of it. */
export function key(
  entries: readonly KeyEntry[],
  { x, y, width }: KeyPlace,
): { readonly layers: JsonObject[]; readonly height: number } {
  let top = y;
  const rows = entries.map(({ style, label }) => {
    const lines = linesOf(label, width - TEXT_BEGINS, { size: SIZES.text });
    const row = { x: x + 5, textX: x + TEXT_BEGINS, y: top + LINE / 2, label: lines.join("\n") };
    top += lines.length * LINE;
    return { ...row, colour: style.colour, shape: style.shape, fill: style.fill ?? 1 };
  });
  const glyph = { type: "point", filled: true, opacity: 1, size: 70, strokeWidth: 1, aria: false };
  const drawn = { color: asGiven("colour"), stroke: asGiven("colour"), shape: asGiven("shape") };
  const label = { type: "text", baseline: "top", dy: -6, lineHeight: LINE, aria: false };
  const layers = group(rows, [
    marks(glyph, { x: pixels("x"), y: pixels("y"), ...drawn, fillOpacity: asNumber("fill") }),
    marks(label, { x: pixels("textX"), y: pixels("y"), text: text("label") }),
  ]);
  return { layers, height: top - y };
}
