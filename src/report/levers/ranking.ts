import { oneLine } from "../format";
import { wrap } from "../layout";
import { tableName } from "../names";
import { type Page, section } from "../page";
import { HEALTH, isFeared, type LeversInput, listedLevers } from "./input";
import { leverTable, TITLE_ONLY } from "./table";

/** The pathway whose health is measured, and what it is when it is not in health. */
function measured({ spec }: LeversInput): { readonly name: string; readonly ill: string } | undefined {
  const pathway = spec.pathways.find(({ split }) => split !== undefined);
  if (pathway?.split === undefined) return undefined;
  return { name: tableName(spec, pathway.id), ill: oneLine(pathway.split.id) };
}

function orderText(input: LeversInput): string {
  const { by, spec } = input;
  if (by !== HEALTH) return `${isFeared(input, by) ? "least" : "most"} ${tableName(spec, by)}`;
  const health = measured(input);
  return health === undefined ? "id" : `health of ${health.name}`;
}

/** The levers that are listed, with what their columns mean. */
export function ranking(input: LeversInput, page: Page): string[] {
  const health = measured(input);
  const listed = listedLevers(input);
  const legend = [
    "points",
    ...(health === undefined ? [] : [`health: share of worlds that are not ${health.ill}`]),
    "if known: 5 to 95% over the parameters",
    ...(listed.some(({ titleOnly }) => titleOnly)
      ? [`${TITLE_ONLY}: rests on the title of an essay alone`]
      : []),
  ].join("; ");
  return section(
    `${listed.length} of ${input.ranking.levers.length} levers, by ${orderText(input)}`,
    [...leverTable(input, page), ...wrap(`${legend}.`, page.width, 2, 4).map(page.paint.quiet)],
    page,
  );
}
