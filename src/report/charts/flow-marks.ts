import type { Flow, FlowLayout, Node } from "./flows";
import { fitted, widthOf } from "./lines";
import { asGiven, group, type JsonObject, marks, pixels, text } from "./spec";
import { pathwayStyle, SIZES } from "./theme";

const STEPS = 16;
const NODE = 6;
const FACE = { size: SIZES.small } as const;
const GLYPH = 12;

/** Where the flows stand, and who they lead between. */
export interface FlowPlace {
  readonly top: number;
  readonly width: number;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
}

/** From 0 to 1 without a corner. */
const smooth = (t: number): number => t * t * (3 - 2 * t);

/** The outline of a band, left to right. */
function outline(flow: Flow, left: number, right: number, { top, ids }: FlowPlace): JsonObject[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const y = top + flow.fromTop + (flow.toTop - flow.fromTop) * smooth(t);
    const colour = pathwayStyle(flow.to, ids).colour;
    const who = { from: flow.from, to: flow.to, share: flow.share };
    return { ...who, x: left + (right - left) * t, y, y2: y + Math.max(flow.thickness, 0.75), colour };
  });
}

function nodeRows(
  nodes: readonly Node[],
  x: number,
  labelX: number,
  room: number,
  place: FlowPlace,
): JsonObject[] {
  return nodes.map(({ id, top, height }) => {
    const { colour, shape } = pathwayStyle(id, place.ids);
    const y = place.top + top;
    const label = fitted(place.nameOf(id), room, FACE);
    const middle = y + Math.max(height, 1) / 2;
    return {
      pathway: id,
      label,
      labelX,
      x,
      x2: x + NODE,
      y,
      y2: y + Math.max(height, 1),
      middle,
      colour,
      shape,
    };
  });
}

function sideMarks(align: "left" | "right"): JsonObject[] {
  const mark = { type: "text", align, baseline: "middle", fontSize: SIZES.small, aria: false };
  return [
    marks(
      { type: "rect", aria: false },
      { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" }, color: asGiven("colour") },
    ),
    marks(mark, { x: pixels("labelX"), y: pixels("middle"), text: text("label") }),
  ];
}

/** The flows between two columns of names; the names take no more than a third of the width each. */
export function flowMarks({ flows, from, to }: FlowLayout, place: FlowPlace): JsonObject[] {
  const { width, nameOf } = place;
  const names = [...from, ...to].map(({ id }) => widthOf(nameOf(id), FACE));
  const room = Math.min(width / 3, Math.max(0, ...names) + 1);
  const [left, right] = [room + GLYPH, width - room - GLYPH];
  const bands = flows.flatMap((flow) => outline(flow, left + NODE, right - NODE, place));
  const area = { type: "area", opacity: 0.6, orient: "vertical", aria: false };
  const detail = [text("from"), text("to")];
  const xy = { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } };
  return [
    ...group(bands, [marks(area, { ...xy, color: asGiven("colour"), detail })]),
    ...group(nodeRows(from, left, left - 5, room, place), sideMarks("right")),
    ...group(nodeRows(to, right - NODE, right + 5, room, place), sideMarks("left")),
  ];
}
