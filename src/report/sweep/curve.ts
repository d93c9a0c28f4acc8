import type { Sweep } from "../../contracts/analysis/sweep";
import { type Axis, dotLine } from "../dot-plot";
import { oneLine, significant, withError } from "../format";
import { pad, wrap } from "../layout";
import { matrixLines } from "../matrix";
import { tableName } from "../names";
import { type Page, section } from "../page";
import type { SweepInput } from "./input";

const PLOT_WIDTH = 21;
const WITHOUT = "without it";

type Point = Sweep["curve"][number];

/** The chances that the plot has to hold, in whole per cent outwards. */
function axisOf(points: readonly Point[], id: string): Axis {
  const ends = points.flatMap(({ pathways }) => pathways[id]?.interval ?? []);
  return {
    low: Math.floor(100 * Math.min(...ends)) / 100,
    high: Math.ceil(100 * Math.max(...ends)) / 100,
    width: PLOT_WIDTH,
  };
}

function axisText({ low, high, width }: Axis): string {
  const [first, last] = [low, high].map((end) => `${Math.round(100 * end)}%`);
  return (first ?? "") + pad(last ?? "", width - (first ?? "").length, true);
}

/** Every pathway at every value, and the curve of the pathway that is asked about. */
export function curve({ sweep, spec }: SweepInput, page: Page): string[] {
  const ids = spec.pathways.map(({ id }) => id);
  const plotted = sweep.tipping.pathway;
  const axis = axisOf(sweep.curve, plotted);
  const digits = Math.max(...sweep.values.map((value) => significant(value, 6).length));
  const rows = sweep.curve.map(({ value, pathways }) => {
    const own = pathways[plotted];
    return {
      label: pad(significant(value, 6), Math.max(digits, WITHOUT.length), true),
      cells: ids.map((id) => withError(pathways[id]?.probability ?? 0, pathways[id]?.standardError ?? 0)),
      picture: own === undefined ? "" : dotLine(own.probability, own.interval, axis),
    };
  });
  const base = {
    label: WITHOUT,
    cells: ids.map((id) => withError(sweep.base[id]?.probability ?? 0, sweep.base[id]?.standardError ?? 0)),
    picture: "",
  };
  const matrix = {
    corner: oneLine(sweep.field),
    names: ids.map((id) => tableName(spec, id)),
    pictured: axisText(axis),
    rows: [base, ...rows],
  };
  const drawn = `drawn: ${tableName(spec, plotted)}, with its 95% interval`;
  const note = wrap(drawn, page.width, 2, 4).map(page.paint.quiet);
  return section("The curve", [...matrixLines(matrix, page), ...note], page);
}
