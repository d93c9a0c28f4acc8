import { compareWithHand, type WindowPair } from "../../analysis/half-years";
import type { LabelledWindow } from "../../model/label-history";
import { countName, countsRead } from "../expression-text";
import { counted, places, significant } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import type { HistoryInput } from "./input";

type Pair = WindowPair<LabelledWindow>;

/** Windows below which agreement by chance is no measure of anything. */
const LEAST_WINDOWS = 10;

const twoPlaces = (value: number | null): string => (value === null ? "undefined" : places(value, 2));

/** Agreement and kappa of all windows, and of those that do not overlap. */
function figures({ comparison, spec }: HistoryInput): string[] {
  const labels = spec.pathways.map(({ id }) => id);
  const apart = (["06", "12"] as const).map((end) => {
    const own = compareWithHand(
      comparison.pairs.filter(({ window }) => window.month.endsWith(end)),
      labels,
    );
    const name = end === "06" ? "June" : "December";
    return `${name} windows alone (${own.pairs.length}): ${twoPlaces(own.agreement)} and ${twoPlaces(own.kappa)}`;
  });
  const mixed = comparison.pairs.filter(({ halves: [a, b] }) => a.label !== b.label).length;
  const most = 1 - mixed / 2 / comparison.pairs.length;
  return [
    `Agreement ${twoPlaces(comparison.agreement)}, Cohen's kappa ${twoPlaces(comparison.kappa)}. ${apart.join("; ")}.`,
    `No rule could agree on more than ${twoPlaces(most)}: in ${counted(mixed, "window")} the two half-years differ.`,
    "The thresholds of the rule were read off the same record, so that part of the agreement is by construction.",
    "Why the base rule and the labels differ where they do is written in docs/history.md.",
  ];
}

/** Weight of each pair of labels, in windows. */
function confusion({ comparison, spec }: HistoryInput, page: Page): string[] {
  const { quiet } = page.paint;
  const names = comparison.labels.map((id) => pathwayName(spec, id));
  const header = [left("by rule \\ by hand", quiet), ...names.map((name) => right(name, quiet))];
  const rows = comparison.confusion.map((row, at): Cell[] => [
    left(names[at] ?? ""),
    ...row.map((weight) => right(significant(weight))),
  ]);
  return grid([header, ...rows], page.width);
}

/** A window on which rule and hand differ: both labels, and the counts that the rule read. */
function disagreement(
  { window, halves }: Pair,
  { spec, rule }: HistoryInput,
  { width, paint }: Page,
): string[] {
  const byHand = halves.map((half) => `${pathwayName(spec, half.label)} (${half.halfYear})`).join(", ");
  const counts = countsRead(rule.map((entry) => entry.when));
  const values = counts.map((name) => `${countName(name)} ${significant(window.counts[name])}`).join(", ");
  const line = `${window.month}  rule: ${pathwayName(spec, window.pathway)}; hand: ${byHand}`;
  return [...wrap(line, width, 2, 4), ...wrap(values, width, 4).map(paint.quiet)];
}

/** The rule against the half-years labelled by hand, where windows are two of them. */
export function handLabels(input: HistoryInput, page: Page): string[] {
  const { pairs } = input.comparison;
  if (pairs.length === 0) return [];
  const differing = pairs.filter(({ agreement }) => agreement < 1);
  const intro = `${counted(pairs.length, "window")} ending in June or December, each two half-years that count half (regimes table).`;
  const sentences = pairs.length < LEAST_WINDOWS ? [] : figures(input);
  const text = sentences.flatMap((sentence) => wrap(sentence, page.width, 2, 4));
  const body = [...wrap(intro, page.width, 2), ...confusion(input, page), ...text];
  const list = differing.flatMap((pair) => disagreement(pair, input, page));
  const second = section(`Where they differ: ${counted(differing.length, "window")}`, list, page);
  return [
    ...section("Against the labels by hand", body, page),
    ...(second.length === 0 ? [] : ["", ...second]),
  ];
}
