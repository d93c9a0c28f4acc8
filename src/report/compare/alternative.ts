import { oneLine } from "../format";
import { interventionCounts } from "../interventions-text";
import { wrap } from "../layout";
import { joinSections, type Page, section } from "../page";
import { channels } from "./channels";
import { flips } from "./flips";
import { indicators } from "./indicators";
import { indices } from "./indices";
import type { Side } from "./input";
import { pathwayDifferences } from "./pathway-differences";
import { timeline } from "./timeline";

/** In the order in which a reader with little time wants them. */
const PARTS = [pathwayDifferences, flips, timeline, indicators, channels, indices] as const;

/** Warnings of this alternative that the base does not have. */
export function ownWarnings({ alternative, input: { comparison } }: Side): string[] {
  const known = comparison.provenance.warnings;
  return alternative.forecast.provenance.warnings
    .filter((text) => !known.includes(text))
    .map((text) => oneLine(text));
}

/** What one alternative changes. */
export function alternative(side: Side, page: Page): string[] {
  const { name, about } = side;
  const head = [
    ...(about === undefined ? [] : wrap(oneLine(about.title), page.width, 2).map(page.paint.strong)),
    ...(about === undefined ? [] : wrap(`${interventionCounts(about.interventions)}.`, page.width, 2, 4)),
    ...ownWarnings(side).flatMap((text) => wrap(`! ${text}`, page.width, 2, 4).map(page.paint.warning)),
  ];
  const body = joinSections([head, ...PARTS.map((write) => write(side, page))]);
  return section(oneLine(name), body, page);
}
