import { ownWarnings } from "../../compare/alternative";
import type { Side } from "../../compare/input";
import { moreTexts, pathwayRows, untoldTexts } from "../../compare/pathway-differences";
import { oneLine } from "../../format";
import type { DrawChart } from "../draw";
import { html, type Markup } from "../markup";
import { warningBox } from "../parts/warnings";
import { interventionItem } from "../parts/what-if";
import { list, paragraphs, type Section } from "../section";
import { differenceFigure } from "./difference-figure";
import { channelTable, indexTable, indicatorTable, timelineTable } from "./more-tables";

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
export async function alternativeSection(side: Side, place: number, draw: DrawChart): Promise<Section> {
  const { name } = side;
  const id = `alternative-${place}`;
  const rows = pathwayRows(side);
  const body = [
    ...about(side),
    warningBox(ownWarnings(side)),
    await differenceFigure(side, `${id}-chart`, draw),
    ...paragraphs([...untoldTexts(side, rows), ...moreTexts(side, rows)]),
    ...timelineTable(side),
    ...indicatorTable(side),
    ...channelTable(side),
    ...indexTable(side),
  ];
  return { id, title: oneLine(name), body };
}
