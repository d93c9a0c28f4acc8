import type { EvidenceRecord } from "../../contracts/tables";
import { significant } from "../../report/format";
import { type Pair, pairsOf } from "./agreement";
import explanations from "./disagreements.json";
import { code, table } from "./markdown";

interface Explanation {
  /** What it was written for: both labels and the counts that decided. Where they change it is to be written anew. */
  readonly of: string;
  readonly text: string;
}

const DECIDING = [
  "summits",
  "ministerialChannels",
  "channels",
  "tier1Lasting",
  "tier2Acts",
  "tier2Lasting",
] as const;

const SHORT: Readonly<Record<(typeof DECIDING)[number], string>> = {
  summits: "summits",
  ministerialChannels: "ministerial channels",
  channels: "channels",
  tier1Lasting: "lasting tier-1 acts",
  tier2Acts: "tier-2 acts",
  tier2Lasting: "of them lasting",
};

/** Counts that the rule read: those that are not 0, and the three of full intensity. */
function countsOf({ window: { counts } }: Pair): string {
  const read = DECIDING.filter((name, place) => place < 3 || counts[name] > 0);
  return read.map((name) => `${SHORT[name]} ${significant(counts[name])}`).join(", ");
}

const handOf = ({ halves }: Pair): string =>
  halves.map(({ halfYear, label }) => `${halfYear} ${label}`).join(", ");

/** What an explanation stands for. */
export const subjectOf = (pair: Pair): string => `${pair.window.pathway}; ${handOf(pair)}; ${countsOf(pair)}`;

/** Windows on which the rule and at least one half-year differ. */
export const differing = (record: EvidenceRecord): Pair[] =>
  pairsOf(record).filter(({ agreement }) => agreement < 1);

/**
 * Every disagreement with the counts that decided and an explanation written by hand.
 *
 * @throws Error where a disagreement has no explanation, or one that was written for other counts, or where one is left over.
 */
export function disagreementsText(
  record: EvidenceRecord,
  written: Readonly<Record<string, Explanation>> = explanations,
): string {
  const pairs = differing(record);
  const faults = pairs.flatMap((pair) => {
    const { month } = pair.window;
    const of = written[month]?.of;
    return of === subjectOf(pair)
      ? []
      : [
          `${month}: expected an explanation of "${subjectOf(pair)}", found ${of === undefined ? "none" : `one of "${of}"`}`,
        ];
  });
  const months = new Set(pairs.map(({ window }) => window.month));
  const spare = Object.keys(written).filter((month) => !months.has(month));
  faults.push(...spare.map((month) => `${month}: rule and hand agree; drop the explanation`));
  if (faults.length > 0)
    throw new Error(`src/generate/docs/disagreements.json is out of date\n${faults.join("\n")}`);
  const rows = pairs.map((pair) => {
    const { month, pathway } = pair.window;
    const hand = pair.halves.map(({ halfYear, label }) => `${halfYear} ${code(label)}`).join(", ");
    return [month, code(pathway), hand, countsOf(pair), written[month]?.text ?? ""];
  });
  return table(["window ending", "by rule", "by hand", "counts", "why"], rows);
}
