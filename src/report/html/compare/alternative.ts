import { ownWarnings } from "../../compare/alternative";
import type { Side } from "../../compare/input";
import { moreTexts, pathwayRows, untoldTexts } from "../../compare/pathway-differences";
import { oneLine } from "../../format";
import { html, type Markup } from "../markup";
import { warningBox } from "../parts/warnings";
import { interventionItem } from "../parts/what-if";
import { list, paragraphs, type Section } from "../section";
import { table } from "../table";
import { flipsTable } from "./flips-table";
import { channelTable, indexTable, indicatorTable, timelineTable } from "./more-tables";
import { pathwayTable } from "./pathway-table";

/** What is done to the world. */
function about({ about: known }: Side): (Markup | undefined)[] {
  if (known === undefined) return [];
  return [
    html`<p class="title">${oneLine(known.title)}</p>
`,
    list(known.interventions.map(interventionItem)),
  ];
}

/** What one alternative changes; `place` tells its parts from those of the others. */
export async function alternativeSection(side: Side, place: number): Promise<Section> {
  const { name } = side;
  const id = `alternative-${place}`;
  const rows = pathwayRows(side);
  const body = [
    ...about(side),
    warningBox(ownWarnings(side)),
    table(pathwayTable(side)),
    ...paragraphs([...untoldTexts(side, rows), ...moreTexts(side, rows)]),
    table(flipsTable(side)),
    ...timelineTable(side),
    ...indicatorTable(side),
    ...channelTable(side),
    ...indexTable(side),
  ];
  return { id, title: oneLine(name), body };
}
