import { compareWithHand, pairWindows, type WindowPair } from "../../analysis/half-years";
import type { ModelSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import { type LabelledWindow, labelHistory } from "../../model/label-history";
import { places, significant } from "../../report/format";
import { code, paragraphs, table } from "./markdown";

export type Pair = WindowPair<LabelledWindow>;

/** The windows that are exactly two half-years, each beside its two labels by hand. */
export function pairsOf(record: EvidenceRecord): Pair[] {
  return pairWindows(labelHistory(record), record.regimes);
}

const two = (value: number | null): string => (value === null ? "undefined" : places(value, 2));

function figures(pairs: readonly Pair[], labels: readonly string[]): string[] {
  const { agreement, kappa } = compareWithHand(pairs, labels);
  return [String(pairs.length), two(agreement), two(kappa)];
}

/** Agreement and Cohen's kappa of the rule with the labels by hand, and the pairs of labels behind them. */
export function agreementText(record: EvidenceRecord, { pathways }: ModelSpec): string {
  const labels = pathways.map(({ id }) => id);
  const pairs = pairsOf(record);
  const ending = (month: string) => pairs.filter(({ window }) => window.month.endsWith(month));
  const rows = [
    ["June and December", ...figures(pairs, labels)],
    ["June alone: no two overlap", ...figures(ending("-06"), labels)],
    ["December alone: no two overlap", ...figures(ending("-12"), labels)],
  ];
  const mixed = pairs.filter(({ halves: [a, b] }) => a.label !== b.label).length;
  const { confusion } = compareWithHand(pairs, labels);
  return paragraphs(
    table(["windows ending in", "windows", "agreement", "Cohen's kappa"], rows, [1, 2, 3]),
    `No rule on windows of twelve months could agree on more than ${two(1 - mixed / 2 / pairs.length)}: in ${mixed} windows the two half-years differ.`,
    "Weight of every pair of labels, in windows; the rule by row, the hand by column:",
    table(
      ["rule \\ hand", ...labels.map(code)],
      confusion.map((row, at) => [code(labels[at] ?? ""), ...row.map((weight) => significant(weight))]),
      labels.map((_, column) => column + 1),
    ),
  );
}
