import type { Evidence } from "../../contracts/observe/evidence-document";

/** A piece of evidence in a few words. */
export function wordsFor(piece: Evidence): string {
  switch (piece.type) {
    case "meeting":
      return `${piece.channel} ${piece.held ? "met" : "did not meet"} in ${piece.month}`;
    case "event":
      return `${piece.event} in ${piece.month}`;
    case "act":
      return `tier ${piece.tier} act of ${piece.country} in ${piece.month}`;
    case "poll":
      return `${piece.series}${piece.country === undefined ? "" : ` (${piece.country})`}: ${piece.sharePositive}% in ${piece.month}`;
    case "reading":
      return `${piece.factor} read as ${piece.value} (error ${piece.error}) in ${piece.month}`;
    case "leader":
      return `new leader of ${piece.country} (${piece.bloc}) in ${piece.month}`;
    default:
      return `judged ${piece.ratio} times ${piece.against ? "less likely" : "likelier"} if ${piece.pathway}`;
  }
}

/** Its sources as a list. */
export const sourcesOf = ({ source }: Evidence): readonly string[] =>
  typeof source === "string" ? [source] : source;
