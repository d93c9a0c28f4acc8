import type { ChartSpec } from "../charts/spec";
import type { DrawChart } from "./draw";
import { html, type Markup } from "./markup";
import { inlineSvg } from "./svg";
import { type Table, table } from "./table";

/** Widths in pixels that charts are drawn for: a page on a screen or on paper, and a telephone held upright. */
const WIDTHS = { wide: 720, narrow: 288 } as const;

/** A chart of a page. */
export interface Chart {
  /** Begins the ids of its parts. */
  readonly id: string;
  /** What is drawn, in a line. */
  readonly name: string;
  /** The chart for a width in pixels. */
  readonly specOf: (width: number) => ChartSpec;
  /** The same in numbers. */
  readonly tables: readonly Table[];
}

/** A chart drawn for wide and for narrow pages, one of which is shown; in words for who does not see it, and as a table. */
export async function figure({ id, name, specOf, tables }: Chart, draw: DrawChart): Promise<Markup> {
  const picture = async (size: keyof typeof WIDTHS) => {
    const spec = specOf(WIDTHS[size]);
    const drawn = inlineSvg(await draw(spec), { id: `${id}-${size}`, label: spec.description });
    return html`<div class="${size}">${drawn}</div>
`;
  };
  return html`<figure id="${id}" aria-labelledby="${id}-caption">
${await picture("wide")}${await picture("narrow")}<figcaption id="${id}-caption">${name}</figcaption>
<details><summary>The numbers of this chart</summary>
${tables.map(table)}</details>
</figure>
`;
}
