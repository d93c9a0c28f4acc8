import { type Spell, spellsOf } from "../../analysis/spells";
import { addMonths, type Month } from "../../contracts/month";
import type { LabelledWindow } from "../../model/label-history";
import { counted, share } from "../format";
import { monthScale, PARSE } from "./months";
import { asGiven, asNumber, group, type JsonObject, marks, pixels, text } from "./spec";
import { FAINT, INK, pathwayStyle, SIZES } from "./theme";

/** From the top of a lane down to its name and its bars: that of the rule, and that of the hand where there is one. */
export const LANE = {
  name: 10,
  glyph: 6,
  rule: { bar: 26, thickness: 14 },
  hand: { bar: 40, thickness: 8 },
} as const;

const BETWEEN = 15;
const NAME_BEGINS = 16;

/** A pathway of the record with its spells by the rule. */
export interface Lane {
  readonly id: string;
  readonly count: number;
  readonly spells: readonly Spell[];
}

/** A spell with how it is drawn in its lane. */
export interface LaneSpell extends Spell {
  readonly bar: number;
  readonly thickness: number;
  /** Full, or hollow for what was the second choice. */
  readonly fill: number;
}

/** What the lanes are drawn with. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Windows of all lanes. */
  readonly all: number;
  readonly hasHand: boolean;
  readonly nameOf: (id: string) => string;
  readonly width: number;
}

/** The pathways of the record, the commonest first, with the spells of each; others that are asked for after them. */
export function lanesOf(windows: readonly LabelledWindow[], others: readonly string[]): Lane[] {
  const spells = spellsOf(windows.map(({ month, pathway }) => ({ month, label: pathway })));
  const ids = [...new Set([...windows.map(({ pathway }) => pathway), ...others])];
  const lanes = ids.map((id) => ({
    id,
    count: windows.filter(({ pathway }) => pathway === id).length,
    spells: spells.filter(({ label }) => label === id),
  }));
  return lanes.sort((a, b) => b.count - a.count);
}

const lastBar = ({ hasHand }: Pick<Lanes, "hasHand">) => (hasHand ? LANE.hand : LANE.rule);

function laneHeight(lanes: Pick<Lanes, "hasHand">): number {
  const { bar, thickness } = lastBar(lanes);
  return bar + thickness / 2 + BETWEEN;
}

/** Pixels of all lanes, one under another. */
export function lanesHeight(lanes: Pick<Lanes, "lanes" | "hasHand">): number {
  return (lanes.lanes.length - 1) * laneHeight(lanes) + lastBar(lanes).bar + lastBar(lanes).thickness;
}

const windowsText = ({ count, spells }: Lane, all: number): string =>
  `${counted(count, "window")}, ${counted(spells.length, "spell")} (${share(count / all)})`;

/** Names of the pathways with how often each holds, and the empty track that the bars of the rule stand on. */
export function laneMarks(drawn: Lanes): JsonObject[] {
  const { lanes, all, nameOf, width } = drawn;
  const ids = lanes.map(({ id }) => id);
  const rows = lanes.map((lane, place): JsonObject => {
    const { colour, shape } = pathwayStyle(lane.id, ids);
    const top = place * laneHeight(drawn);
    const at = { nameY: top + LANE.name, glyphY: top + LANE.glyph, barY: top + LANE.rule.bar };
    const said = windowsText(lane, all);
    return { pathway: lane.id, name: nameOf(lane.id), said, colour, shape, left: 0, right: width, ...at };
  });
  const strong = { type: "text", fontWeight: "bold", aria: false };
  const quiet = { type: "text", fontSize: SIZES.small, aria: false };
  const track = { type: "bar", height: LANE.rule.thickness, color: INK, opacity: FAINT.track, aria: false };
  const glyph = { type: "point", filled: true, opacity: 1, size: 70, x: 5, aria: false };
  return group(rows, [
    marks(track, { x: pixels("left"), x2: { field: "right" }, y: pixels("barY") }),
    marks(glyph, { y: pixels("glyphY"), color: asGiven("colour"), shape: asGiven("shape") }),
    marks({ ...strong, x: NAME_BEGINS }, { y: pixels("nameY"), text: text("name") }),
    marks({ ...quiet, x: width, align: "right" }, { y: pixels("nameY"), text: text("said") }),
  ]);
}

/** The spells of the rule as they are drawn. */
export function ruleSpells(lanes: readonly Lane[]): LaneSpell[] {
  return lanes.flatMap(({ spells }) => spells.map((spell) => ({ ...spell, ...LANE.rule, fill: 1 })));
}

/** Spells as bars in their lanes, each from the first of its months to the end of the last. */
export function spellMarks(
  spells: readonly LaneSpell[],
  drawn: Lanes,
  [first, last]: readonly [Month, Month],
): JsonObject[] {
  const ids = drawn.lanes.map(({ id }) => id);
  const rows = spells.flatMap(({ label, from, to, bar, thickness, fill }, spell) => {
    const middle = ids.indexOf(label) * laneHeight(drawn) + bar;
    const places = { top: middle - thickness / 2, bottom: middle + thickness / 2 };
    const { colour } = pathwayStyle(label, ids);
    const ends = [from, addMonths(to, 1)];
    return ends.map((month) => ({ spell, pathway: label, month, ...places, fill, colour }));
  });
  const encoding = {
    x: { field: "month", ...monthScale(first, addMonths(last, 1), drawn.width) },
    y: pixels("top"),
    y2: { field: "bottom" },
    fill: asGiven("colour"),
    stroke: asGiven("colour"),
    fillOpacity: asNumber("fill"),
    detail: text("spell"),
  };
  // Of marks with two ends in time Vega-Lite takes the domain twice, and warns that it is not the same.
  const area = { type: "area", strokeWidth: 1, opacity: 1, aria: false };
  return [{ data: { values: rows, format: { parse: { month: PARSE } } }, layer: [marks(area, encoding)] }];
}
