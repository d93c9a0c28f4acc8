import { Z95 } from "../../../statistics/interval";
import { movesOf, ofHundred } from "../../compare/flips";
import type { Side } from "../../compare/input";
import { pathwayName } from "../../names";
import { numbers, type Table, words } from "../table";

/** Of 100 worlds, how many go from which pathway to which. */
export function flipsTable(side: Side): Table {
  const { spec } = side.input;
  const { moved, still } = movesOf(side);
  const rows = moved.map(({ from, to, share, standardError }) => [
    `move from ${pathwayName(spec, from)} to ${pathwayName(spec, to)}`,
    `${ofHundred(share)} ±${(100 * Z95 * standardError).toFixed(1)}`,
  ]);
  return {
    caption: "Of 100 worlds, how many change pathway, ± half the 95% interval",
    columns: [words("Worlds that"), numbers("Of 100")],
    rows: [...rows, ["stay where they are", moved.length === 0 ? "100" : ofHundred(still)]],
  };
}
