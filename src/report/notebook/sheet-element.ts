import { type Element, element } from "./element";
import type { Picture, Sheet, SheetTable } from "./sheet";

const LINE = "1px solid rgba(128, 128, 128, 0.35)";
const CELL = "padding: 0.25em 0.75em 0.25em 0; text-align: left; vertical-align: baseline;";
const NUMBER =
  "padding: 0.25em 0.75em 0.25em 0; text-align: right; vertical-align: baseline; white-space: nowrap;";
const QUIET = "margin: 0.25em 0; font-size: 0.85em; max-width: 60em;";
const TRACK =
  "display: inline-block; position: relative; width: 8em; height: 0.8em; background: rgba(128, 128, 128, 0.15);";

const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;

/** A range as a band and a chance as a mark on a line from 0 to 1; the numbers beside it say the same. */
function picture({ low, at, high, colour }: Picture): Element {
  const band = `position: absolute; top: 0; bottom: 0; left: ${percent(low)}; width: ${percent(high - low)}; background: ${colour}; opacity: 0.45;`;
  const mark = `position: absolute; top: -0.15em; bottom: -0.15em; left: ${percent(at)}; width: 3px; margin-left: -1px; background: ${colour};`;
  const parts = [element("span", { style: band }), element("span", { style: mark })];
  return element("span", { style: TRACK, "aria-hidden": "true" }, ...parts);
}

/** Whether every cell of a column begins as a number does. */
function isNumeric(rows: SheetTable["rows"], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
  return cells.length > 0 && cells.every((cell) => /^[<>+\-~\d]/.test(cell));
}

function tableElement({ caption, columns, rows, pictures }: SheetTable): Element {
  const styles = columns.map((_, column) => (column > 0 && isNumeric(rows, column) ? NUMBER : CELL));
  const headings = columns.map((name, column) =>
    element("th", { scope: "col", style: styles[column] ?? CELL }, name),
  );
  const body = rows.map((cells, at) => {
    const [first, ...rest] = cells.map((cell, column) =>
      column === 0
        ? element("th", { scope: "row", style: `${CELL} font-weight: 600;` }, cell)
        : element("td", { style: styles[column] ?? CELL }, cell),
    );
    const drawn = pictures?.[at];
    const pictured = drawn === undefined ? [] : [element("td", { style: CELL }, picture(drawn))];
    return element(
      "tr",
      { style: `border-bottom: ${LINE};` },
      ...(first ? [first] : []),
      ...pictured,
      ...rest,
    );
  });
  const [first, ...rest] = headings;
  const pictured = pictures === undefined ? [] : [element("th", { scope: "col", style: CELL }, "0 to 100%")];
  const head = element(
    "tr",
    { style: `border-bottom: ${LINE};` },
    ...(first ? [first] : []),
    ...pictured,
    ...rest,
  );
  const table = element(
    "table",
    { style: "border-collapse: collapse; margin: 0.5em 0;" },
    element("caption", { style: "text-align: left; font-size: 0.85em;" }, caption),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  const scroll = { style: "overflow-x: auto;", tabindex: "0", role: "group", "aria-label": caption };
  return element("div", scroll, table);
}

/** What a notebook shows of a result as an element of a page: it takes colours and letters from the page. */
export function sheetElement({ title, lead, tables, notes }: Sheet): Element {
  return element(
    "section",
    { "aria-label": title },
    element("p", { style: "font-weight: 600; margin: 0.25em 0;" }, title),
    ...lead.map((text) => element("p", { style: "margin: 0.25em 0;" }, text)),
    ...tables.map(tableElement),
    ...notes.map((text) => element("p", { style: QUIET }, text)),
  );
}
