import type { ChannelForecast } from "../../contracts/forecast";
import { oneLine, percent } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { textLength, wrap } from "../layout";
import { type Page, section } from "../page";
import { type BriefInput, monthAhead } from "./input";

const AHEAD_MONTHS = 6;
const LISTED = 5;
const TWO_COLUMNS = 90;
const CALLS = "*";

type Ranked = readonly { readonly channel: ChannelForecast; readonly chance: number }[];

function cells({ channel, chance }: Ranked[number]): Cell[] {
  const mark = channel.counts === "meetings" ? " " : CALLS;
  return [right(percent(chance) + mark), left(oneLine(channel.label))];
}

/** Two lists side by side, or one under the other where the page is narrow. */
function besides(lists: readonly (readonly [string, Ranked])[], { width, paint }: Page): string[] {
  const half = Math.floor((width - 2) / 2);
  if (width < TWO_COLUMNS) {
    return lists.flatMap(([title, list]) => [`  ${paint.quiet(title)}`, ...grid(list.map(cells), width, 1)]);
  }
  const columns = lists.map(([title, list]) => [
    paint.quiet(title),
    ...grid(list.map(cells), half - 2, 1, 0),
  ]);
  const titles = lists.map(([title]) => title);
  const rows = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: rows }, (_, row) => {
    const [first = "", second = ""] = columns.map((lines) => lines[row] ?? "");
    const size = row === 0 ? textLength(titles[0] ?? "") : textLength(first);
    return `  ${first}${" ".repeat(Math.max(0, half - size))}${second}`.trimEnd();
  });
}

/** Channels by the chance that they meet at least once in the months ahead: the likeliest and the least likely. */
export function channels(input: BriefInput, page: Page): string[] {
  const { month, at } = monthAhead(input, AHEAD_MONTHS);
  const ranked = input.forecast.channels
    .map((channel) => ({ channel, chance: channel.probabilityBy[at] ?? 0 }))
    .sort((a, b) => b.chance - a.chance);
  if (ranked.length === 0) return [];
  const few = ranked.length <= 2 * LISTED;
  const lists = few
    ? grid(ranked.map(cells), page.width, 1)
    : besides(
        [
          ["most likely", ranked.slice(0, LISTED)],
          ["least likely", ranked.slice(-LISTED).reverse()],
        ],
        page,
      );
  const listed = few ? ranked : [...ranked.slice(0, LISTED), ...ranked.slice(-LISTED)];
  const marked = listed.some(({ channel }) => channel.counts !== "meetings");
  const note = `${CALLS} a call counts too; the others have to meet.`;
  return section(
    `Who meets by ${month}`,
    [...lists, ...(marked ? wrap(note, page.width, 2).map(page.paint.quiet) : [])],
    page,
  );
}
