import type { Side } from "../../compare/input";
import { pathwayCells, pathwayRows } from "../../compare/pathway-differences";
import { pathwayName } from "../../names";
import { numbers, type Table, words } from "../table";

/** Every pathway with and without an alternative, and how sure the difference is. */
export function pathwayTable(side: Side): Table {
  const { spec } = side.input;
  return {
    caption:
      "Chance of each pathway without and with it, ± half the 95% interval, and the difference in points",
    columns: [
      words("Pathway"),
      numbers("Base"),
      numbers("With it"),
      numbers("Points of difference"),
      numbers("95% interval"),
    ],
    rows: pathwayRows(side).map((row) => [
      pathwayName(spec, row.id),
      ...pathwayCells(row).map((cell) => cell.trim()),
    ]),
  };
}
