import { type BriefInput, rankedPathways } from "../../brief/input";
import { othersTitle } from "../../brief/others";
import { pathwayName } from "../../names";
import { chanceIn, otherStarts } from "../../others/published";
import { structuresOf } from "../../others/structures";
import type { Markup } from "../markup";
import { paragraphs } from "../section";
import { numbers, table, words } from "../table";
import type { Part } from "./part";

function columnsFor({ spec }: BriefInput, ids: readonly string[], first: string) {
  return [words(first), ...ids.map((id) => numbers(pathwayName(spec, id)))];
}

/** The same model from its other starts. */
function editions(input: BriefInput, ids: readonly string[]): Markup | undefined {
  const others = otherStarts(input);
  if (others.length === 0) return undefined;
  return table({
    caption: "Chances by where the model starts; in brackets as the parameters vary (5 to 95%)",
    columns: columnsFor(input, ids, "Started from"),
    rows: [
      ["this forecast", ...ids.map((id) => chanceIn(input.forecast, id))],
      ...others.map(({ name, chance }) => [name, ...ids.map(chance)]),
    ],
  });
}

/** The model under other structures, with the range over all of them. */
function structures(input: BriefInput, ids: readonly string[]): Markup[] {
  const found = structuresOf(input);
  if (found === undefined) return [];
  const { own, rows, range, caveats } = found;
  const each = table({
    caption: "Chances under other structures of the model (judgement), none of them refitted",
    columns: columnsFor(input, ids, "Structure"),
    rows: [
      ["the model as it is", ...ids.map(own)],
      ...rows.map(({ name, chance }) => [name, ...ids.map(chance)]),
      ["range over all of them", ...ids.map(range)],
    ],
  });
  return [each, ...paragraphs(caveats)];
}

/** The question of the page answered from other starts and under other structures. */
export const others: Part<BriefInput> = async (input) => {
  const ids = rankedPathways(input).map(([id]) => id);
  const body = [editions(input, ids), ...structures(input, ids)].filter((part) => part !== undefined);
  return body.length === 0 ? undefined : { id: "others", title: othersTitle(input), body };
};
