import type { PathwayForecast } from "../../contracts/forecast";
import { percent, percentRange, share, withError } from "../format";
import { type Cell, grid, gridWidth, left, right } from "../grid";
import { bar, cut, wrap } from "../layout";
import { LONGEST_NAME, pathwayName } from "../names";
import type { Page } from "../page";
import { type BriefInput, rankedPathways } from "./input";

const BAR = { least: 6, most: 30 } as const;
const INDENT = 2;

/** Simulated chance with its error, how far it moves with the parameters, and the share on record where there is one. */
export function numbersOf(item: PathwayForecast) {
  return {
    simulated: withError(item.probability, item.standardError),
    parameters: percentRange(item.parameterRange),
    record: item.baseRate === null ? undefined : share(item.baseRate),
  };
}

/** Whether any pathway has a share on record. */
export function hasRecord({ forecast }: BriefInput): boolean {
  return Object.values(forecast.pathways).some((item) => item.baseRate !== null);
}

function paintedBar(item: PathwayForecast, width: number, { paint }: Page): string {
  const { filled, rest } = bar(item.shown, width);
  return paint.bar(filled) + paint.quiet(rest);
}

function header(input: BriefInput, { paint: { quiet } }: Page): Cell[] {
  const titles = [
    right("chance", quiet),
    left("in words", quiet),
    right("simulated", quiet),
    right("parameters", quiet),
  ];
  return [left(""), left(""), ...titles, ...(hasRecord(input) ? [right("record", quiet)] : [])];
}

function row(name: string, item: PathwayForecast, size: number, record: boolean, page: Page): Cell[] {
  const { strong } = page.paint;
  const numbers = numbersOf(item);
  return [
    left(cut(name, LONGEST_NAME), strong),
    { text: " ".repeat(size), paint: () => paintedBar(item, size, page) },
    right(percent(item.shown), strong),
    left(item.words),
    right(numbers.simulated),
    right(numbers.parameters),
    ...(record ? [right(numbers.record ?? "-")] : []),
  ];
}

/** One line a pathway, the bar as wide as there is room; undefined where there is not. */
function table(input: BriefInput, page: Page): string[] | undefined {
  const record = hasRecord(input);
  const rows = (size: number) => [
    header(input, page),
    ...rankedPathways(input).map(([id, item]) => row(pathwayName(input.spec, id), item, size, record, page)),
  ];
  const room = page.width - INDENT - gridWidth(rows(0));
  return room < BAR.least ? undefined : grid(rows(Math.min(BAR.most, room)), page.width);
}

/** For narrow pages: the chance, a bar and the other numbers one under another. */
function stack(input: BriefInput, page: Page): string[] {
  const ranked = rankedPathways(input);
  const { strong } = page.paint;
  const head = ([id, item]: (typeof ranked)[number]) => [
    left(pathwayName(input.spec, id), strong),
    right(percent(item.shown), strong),
    left(item.words),
  ];
  const heads = grid(ranked.map(head), page.width);
  return ranked.flatMap(([, item], index) => {
    const { simulated, parameters, record } = numbersOf(item);
    const line = `simulated ${simulated}, parameters ${parameters}${record === undefined ? "" : `, record ${record}`}`;
    const drawn = `    ${paintedBar(item, Math.min(BAR.most, page.width - 4), page)}`;
    return [heads[index] ?? "", drawn, ...wrap(line, page.width, 4)];
  });
}

/** Every pathway with its chance and what qualifies it, as wide as the page allows. */
export function pathwayTable(input: BriefInput, page: Page): string[] {
  return table(input, page) ?? stack(input, page);
}
