import { type Side, sidesOf } from "../compare/input";
import { pathwayDifferences } from "../compare/pathway-differences";
import { type Page, section } from "../page";
import type { BriefInput } from "./input";

/** The scenario beside the world as it is; undefined where nothing was compared. */
export function sideAgainst({ against, spec }: BriefInput): Side | undefined {
  if (against === undefined) return undefined;
  return sidesOf({ comparison: against, spec, words: [], about: {} })[0];
}

/** What the scenario changes, path by path: its forecast alone is rounded too far to tell. */
export function against(input: BriefInput, page: Page): string[] {
  const side = sideAgainst(input);
  return side === undefined ? [] : section("What it changes", pathwayDifferences(side, page), page);
}
