import { sideAgainst } from "../../brief/against";
import type { BriefInput } from "../../brief/input";
import { moreTexts, pathwayRows, untoldTexts } from "../../compare/pathway-differences";
import { differenceFigure } from "../compare/difference-figure";
import { paragraphs } from "../section";
import type { Part } from "./part";

/** What the scenario changes, path by path on the same random numbers: its forecast alone is rounded too far to tell. */
export const against: Part<BriefInput> = async (input, draw) => {
  const side = sideAgainst(input);
  if (side === undefined) return undefined;
  const rows = pathwayRows(side);
  const body = [
    await differenceFigure(side, "against-chart", draw),
    ...paragraphs([...untoldTexts(side, rows), ...moreTexts(side, rows)]),
  ];
  return { id: "against", title: "What it changes", body };
};
