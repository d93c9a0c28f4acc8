import { expressionText } from "../expression-text";
import { listed, percent } from "../format";
import { textLength, wrap } from "../layout";
import { LONGEST_NAME, pathwayLabel, pathwayName } from "../names";
import { type Page, section } from "../page";
import { type BriefInput, horizonMonth, rankedPathways } from "./input";
import { numbersOf, pathwayTable } from "./pathway-table";

const INDENT = 2;

/** What the short names stand for, where the labels say more. */
function legend(input: BriefInput, { width, paint }: Page): string[] {
  const labels = rankedPathways(input).map(([id]) => ({
    name: pathwayName(input.spec, id),
    label: pathwayLabel(input.spec, id),
  }));
  const longer = labels.filter(({ name, label }) => name !== label || textLength(name) > LONGEST_NAME);
  return longer.flatMap(({ label }) => wrap(label, width, INDENT, INDENT + 2).map(paint.quiet));
}

/** The chance that any window up to the horizon is the watched pathway. */
function anyByHorizon(input: BriefInput): string[] {
  const any = input.forecast.anyDamageByHorizon;
  const watched = input.spec.pathways.find((pathway) => pathway.anyByHorizon === true);
  if (any === null || watched === undefined) return [];
  const { simulated, parameters } = numbersOf(any);
  const what = `${pathwayName(input.spec, watched.id)} in any twelve-month window up to ${horizonMonth(input)}`;
  return [`${what}: ${percent(any.shown)}, ${any.words} (simulated ${simulated}, parameters ${parameters}).`];
}

/** What the divided pathway is made of. */
function split(input: BriefInput): string[] {
  const divided = input.spec.pathways.find((pathway) => pathway.split !== undefined);
  if (divided?.split === undefined) return [];
  const parts = Object.entries(input.forecast.workingLevelBy).map(([id, part]) => `${id} ${percent(part)}`);
  const meaning = `${divided.split.id}: ${expressionText(divided.split.when)}`;
  return [`${pathwayName(input.spec, divided.id)} is ${listed(parts)} (${meaning}).`];
}

/** What is to be said of the pathways beyond their chances. */
export function pathwayTexts(input: BriefInput): string[] {
  return [...anyByHorizon(input), ...split(input)];
}

/** The chance of each pathway with everything that qualifies it. */
export function pathways(input: BriefInput, page: Page): string[] {
  const more = pathwayTexts(input).flatMap((text) => wrap(text, page.width, INDENT));
  const body = [...pathwayTable(input, page), ...legend(input, page)];
  return section("The pathways", more.length === 0 ? body : [...body, "", ...more], page);
}
