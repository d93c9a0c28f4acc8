import type { RankedLever } from "../../contracts/analysis/lever-ranking";
import { oneLine } from "../format";
import { grid, gridWidth, left, right } from "../grid";
import { cut, wrap } from "../layout";
import { matrixLines } from "../matrix";
import { tableName } from "../names";
import type { Page } from "../page";
import { markedPoints, pointsRange } from "../points";
import { effectOf, HEALTH, isFeared, type LeversInput, listedLevers } from "./input";

const INDENT = 2;
const LONGEST_LABEL = 72;
const LONGEST_AREA = 20;

/** Marks a lever that rests on the title of an essay alone. */
export const TITLE_ONLY = "t";

/** The pathway whose difference stands beside the health: the one ordered by, else the first that is not feared. */
function beside(input: LeversInput): string {
  const { spec, by } = input;
  if (by !== HEALTH) return by;
  return spec.pathways.find(({ id }) => !isFeared(input, id))?.id ?? "";
}

function numbers(lever: RankedLever, pathway: string): string[] {
  const { health } = lever;
  return [
    health === null ? "-" : markedPoints(health),
    health === null ? "-" : pointsRange(health.parameterRange),
    markedPoints(effectOf(lever, pathway)),
  ];
}

/** The recommendation and who makes it, under the numbers. */
function said({ label, source }: RankedLever, { width, paint }: Page): string[] {
  const text = `${cut(oneLine(label), LONGEST_LABEL)} [${source.map(oneLine).join(", ")}]`;
  return wrap(text, width, 6, 8).map(paint.quiet);
}

const markOf = ({ titleOnly }: RankedLever): string => (titleOnly ? TITLE_ONLY : " ");

/** Levers with what each does alone, the best first, and where it was recommended. */
export function leverTable(input: LeversInput, page: Page): string[] {
  const levers = listedLevers(input);
  const pathway = beside(input);
  const names = ["health ", "if known", `${tableName(input.spec, pathway)} `];
  const { quiet } = page.paint;
  const rows = [
    [left("id", quiet), left(""), left("area", quiet), ...names.map((name) => right(name, quiet))],
    ...levers.map((lever) => [
      left(oneLine(lever.id)),
      left(markOf(lever)),
      left(cut(oneLine(lever.area), LONGEST_AREA)),
      ...numbers(lever, pathway).map((cell) => right(cell)),
    ]),
  ];
  const under = (lines: readonly string[]) =>
    levers.flatMap((lever, index) => [lines[index] ?? "", ...said(lever, page)]);
  if (gridWidth(rows) + INDENT > page.width) {
    const labelled = levers.map((lever) => ({
      label: oneLine(`${lever.id} ${markOf(lever)} ${lever.label} [${lever.source.join(", ")}]`),
      cells: numbers(lever, pathway),
    }));
    return matrixLines({ corner: "", names, rows: labelled }, page);
  }
  const [head = "", ...lines] = grid(rows, page.width);
  return [head, ...under(lines)];
}
