import { noteTexts } from "../analysis/notes";
import { analysedText } from "../analysis/title";
import { sidesOf } from "../compare/input";
import { COMPARE_NOTES, compareQuestion } from "../compare/page";
import { PROGRAM } from "../shell";
import { comparisonCode } from "./code";
import { alternativeSection } from "./compare/alternative";
import type { ComparisonPageInput } from "./compare/input";
import { summary } from "./compare/summary";
import { documentText } from "./document";
import type { DrawChart } from "./draw";
import { html } from "./markup";
import { method } from "./parts/method";
import { sectionsOf } from "./parts/part";
import { provenance } from "./parts/provenance";
import { reproduce } from "./parts/reproduce";
import { sources } from "./parts/sources";
import { warningBox } from "./parts/warnings";
import { list, type Section } from "./section";

/** How to read it, how it was made and how to make it again. */
function ending(input: ComparisonPageInput): Section[] {
  const { comparison, spec, words, modelWords, files } = input;
  const { provenance: run, fingerprint } = comparison;
  return [
    { id: "reading", title: "How to read this", body: list(noteTexts(COMPARE_NOTES, spec)) },
    method(spec, run),
    provenance(run, fingerprint),
    reproduce({ ...run, words, fingerprint }, comparisonCode({ ...run, modelWords, fingerprint }, files)),
    sources(
      spec,
      sidesOf(input).flatMap(({ about }) => about?.interventions ?? []),
    ),
  ];
}

/** What each alternative changes, one after another. */
async function alternatives(input: ComparisonPageInput, draw: DrawChart): Promise<Section[]> {
  if (input.summaryOnly === true) return [];
  const sections: Section[] = [];
  for (const [index, side] of sidesOf(input).entries())
    sections.push(await alternativeSection(side, index + 1, draw));
  return sections;
}

/**
 * A comparison as a page for a browser, in one file that needs no other: no script, nothing loaded. The same comparison gives
 * the same text.
 *
 * @param draw draws its charts.
 */
export async function comparisonPage(input: ComparisonPageInput, draw: DrawChart): Promise<string> {
  const { provenance: run } = input.comparison;
  return documentText({
    kind: "Comparison",
    heading: compareQuestion(input),
    lead: html`<p class="known">${analysedText(run)}</p>
${warningBox(run.warnings)}`,
    sections: [
      ...(await sectionsOf([summary], input, draw)),
      ...(await alternatives(input, draw)),
      ...ending(input),
    ],
    footer: html`<p>Made by ${PROGRAM} ${run.library} from model ${run.model} with seed ${run.seed}.</p>
`,
  });
}
