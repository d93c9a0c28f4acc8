import type { History } from "./history";
import { type Statistic, sum } from "./statistic";

/** Lengths of the runs of months in a pathway. */
function spellsOf({ pathways }: History, pathway: string): number[] {
  const lengths: number[] = [];
  pathways.forEach((label, i) => {
    if (label !== pathway) return;
    if (pathways[i - 1] === pathway) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  });
  return lengths;
}

const transitionsOf = ({ pathways }: History, from: string, to: string): number =>
  pathways.filter((label, i) => i > 0 && label === to && pathways[i - 1] === from).length;

const PATHWAYS = [
  ["damage", "damage"],
  ["fullIntensity", "full intensity"],
  ["workingLevel", "working level"],
] as const;

/** How long pathways last. */
export const spells: Statistic[] = PATHWAYS.flatMap(([id, label]) => [
  {
    id: `months.${id}`,
    label: `months of ${label}`,
    block: "spells",
    of: (history) => sum(spellsOf(history, id)),
  },
  {
    id: `longest.${id}`,
    label: `longest spell of ${label}, months`,
    block: "spells",
    of: (history) => Math.max(0, ...spellsOf(history, id)),
  },
]);

/** How often one follows another. */
export const transitions: Statistic[] = PATHWAYS.flatMap(([from, fromLabel]) =>
  PATHWAYS.filter(([to]) => to !== from).map(([to, toLabel]) => ({
    id: `transitions.${from}.${to}`,
    label: `changes from ${fromLabel} to ${toLabel}`,
    block: "transitions" as const,
    of: (history) => transitionsOf(history, from, to),
  })),
);
