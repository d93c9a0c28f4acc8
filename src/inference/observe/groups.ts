import type { Evidence } from "../../contracts/observe/evidence-document";
import data from "../../model/data/conditioning.json";
import { sourcesOf } from "./words";

/** What ties a piece to others: the group that it names, else its sources. */
const tiesOf = (piece: Evidence): string[] =>
  piece.group === undefined ? sourcesOf(piece).map((source) => `source ${source}`) : [`group ${piece.group}`];

/** The group of every piece, numbered from 0: pieces are together where they share a tie, or are so through others. */
export function groupsOf(pieces: readonly Evidence[]): number[] {
  const groups = pieces.map((_, place) => place);
  const first = new Map<string, number>();
  pieces.forEach((piece, place) => {
    for (const tie of tiesOf(piece)) {
      const other = groups[first.get(tie) ?? place] ?? place;
      const own = groups[place] ?? place;
      if (!first.has(tie)) first.set(tie, place);
      const [low, high] = [Math.min(own, other), Math.max(own, other)];
      for (let i = 0; i <= place; i++) if (groups[i] === high) groups[i] = low;
    }
  });
  const numbers = [...new Set(groups)];
  return groups.map((group) => numbers.indexOf(group));
}

/** What the ln likelihood of every piece counts: 1 / (1 + (n - 1) rho) in a group of n, as many as the group is independent. */
export function discountsOf(pieces: readonly Evidence[]): number[] {
  const groups = groupsOf(pieces);
  const rho = data.groupCorrelation.value;
  return groups.map((group) => 1 / (1 + (groups.filter((other) => other === group).length - 1) * rho));
}
