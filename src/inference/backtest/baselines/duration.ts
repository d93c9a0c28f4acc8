import type { Baseline } from "./baseline";
import { agedMonths, bandOf, hazards, OLDEST, successors } from "./spell-ages";

/** Shares by pathway and age: the last age stands for all above it. */
type Shares = ReadonlyMap<string, readonly number[]>;

function advance(
  shares: Shares,
  hazard: ReadonlyMap<string, readonly number[]>,
  next: ReadonlyMap<string, Readonly<Record<string, number>>>,
): Shares {
  const leaves = (pathway: string, age: number) => hazard.get(pathway)?.[bandOf(age)] ?? 0;
  const ends = (pathway: string) =>
    (shares.get(pathway) ?? []).reduce((sum, share, i) => sum + share * leaves(pathway, i + 1), 0);
  const pathways = [...shares.keys()];
  const begun = (to: string) =>
    pathways.reduce((sum, from) => sum + (from === to ? 0 : ends(from) * (next.get(from)?.[to] ?? 0)), 0);
  return new Map(
    pathways.map((pathway) => {
      const older = new Array<number>(OLDEST).fill(0);
      (shares.get(pathway) ?? []).forEach((share, i) => {
        const place = Math.min(i + 1, OLDEST - 1);
        older[place] = (older[place] ?? 0) + share * (1 - leaves(pathway, i + 1));
      });
      older[0] = begun(pathway);
      return [pathway, older];
    }),
  );
}

/** A semi-Markov chain: how long a spell has lasted decides how likely it is to end. */
export const duration: Baseline = {
  id: "duration",
  label: "Semi-Markov",
  method:
    "Chance that a spell of windows ends, month by month, by its age (to 12 months, to 24, above), counted over all pathways with a prior of one change in two years, then by pathway against two years of all; then successors with a Jeffreys half each.",
  forecast({ windows, horizonMonths, pathways }) {
    const months = agedMonths(windows);
    const hazard = hazards(months, pathways);
    const next = successors(months, pathways);
    const now = months.at(-1);
    let shares: Shares = new Map(
      pathways.map((pathway) => {
        const ages = new Array<number>(OLDEST).fill(0);
        if (pathway === now?.pathway) ages[Math.min(now.age, OLDEST) - 1] = 1;
        return [pathway, ages];
      }),
    );
    for (let month = 0; month < horizonMonths; month++) shares = advance(shares, hazard, next);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return Object.fromEntries(pathways.map((pathway) => [pathway, sum(shares.get(pathway) ?? [])]));
  },
};
