import type { RangedDifference } from "../../contracts/analysis/parts";
import type { PathwayForecast } from "../../contracts/forecast";
import { listed, withError } from "../format";
import { wrap } from "../layout";
import { matrixLines } from "../matrix";
import { pathwayName, tableName } from "../names";
import type { Page } from "../page";
import { isNothing, isTold, markedPoints, pointsRange, pointsText } from "../points";
import { signedBar } from "../signed-bar";
import { endMonth } from "../window";
import type { Side } from "./input";

/** Characters of a side of a bar: on a page of 80 there is room for the whole table. */
const HALF_BAR = 4;

interface Row {
  readonly id: string;
  readonly before: PathwayForecast;
  readonly after: PathwayForecast;
  readonly change: RangedDifference;
}

/** Every pathway before and after, and the difference. */
export function pathwayRows({ alternative, input: { comparison, spec } }: Side): Row[] {
  return spec.pathways.flatMap(({ id }) => {
    const [before, after] = [comparison.base.pathways[id], alternative.forecast.pathways[id]];
    const change = alternative.pathways[id];
    return before && after && change ? [{ id, before, after, change }] : [];
  });
}

/** The chance without and with an alternative, the difference, and its interval. */
export function pathwayCells({ before, after, change }: Omit<Row, "id">): string[] {
  return [
    withError(before.probability, before.standardError),
    withError(after.probability, after.standardError),
    markedPoints(change),
    pointsRange(change.interval),
  ];
}

function table({ input: { spec } }: Side, rows: readonly Row[], page: Page): string[] {
  const most = Math.max(...rows.map(({ change }) => Math.abs(change.difference)));
  const matrix = {
    corner: "",
    names: ["base", "with it", "points ", "95% interval"],
    pictured: "",
    rows: rows.map(({ id, before, after, change }) => ({
      label: tableName(spec, id),
      cells: pathwayCells({ before, after, change }),
      picture: signedBar(change.difference, most, HALF_BAR),
    })),
  };
  return matrixLines(matrix, page);
}

/** What the simulation is too short to tell, in so many words. */
export function untoldTexts({ input: { spec } }: Side, rows: readonly Row[]): string[] {
  const names = (chosen: readonly Row[]) => listed(chosen.map(({ id }) => pathwayName(spec, id)));
  const still = rows.filter(({ change }) => isNothing(change));
  const vague = rows.filter(({ change }) => !isNothing(change) && !isTold(change));
  if (still.length === rows.length) return ["No pathway becomes likelier or less likely on these paths."];
  return vague.length === 0 ? [] : [`Cannot be told from no change on these paths: ${names(vague)}.`];
}

/** How far the differences would move with the parameters, and parts of pathways. */
export function moreTexts({ alternative, input }: Side, rows: readonly Row[]): string[] {
  const { spec, comparison } = input;
  const ranges = rows.map(
    ({ id, change }) => `${pathwayName(spec, id)} ${pointsRange(change.parameterRange)}`,
  );
  const watched = spec.pathways.find(({ anyByHorizon }) => anyByHorizon === true);
  const any = alternative.anyDamageByHorizon;
  const divided = spec.pathways.find(({ split }) => split !== undefined);
  const parts = Object.entries(alternative.workingLevelBy).map(([id, one]) => `${id} ${pointsText(one)}`);
  return [
    `If the parameters were known (5 to 95%): ${ranges.join(", ")}.`,
    ...(any === null || watched === undefined
      ? []
      : [
          `${pathwayName(spec, watched.id)} in any window up to ${endMonth(comparison.provenance)}: ${pointsText(any)}.`,
        ]),
    ...(divided === undefined || parts.length === 0
      ? []
      : [`${pathwayName(spec, divided.id)}: ${listed(parts)}.`]),
  ];
}

/** Every pathway with and without an alternative, and how sure the difference is. */
export function pathwayDifferences(side: Side, page: Page): string[] {
  const rows = pathwayRows(side);
  return [
    ...table(side, rows, page),
    ...untoldTexts(side, rows).flatMap((text) => wrap(text, page.width, 2).map(page.paint.warning)),
    ...moreTexts(side, rows).flatMap((text) => wrap(text, page.width, 2, 4)),
  ];
}
