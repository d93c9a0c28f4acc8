import { comparisonChart } from "../../charts/comparison-chart";
import type { Side } from "../../compare/input";
import type { DrawChart } from "../draw";
import { figure } from "../figure";
import type { Markup } from "../markup";
import { namesOf } from "../parts/names";
import { flipsTable } from "./flips-table";
import { pathwayTable } from "./pathway-table";

/** Each pathway without and with an alternative, and the worlds that change pathway: drawn, and in numbers. */
export function differenceFigure(side: Side, id: string, draw: DrawChart): Promise<Markup> {
  const { name, input } = side;
  const chart = {
    id,
    name: "Each pathway without and with it, and the worlds that change pathway",
    specOf: (width: number) =>
      comparisonChart(input.comparison, {
        alternative: name,
        width,
        ink: "currentColor",
        names: namesOf(input.spec),
      }),
    tables: [pathwayTable(side), flipsTable(side)],
  };
  return figure(chart, draw);
}
