/** What the share of paths looks like across parameter draws. Errors are those of the mean over draws. */
export interface TwoLevel {
  readonly mean: number;
  /** S_between / sqrt(J): the Monte Carlo error of the mean. */
  readonly standardError: number;
  /** sqrt(MSW / (J m)): the part that more paths a draw would remove. */
  readonly pathStandardError: number;
  /** sigma_e / sqrt(J): the part that more draws would remove. */
  readonly ensembleStandardError: number;
  /** Standard deviation of p_j across draws with the noise of finitely many paths taken out, at least 0. */
  readonly ensembleSd: number;
}

/** Sums over draws of p_j, p_j^2 and p_j (1 - p_j) / (m_j - 1): all that the four numbers need. */
export interface DrawSums {
  draws: number;
  sum: number;
  squares: number;
  within: number;
}

export function emptySums(): DrawSums {
  return { draws: 0, sum: 0, squares: 0, within: 0 };
}

/** Adds `draws` draws of m paths each, given the sums of their counts and of the squares of their counts. */
export function addCounts(
  sums: DrawSums,
  draws: number,
  m: number,
  count: number,
  squaredCount: number,
): void {
  const sum = count / m;
  const squares = squaredCount / (m * m);
  sums.draws += draws;
  sums.sum += sum;
  sums.squares += squares;
  // The unbiased within-draw variance of a share of m paths is p (1 - p) / (m - 1).
  sums.within += m > 1 ? (sum - squares) / (m - 1) : 0;
}

/**
 * The four numbers of a two-level design: J draws, m paths each. With one draw the spread across draws is unknown, and
 * the error is that of the paths alone.
 */
export function twoLevel({ draws, sum, squares, within }: DrawSums): TwoLevel {
  if (draws === 0)
    return { mean: 0, standardError: 0, pathStandardError: 0, ensembleStandardError: 0, ensembleSd: 0 };
  const mean = sum / draws;
  const pathVariance = Math.max(0, within / draws);
  const pathStandardError = Math.sqrt(pathVariance / draws);
  if (draws === 1)
    return {
      mean,
      standardError: pathStandardError,
      pathStandardError,
      ensembleStandardError: 0,
      ensembleSd: 0,
    };
  const between = Math.max(0, (squares - draws * mean * mean) / (draws - 1));
  const ensembleVariance = Math.max(0, between - pathVariance);
  return {
    mean,
    standardError: Math.sqrt(between / draws),
    pathStandardError,
    ensembleStandardError: Math.sqrt(ensembleVariance / draws),
    ensembleSd: Math.sqrt(ensembleVariance),
  };
}

/**
 * Shares of the draws pulled towards their mean until their spread is that of the ensemble alone:
 * mean + sqrt(sigma_e^2 / (sigma_e^2 + MSW / m)) (p_j - mean).
 */
export function shrinkFactor({ ensembleSd, pathStandardError }: TwoLevel, draws: number): number {
  const ensemble = ensembleSd * ensembleSd;
  const paths = pathStandardError * pathStandardError * draws;
  return ensemble + paths > 0 ? Math.sqrt(ensemble / (ensemble + paths)) : 0;
}

/**
 * Adds one draw of m paths of which each has a value of its own, given the sum of the values and of their squares: a paired
 * difference, say.
 */
export function addValues(sums: DrawSums, m: number, sum: number, squares: number): void {
  const mean = sum / m;
  sums.draws += 1;
  sums.sum += mean;
  sums.squares += mean * mean;
  sums.within += m > 1 ? Math.max(0, squares / m - mean * mean) / (m - 1) : 0;
}
