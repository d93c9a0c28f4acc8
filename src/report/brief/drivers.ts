import { counted, listed, percent } from "../format";
import { wrap } from "../layout";
import { countryLabel, pathwayName } from "../names";
import { type Page, section } from "../page";
import type { BriefInput } from "./input";

/** Countries with their shares, the largest first. */
function ranking(input: BriefInput, shares: Readonly<Record<string, number>>): string {
  const ranked = Object.entries(shares).sort(([, a], [, b]) => b - a);
  return listed(ranked.map(([id, part]) => `${countryLabel(input.spec, id)} ${percent(part)}`));
}

/** Who begins the watched pathway, given that it comes. */
function authors(input: BriefInput): string[] {
  const watched = input.spec.pathways.find((pathway) => pathway.anyByHorizon === true);
  const total = Object.values(input.forecast.damageBy).reduce((sum, part) => sum + part, 0);
  if (watched === undefined || total === 0) return [];
  const given = Object.fromEntries(
    Object.entries(input.forecast.damageBy).map(([id, part]) => [id, part / total]),
  );
  const name = pathwayName(input.spec, watched.id);
  return [`Given ${name}, the author of its first act: ${ranking(input, given)}.`];
}

/** Which country holds cooperation back, and which would attack it, in sentences. */
export function driverTexts(input: BriefInput): string[] {
  const { vetoHolder } = input.forecast;
  const months = Math.min(12, input.forecast.provenance.horizonMonths);
  const where = `weakest link in the last ${counted(months, "month")}`;
  const veto =
    Object.keys(vetoHolder).length < 2
      ? []
      : [`Veto holder (${where}): ${ranking(input, vetoHolder)} of the time.`];
  return [...veto, ...authors(input)];
}

/** The same as a section. */
export function drivers(input: BriefInput, page: Page): string[] {
  const lines = driverTexts(input).flatMap((text) => wrap(text, page.width, 2, 4));
  return section("Who decides", lines, page);
}
