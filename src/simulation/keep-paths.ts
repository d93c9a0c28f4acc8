import type { KeptPaths } from "../contracts/forecast";
import type { ModelSpec } from "../contracts/model-spec";
import type { Block } from "../kernel/block";
import type { PathRows } from "../kernel/engine";
import { LANES } from "../kernel/shape";

import { futureMonths } from "./forecast-parts";

/** The kept paths of a block, without its tallies. */
export interface KeptBlock {
  readonly block: Block;
  readonly paths: PathRows;
}

const rows = <T>(count: number, make: (row: number) => T): T[] =>
  Array.from({ length: count }, (_, row) => make(row));

/** Puts the kept paths of all blocks in order of draw and place: pathways by month, and the kept series. */
export function assemblePaths(
  results: readonly KeptBlock[],
  spec: ModelSpec,
  horizon: number,
  keep: readonly number[],
): KeptPaths {
  const ids = [...spec.factors, ...spec.indices].map((item) => item.id);
  const list = results.flatMap(({ block, paths }) =>
    rows(block.draws * LANES, (path) => ({
      draw: block.firstDraw + Math.floor(path / LANES),
      place: block.round * LANES + (path % LANES),
      pathway: [...paths.pathway.subarray(path * horizon, (path + 1) * horizon)],
      series: keep.map((_, column) =>
        rows(horizon, (month) => paths.series[(path * horizon + month) * keep.length + column] ?? 0),
      ),
    })),
  );
  list.sort((a, b) => a.draw - b.draw || a.place - b.place);
  const series = keep.map(
    (place, column) => [ids[place] ?? "", list.map((path) => path.series[column] ?? [])] as const,
  );
  return {
    draw: list.map((path) => path.draw),
    months: futureMonths(spec, horizon),
    pathway: list.map((path) => path.pathway),
    pathwayIds: spec.pathways.map((pathway) => pathway.id),
    series: Object.fromEntries(series),
  };
}
