import type { LedgerBetween, LedgerBetweenMoves } from "../../contracts/ledger-between";
import type { DrawShares } from "./pathway-shares";

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the mean over draws, which are independent of one another. */
function standardError(values: Float64Array): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
}

const none = (): Float64Array => new Float64Array(1);

/** How far every pathway moved over some steps, each from one forecast to another, draw paired with draw. */
export function movesOver(
  steps: readonly (readonly [from: DrawShares, to: DrawShares])[],
  pathways: readonly string[],
): LedgerBetweenMoves {
  const entries = pathways.map((id, pathway) => {
    const draws = steps[0]?.[0][pathway]?.length ?? 1;
    const moved = new Float64Array(draws);
    let difference = 0;
    for (const [from, to] of steps) {
      const [a, b] = [from[pathway] ?? none(), to[pathway] ?? none()];
      difference += mean(b) - mean(a);
      for (let draw = 0; draw < draws; draw++)
        moved[draw] = (moved[draw] ?? 0) + (b[draw] ?? 0) - (a[draw] ?? 0);
    }
    return [id, { difference, standardError: standardError(moved) }] as const;
  });
  return Object.fromEntries(entries);
}

/** Probabilities of the pathways with their Monte Carlo errors. */
export function probabilitiesOf(shares: DrawShares, pathways: readonly string[]): LedgerBetween["before"] {
  const entries = pathways.map((id, pathway) => {
    const own = shares[pathway] ?? none();
    return [id, { probability: mean(own), standardError: standardError(own) }] as const;
  });
  return Object.fromEntries(entries);
}
