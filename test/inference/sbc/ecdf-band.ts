/** Counts between which an empirical distribution of ranks stays, point by point. */
export interface EcdfBand {
  /** Probability that a uniform sample stays within it at every point. */
  readonly coverage: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

const BISECTIONS = 40;

/** Probabilities of 0 to `count` successes. */
function binomial(count: number, share: number): number[] {
  const found = Array<number>(count + 1).fill(0);
  if (share >= 1) found[count] = 1;
  if (share <= 0) found[0] = 1;
  if (share <= 0 || share >= 1) return found;
  let lnChoose = 0;
  for (let k = 0; k <= count; k++) {
    found[k] = Math.exp(lnChoose + k * Math.log(share) + (count - k) * Math.log1p(-share));
    lnChoose += Math.log((count - k) / (k + 1));
  }
  return found;
}

/** Least number of successes that is passed with a probability above `tail` on its lower side. */
function quantile(probabilities: readonly number[], tail: number): number {
  let below = 0;
  for (let k = 0; k < probabilities.length; k++) {
    below += probabilities[k] ?? 0;
    if (below > tail) return k;
  }
  return probabilities.length - 1;
}

/** The band that leaves out `gamma` of the binomial law at each point alone. */
function pointwise(count: number, places: number, gamma: number): Omit<EcdfBand, "coverage"> {
  const laws = Array.from({ length: places }, (_, i) => binomial(count, (i + 1) / (places + 1)));
  return {
    lower: laws.map((law) => quantile(law, gamma / 2)),
    upper: laws.map((law) => count - quantile([...law].reverse(), gamma / 2)),
  };
}

/**
 * Probability that the counts of a uniform sample stay within a band at every point: point after point, by how many of those
 * not yet below fall into the next step (Saeilynoja, Buerkner and Vehtari 2022, section 2.3).
 */
function simultaneous(count: number, { lower, upper }: Omit<EcdfBand, "coverage">): number {
  const places = lower.length;
  let at = new Map([[0, 1]]);
  for (let i = 0; i < places; i++) {
    const next = new Map<number, number>();
    for (const [below, probability] of at) {
      const step = binomial(count - below, 1 / (places + 1 - i));
      for (let to = Math.max(below, lower[i] ?? 0); to <= (upper[i] ?? count); to++)
        next.set(to, (next.get(to) ?? 0) + probability * (step[to - below] ?? 0));
    }
    at = next;
  }
  return [...at.values()].reduce((sum, value) => sum + value, 0);
}

/**
 * The widest-reaching band that the counts `#(rank < i)`, i = 1 to `draws`, of `count` uniform ranks in 0 to `draws` stay within
 * with at least the probability asked for, wherever they may leave it.
 */
export function ecdfBand(count: number, draws: number, probability: number): EcdfBand {
  let gamma = 0;
  let above = 1 - probability;
  const coverageAt = (value: number) => simultaneous(count, pointwise(count, draws, value));
  for (let i = 0; i < BISECTIONS && above - gamma > 1e-6; i++) {
    const middle = (gamma + above) / 2;
    if (coverageAt(middle) >= probability) gamma = middle;
    else above = middle;
  }
  const band = pointwise(count, draws, gamma);
  return { ...band, coverage: simultaneous(count, band) };
}

/** How many ranks are below 1, 2, ... up to the number of draws. */
export function ecdfCounts(ranks: readonly number[], draws: number): number[] {
  return Array.from({ length: draws }, (_, i) => ranks.filter((rank) => rank <= i).length);
}

/** Where counts leave a band. */
export function crossings(counts: readonly number[], { lower, upper }: EcdfBand): number[] {
  return counts.flatMap((count, i) => (count < (lower[i] ?? 0) || count > (upper[i] ?? 0) ? [i + 1] : []));
}
