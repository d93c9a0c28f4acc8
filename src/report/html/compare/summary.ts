import { sidesOf } from "../../compare/input";
import { oneLine } from "../../format";
import { pathwayName } from "../../names";
import { markedPoints } from "../../points";
import type { Part } from "../parts/part";
import { paragraphs } from "../section";
import { numbers, table, words } from "../table";
import type { ComparisonPageInput } from "./input";

/** Every alternative in a line: how much likelier it makes each pathway. */
export const summary: Part<ComparisonPageInput> = async (input) => {
  const { spec, summaryOnly = false } = input;
  const sides = sidesOf(input);
  if (sides.length < 2 && !summaryOnly) return undefined;
  const ids = spec.pathways.map(({ id }) => id);
  const body = [
    table({
      caption: "Points of difference from the base, ± half the 95% interval",
      columns: [words("Alternative"), ...ids.map((id) => numbers(pathwayName(spec, id)))],
      rows: sides.map(({ name, alternative }) => [
        oneLine(name),
        ...ids.map((id) => {
          const one = alternative.pathways[id];
          return one === undefined ? "" : markedPoints(one).trim();
        }),
      ]),
    }),
    ...paragraphs(["~ marks what cannot be told from no change at 95%."]),
  ];
  return { id: "alternatives", title: "All alternatives", body };
};
