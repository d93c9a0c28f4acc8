import type { Comparison, Flip } from "../../contracts/analysis/comparison";
import { Z95 } from "../../statistics/interval";
import { comparisonMarks, comparisonRows, type Side } from "./comparison-rows";
import { flowMarks } from "./flow-marks";
import { flowLayout } from "./flows";
import { frame, plotWidth } from "./frame";
import { key } from "./key";
import { namesOf, plain } from "./names";
import { type ChartOptions, check, optionIssue, referenceIssue } from "./options";
import { movedText } from "./points-text";
import { asOfName, endName, provenanceText } from "./provenance";
import { type ChartSpec, group, type JsonObject, marks, text } from "./spec";
import { pathwayStyle } from "./theme";

export interface ComparisonChartOptions extends ChartOptions {
  /** Name of the alternative to draw. The first where absent. */
  readonly alternative?: string;
}

const LAYOUT = { above: 28, heading: 30, underHeading: 16, underFlows: 16, under: 2 } as const;

const READ =
  "Hollow: chance under the base; full: under the alternative, on the same random numbers. In brackets: 95% interval of the difference; over parameters: 5 to 95% of it if they were known. Flows: paths that end on one pathway under the base and on another under the alternative.";

function issuesOf({ alternatives }: Comparison, { alternative }: ComparisonChartOptions) {
  const names = Object.keys(alternatives);
  if (names.length === 0)
    return [optionIssue(["comparison", "alternatives"], "an alternative", {}, "Compare with one at least.")];
  return alternative === undefined
    ? []
    : referenceIssue(["alternative"], "name of an alternative", alternative, names);
}

const changed = (flips: readonly Flip[]): number => flips.reduce((sum, { share }) => sum + share, 0);

const shareText = (part: number): string => `${(100 * part).toFixed(1)}%`;

/** Names that say no more than that there is an alternative. */
const NAMELESS = /^(scenario|alternative|variant)$/i;

/** What an alternative is called in a sentence: a name of several words stands in quotes. */
function called(name: string): string {
  const short = plain(name);
  if (short === "" || NAMELESS.test(short)) return `the ${short.toLowerCase() || "alternative"}`;
  return short.includes(" ") ? `“${short}”` : short;
}

function titleOf({ alternative, ids, nameOf }: Side, name: string): string {
  const [most] = ids
    .flatMap((id) => {
      const item = alternative.pathways[id];
      return item === undefined ? [] : [{ id, ...item }];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const sides = `${shareText(changed(alternative.flips))} of paths change sides`;
  if (most === undefined) return `Under ${name}, ${sides}`;
  const [low, high] = most.interval;
  const isNoise = low <= 0 && high >= 0;
  if (isNoise) return `Under ${name}, no pathway moves by more than Monte Carlo error; ${sides}`;
  return `Under ${name}, ${nameOf(most.id)} ${movedText(most.difference, most.interval)}; ${sides}`;
}

/** A share of paths with its 95 % error; what was seen is never written as none. */
function flipText(share: number, standardError: number): string {
  return share < 0.0005 ? "<0.1%" : `${shareText(share)} ±${(100 * Z95 * standardError).toFixed(1)}`;
}

/** How many paths go from which pathway to which, the most first. */
function flipEntries({ alternative, ids, nameOf }: Side) {
  return alternative.flips
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ from, to, share, standardError }) => ({
      style: pathwayStyle(to, ids),
      label: `${flipText(share, standardError)} from ${nameOf(from)} to ${nameOf(to)}`,
    }));
}

function heading(words: string, y: number): JsonObject[] {
  return group(
    [{ words }],
    [marks({ type: "text", fontWeight: "bold", x: 0, y, aria: false }, { text: text("words") })],
  );
}

function flipPart(side: Side, top: number, width: number) {
  const { alternative, ids, nameOf } = side;
  const layout = flowLayout(alternative.flips, ids);
  const entries = flipEntries(side);
  const headingY = top + LAYOUT.heading;
  const flowsTop = headingY + LAYOUT.underHeading;
  const listTop = flowsTop + layout.height + (entries.length > 0 ? LAYOUT.underFlows : 0);
  const list = key(entries, { x: 0, y: listTop, width });
  const words = entries.length > 0 ? "Paths that change sides: from, to" : "No path changes sides";
  return {
    layers: [
      ...heading(words, headingY),
      ...flowMarks(layout, { top: flowsTop, width, ids, nameOf }),
      ...list.layers,
    ],
    bottom: listTop + list.height,
    said: entries.map(({ label }) => `${label}.`),
  };
}

/**
 * What an alternative changes: every pathway from its chance under the base to the one under the alternative, with the paired
 * difference and its interval, and how many paths change from which pathway to which.
 *
 * @throws OptionsError listing every problem of the comparison and the options.
 */
export function comparisonChart(comparison: Comparison, options: ComparisonChartOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "comparison",
    result: comparison,
    parts: ["base", "alternatives", "provenance"],
    options,
    own: ["alternative"],
    issues: () => issuesOf(comparison, options),
  });
  const chosen = options.alternative ?? Object.keys(comparison.alternatives)[0] ?? "";
  const alternative = comparison.alternatives[chosen];
  if (alternative === undefined) throw new TypeError(`checked before: ${chosen}`);
  const ids = Object.keys(comparison.base.pathways);
  const side: Side = { comparison, alternative, ids, nameOf: namesOf(options) };
  const inner = plotWidth({ width });
  const { rows, height } = comparisonRows(side, inner);
  const flips = flipPart(side, height, inner);
  const { provenance } = comparison;
  const title = titleOf(side, called(chosen));
  const subtitle = `Pathway of the year to ${endName(provenance)}, as of ${asOfName(provenance)}: ${called(chosen)} against the base`;
  const said = [...rows.map(({ description }) => `${description}.`), ...flips.said];
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [READ, ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    above: LAYOUT.above,
    height: flips.bottom,
    under: LAYOUT.under,
    layers: [...comparisonMarks(rows, inner), ...flips.layers],
  });
}
