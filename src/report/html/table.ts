import { type Content, html, type Markup } from "./markup";

/** A column of a table. */
export interface Column {
  readonly name: Content;
  /** Whether its cells are numbers, which are aligned. */
  readonly numeric?: boolean;
}

/** A table whose first column names its rows. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
}

export const words = (name: Content): Column => ({ name });
export const numbers = (name: Content): Column => ({ name, numeric: true });

const classOf = (column: Column | undefined): string => (column?.numeric === true ? "number" : "text");

function row(cells: readonly Content[], columns: readonly Column[]): Markup {
  const [first, ...rest] = cells;
  return html`<tr><th scope="row">${first}</th>${rest.map(
    (cell, at) => html`<td class="${classOf(columns[at + 1])}">${cell}</td>`,
  )}</tr>
`;
}

/** A table that scrolls in itself where the page is too narrow for it, by keyboard too. */
export function table({ caption, columns, rows }: Table): Markup {
  const head = columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.name}</th>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table>
<caption><span>${caption}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((cells) => row(cells, columns))}</tbody>
</table></div>
`;
}
