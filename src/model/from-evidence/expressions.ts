import type { Framework } from "./framework";

/** The texts a framework writes its rules in. */
export function expressionsOf(frame: Framework): string[] {
  const rules = Object.values(frame.rules).flatMap((rule) => rule.map((entry) => entry.when));
  const splits = frame.pathways.flatMap((pathway) =>
    pathway.split === undefined ? [] : [pathway.split.when],
  );
  return [...new Set([...rules, ...splits])];
}
