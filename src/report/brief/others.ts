import { wrap } from "../layout";
import { pathwayName } from "../names";
import { otherStarts } from "../others/published";
import { structuresOf } from "../others/structures";
import { type Page, section } from "../page";
import { type ChanceRow, chanceTable } from "./chance-table";
import { type BriefInput, rankedPathways } from "./input";

/** What the section is called: by what there is to say. */
export function othersTitle(input: BriefInput): string {
  if (otherStarts(input).length === 0) return "Other structures";
  return structuresOf(input) === undefined ? "The other edition" : "Other editions and other structures";
}

/** The same model from its other starts. */
function editionRows(input: BriefInput, ids: readonly string[]): ChanceRow[] {
  return otherStarts(input).map(({ name, chance }) => ({ name, chances: ids.map(chance) }));
}

/** The range over structures; each of them where they were run for this page, or where all is said. */
function structureRows(input: BriefInput, ids: readonly string[]): ChanceRow[] {
  const found = structuresOf(input);
  if (found === undefined) return [];
  const each = input.full === true || input.structures !== undefined ? found.rows : [];
  const range = { name: `range over ${found.rows.length + 1} structures`, chances: ids.map(found.range) };
  return [...each.map(({ name, chance }) => ({ name, chances: ids.map(chance) })), range];
}

/** What is to be known of structures where there is little room. */
function shortly({ structures, scenario }: BriefInput): string {
  const unlisted = structures === undefined ? " (--full)" : "";
  const unknowing = scenario === undefined ? "" : " Chains do not know the scenario.";
  return `Structures: judgement, not refitted${unlisted}.${unknowing}`;
}

/** What the numbers are; in full every caveat. */
function legend(input: BriefInput): string[] {
  const brackets = otherStarts(input).length === 0 ? "" : "In brackets: as parameters vary. ";
  const structures = structuresOf(input);
  if (structures === undefined) return [brackets.trim()];
  if (input.full !== true) return [`${brackets}${shortly(input)}`];
  return [`${brackets}The range has the model above among them.`, ...structures.caveats];
}

/** The question of the page answered from other starts and under other structures: how far the headline hangs on a choice. */
export function others(input: BriefInput, page: Page): string[] {
  const ids = rankedPathways(input).map(([id]) => id);
  const rows = [...editionRows(input, ids), ...structureRows(input, ids)];
  if (rows.length === 0) return [];
  const names = ids.map((id) => pathwayName(input.spec, id));
  const { header, blocks } = chanceTable("", rows, names, page);
  const notes = legend(input).flatMap((text) => wrap(text, page.width, 2).map(page.paint.quiet));
  return section(othersTitle(input), [...header, ...blocks.flat(), ...notes], page);
}
