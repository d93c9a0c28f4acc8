import { counted, listed, oneLine } from "../format";
import { interventionText } from "../interventions-text";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import type { BriefInput } from "./input";

const MOST_LISTED = 8;

/** That what is done is set, not observed. */
export function setText(interventions: number): string {
  return `${counted(interventions, "intervention")} in this world. They are set, not observed: what follows says what would come of them, and nothing of how likely they are.`;
}

/** What is done to the world of the model, one line each. */
function interventions({ spec: { interventions: done = [] } }: BriefInput, { width }: Page): string[] {
  if (done.length === 0) return [];
  const more = done.length - MOST_LISTED;
  return [
    ...wrap(setText(done.length), width, 2),
    ...done.slice(0, MOST_LISTED).flatMap((item) => wrap(`- ${interventionText(item)}`, width, 2, 4)),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
}

/** How many beliefs of the model were replaced. */
export function replacedText(numbers: number): string {
  return `${counted(numbers, "number")} of the model replaced (set-parameter).`;
}

/** Beliefs of the model that the scenario replaced. */
function numbers({ scenario }: BriefInput, { width }: Page): string[] {
  const set = scenario?.numbersSet ?? 0;
  return set === 0 ? [] : wrap(replacedText(set), width, 2);
}

/** The scenario that was applied, and what is done to the world. */
export function whatIf(input: BriefInput, page: Page): string[] {
  const names = input.forecast.provenance.scenarios.map((name) => oneLine(name));
  const named = names.length === 0 ? [] : wrap(`Scenario: ${listed(names)}`, page.width, 2, 4);
  return section(
    "What if",
    [...named.map(page.paint.strong), ...interventions(input, page), ...numbers(input, page)],
    page,
  );
}
