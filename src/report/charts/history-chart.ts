import { type Spell, spellsOf } from "../../analysis/spells";
import type { Issue } from "../../contracts/errors";
import { addMonths, isMonth, type Month } from "../../contracts/month";
import type { LabelledWindow } from "../../model/label-history";
import { counted, monthName, share } from "../format";
import { frame, plotWidth } from "./frame";
import { monthScale, PARSE } from "./months";
import { namesOf } from "./names";
import { type ChartOptions, check, optionIssue } from "./options";
import { asGiven, type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { FAINT, INK, pathwayStyle, SIZES } from "./theme";

const LAYOUT = { left: 6, right: 6, under: 24 } as const;
const LANE = { name: 10, glyph: 6, bar: 26, height: 48, thickness: 14 } as const;
const NAME_BEGINS = 16;

const SOURCES = [
  "Each bar covers months whose last twelve, on record, are that pathway by the rule; one pathway holds at a time.",
  "Source: the evidence record and the pathway rule of trilateral-pathways; the rule's thresholds are judgement, read off this record.",
] as const;

function issuesOf(windows: readonly LabelledWindow[]): Issue[] {
  const expected = "a list of labelled windows, with a month and a pathway each";
  const remedy = "Give what labelHistory answers with.";
  if (!Array.isArray(windows) || windows.length === 0)
    return [optionIssue(["windows"], expected, windows, remedy)];
  const broken = windows.findIndex(
    (one) => typeof one?.pathway !== "string" || typeof one.month !== "string" || !isMonth(one.month),
  );
  return broken < 0
    ? []
    : [optionIssue(["windows", broken], "a month and a pathway", windows[broken], remedy)];
}

interface Lane {
  readonly id: string;
  readonly count: number;
  readonly spells: readonly Spell[];
}

/** The pathways of the record, the commonest first, with the spells of each. */
function lanesOf(windows: readonly LabelledWindow[]): Lane[] {
  const spells = spellsOf(windows.map(({ month, pathway }) => ({ month, label: pathway })));
  const ids = [...new Set(windows.map(({ pathway }) => pathway))];
  const lanes = ids.map((id) => ({
    id,
    count: windows.filter(({ pathway }) => pathway === id).length,
    spells: spells.filter(({ label }) => label === id),
  }));
  return lanes.sort((a, b) => b.count - a.count);
}

const spellText = ({ from, to }: Spell): string =>
  from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;

function titleOf([first, ...others]: readonly Lane[], all: number, nameOf: (id: string) => string): string {
  if (first === undefined) return "No window";
  const rest = others.map(({ id, count }) => `${nameOf(id)} ${share(count / all)}`).join(", ");
  return `${nameOf(first.id)} holds in ${share(first.count / all)} of the record${rest === "" ? "" : `; ${rest}`}`;
}

function laneMarks(lanes: readonly Lane[], all: number, nameOf: (id: string) => string, width: number) {
  const ids = lanes.map(({ id }) => id);
  const rows = lanes.map(({ id, count, spells }, place): JsonObject => {
    const { colour, shape } = pathwayStyle(id, ids);
    const top = place * LANE.height;
    const at = { nameY: top + LANE.name, glyphY: top + LANE.glyph, barY: top + LANE.bar };
    const said = `${counted(count, "window")}, ${counted(spells.length, "spell")} (${share(count / all)})`;
    return { pathway: id, name: nameOf(id), said, colour, shape, left: 0, right: width, ...at };
  });
  const strong = { type: "text", fontWeight: "bold", aria: false };
  const quiet = { type: "text", fontSize: SIZES.small, aria: false };
  const track = { type: "bar", height: LANE.thickness, color: INK, opacity: FAINT.track, aria: false };
  const glyph = { type: "point", filled: true, opacity: 1, size: 70, x: 5, aria: false };
  return group(rows, [
    marks(track, { x: pixels("left"), x2: { field: "right" }, y: pixels("barY") }),
    marks(glyph, { y: pixels("glyphY"), color: asGiven("colour"), shape: asGiven("shape") }),
    marks({ ...strong, x: NAME_BEGINS }, { y: pixels("nameY"), text: text("name") }),
    marks({ ...quiet, x: width, align: "right" }, { y: pixels("nameY"), text: text("said") }),
  ]);
}

/** The spells of every lane: a thick line each, from the first of its months to the end of the last. */
function spellMarks(lanes: readonly Lane[], first: Month, last: Month, width: number): JsonObject[] {
  const ids = lanes.map(({ id }) => id);
  const rows = lanes.flatMap(({ id, spells }, place) =>
    spells.flatMap(({ from, to }) => {
      const spell = { pathway: id, from, to, y: place * LANE.height + LANE.bar };
      const { colour } = pathwayStyle(id, ids);
      return [from, addMonths(to, 1)].map((month) => ({ ...spell, month, colour }));
    }),
  );
  const x = { field: "month", ...monthScale(first, addMonths(last, 1), width) };
  const line = { type: "line", strokeWidth: LANE.thickness, strokeCap: "butt", aria: false };
  const encoding = { x, y: pixels("y"), color: asGiven("colour"), detail: [text("pathway"), text("from")] };
  return [{ data: { values: rows, format: { parse: { month: PARSE } } }, layer: [marks(line, encoding)] }];
}

/**
 * Which pathway the record was on, by the rule that labels the simulated worlds too: a lane a pathway, and in it the months in
 * which it held.
 *
 * @param windows What `labelHistory` answers with.
 * @throws OptionsError listing every problem of the windows and the options.
 */
export function historyChart(windows: readonly LabelledWindow[], options: ChartOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "windows",
    result: windows,
    options,
    issues: () => issuesOf(windows),
  });
  const nameOf = namesOf(options);
  const lanes = lanesOf(windows);
  const inner = plotWidth({ width, ...LAYOUT });
  const [first = "", last = ""] = [windows.at(0)?.month, windows.at(-1)?.month];
  const title = titleOf(lanes, windows.length, nameOf);
  const subtitle = `Pathway of the twelve months to each month, ${counted(windows.length, "window")} from ${monthName(first)} to ${monthName(last)}`;
  const said = lanes.map(({ id, spells }) => `${nameOf(id)}: ${spells.map(spellText).join(", ")}.`);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: SOURCES,
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    ...LAYOUT,
    height: (lanes.length - 1) * LANE.height + LANE.bar + LANE.thickness,
    layers: [...laneMarks(lanes, windows.length, nameOf, inner), ...spellMarks(lanes, first, last, inner)],
  });
}
