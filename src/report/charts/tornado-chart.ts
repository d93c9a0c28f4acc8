import type { Tornado } from "../../contracts/analysis/tornado";
import type { Issue } from "../../contracts/errors";
import { counted, oneLine, share } from "../format";
import { frame, plotWidth } from "./frame";
import { namesOf } from "./names";
import { type ChartOptions, check, optionIssue, referenceIssue } from "./options";
import { signedPoints } from "./points-text";
import { asOfName, endName, provenanceText } from "./provenance";
import { type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { INK, pathwayStyle, SIZES } from "./theme";
import { type InputRow, inputRows, widest } from "./tornado-rows";

export interface TornadoChartOptions extends ChartOptions {
  /** The pathway whose chance is moved. The one that any input moves most where absent. */
  readonly pathway?: string;
  /** Most inputs drawn, 1 to 100; 12 where absent. */
  readonly most?: number;
}

const DEFAULT_MOST = 12;
const LIMIT = 100;
const UNDER = 22;

function pathwaysOf({ inputs }: Tornado): string[] {
  return Object.keys(inputs[0]?.swing ?? {});
}

function issuesOf(tornado: Tornado, { pathway, most }: TornadoChartOptions): Issue[] {
  const ids = pathwaysOf(tornado);
  const empty = ids.length === 0;
  const range = `a whole number from 1 to ${LIMIT}`;
  const counts = most === undefined || (Number.isInteger(most) && most >= 1 && most <= LIMIT);
  return [
    ...(empty ? [optionIssue(["tornado", "inputs"], "an input", tornado.inputs, "Ask for inputs.")] : []),
    ...(empty || pathway === undefined ? [] : referenceIssue(["pathway"], "id of a pathway", pathway, ids)),
    ...(counts ? [] : [optionIssue(["most"], range, most, "Choose a number in this range.", "out-of-range")]),
  ];
}

/** The pathway that any one input moves most. */
function mostMoved(tornado: Tornado): string {
  const widths = pathwaysOf(tornado).map((id) => {
    const [first] = widest(tornado, id, 1);
    return { id, width: Math.abs(first?.swing[id]?.difference ?? 0) };
  });
  return widths.sort((a, b) => b.width - a.width)[0]?.id ?? "";
}

function bars(rows: readonly InputRow[], { colour }: { readonly colour: string }): JsonObject[] {
  const reach = rows.flatMap((row) => row.reach);
  const domain = [Math.min(-1, ...reach), Math.max(1, ...reach)];
  const axis = { format: "+d", tickCount: 5, grid: false, domain: false };
  const x = (field: string) => ({ field, type: "quantitative", scale: { domain, nice: true }, axis });
  const y = pixels("barY");
  const line = { stroke: colour, strokeWidth: 1.5 };
  const whisker = { type: "rule", color: INK, strokeWidth: 1, aria: false };
  const data = rows.map(({ reach: _, ...row }) => row);
  return group(data, [
    marks(
      { type: "tick", orient: "vertical", size: 20, thickness: 1, color: INK, aria: false },
      { x: x("zero"), y },
    ),
    marks(
      { type: "bar", height: 12, color: colour, fillOpacity: 0.15, ...line },
      { x: x("zero"), x2: { field: "low" }, y, description: text("description") },
    ),
    marks(
      { type: "bar", height: 7, color: colour, ...line, aria: false },
      { x: x("zero"), x2: { field: "high" }, y },
    ),
    marks(whisker, { x: x("lowFrom"), x2: { field: "lowTo" }, y }),
    marks(whisker, { x: x("highFrom"), x2: { field: "highTo" }, y }),
  ]);
}

function names(rows: readonly InputRow[], beside: boolean, width: number): JsonObject[] {
  const mark = { type: "text", baseline: "top", fontSize: SIZES.small, lineHeight: 15, aria: false };
  const side = beside ? { x: width, align: "right" } : { x: 0 };
  const data = rows.map(
    ({ name, ground, nameY, groundY }) => ({ name, ground, nameY, groundY }) as JsonObject,
  );
  return group(data, [
    marks({ ...mark, x: 0, fontWeight: "bold" }, { y: pixels("nameY"), text: text("name") }),
    marks({ ...mark, ...side }, { y: pixels("groundY"), text: text("ground") }),
  ]);
}

/** Where both ends lead, with their Monte Carlo errors: `−6.1 ±2.7 to +11.7 ±3.5 points`. */
function endsText({ low, high, reach: [, lowTo = low, , highTo = high] }: InputRow): string {
  const error = (at: number, to: number) => (to - at).toFixed(1);
  return `${signedPoints(low)} ±${error(low, lowTo)} to ${signedPoints(high)} ±${error(high, highTo)} points`;
}

function keyText({ quantiles: [low, high] }: Tornado, drawn: number, all: number): string {
  const some = drawn < all ? ` The ${drawn} widest of ${counted(all, "input")}.` : "";
  return `Hollow bar: the input at its ${share(low)} point; solid bar: at its ${share(high)} point, all others drawn as always. Whisker: Monte Carlo error, 95%. Beside a name: what it rests on, and its values at both ends.${some}`;
}

/**
 * How far each input alone moves one pathway, in percentage points: both ends of its prior, widest swing first, with what the
 * input rests on.
 *
 * @throws OptionsError listing every problem of the tornado and the options.
 */
export function tornadoChart(tornado: Tornado, options: TornadoChartOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "tornado",
    result: tornado,
    parts: ["inputs", "quantiles", "provenance"],
    options,
    own: ["pathway", "most"],
    issues: () => issuesOf(tornado, options),
  });
  const pathway = options.pathway ?? mostMoved(tornado);
  const name = namesOf(options)(pathway);
  const inputs = widest(tornado, pathway, options.most ?? DEFAULT_MOST);
  const inner = plotWidth({ width });
  const { rows, beside, height } = inputRows(inputs, pathway, inner);
  const { provenance } = tornado;
  const first = rows[0];
  const ends = first === undefined ? "" : endsText(first);
  const judged = inputs.filter(({ judgementAlone }) => judgementAlone).length;
  const title = `${oneLine(inputs[0]?.name ?? "")} moves ${name} most: ${ends}`;
  const subtitle = `Change of its chance in the year to ${endName(provenance)}, in percentage points, as of ${asOfName(provenance)}; ${judged} of ${counted(inputs.length, "input")} rest on judgement alone`;
  const style = pathwayStyle(pathway, pathwaysOf(tornado));
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [keyText(tornado, inputs.length, tornado.inputs.length), ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...rows.map(({ description }) => `${description}.`)].join(" "),
    height,
    under: UNDER,
    layers: [...bars(rows, style), ...names(rows, beside, inner)],
  });
}
