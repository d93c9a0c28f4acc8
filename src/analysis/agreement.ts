/** One thing labelled by two raters, and how much it counts. */
export interface Rating {
  readonly first: string;
  readonly second: string;
  readonly weight: number;
}

/** How far two raters agree. */
export interface Agreement {
  /** Labels in the order of the rows and columns. */
  readonly labels: readonly string[];
  /** Weight of every pair of labels: the first rater's by row, the second's by column. */
  readonly confusion: readonly (readonly number[])[];
  /** Weight of all ratings. */
  readonly total: number;
  /** Share of the weight on which both give the same label; null where nothing was rated. */
  readonly agreement: number | null;
  /** Cohen's kappa; null where chance alone would make them agree throughout, or nothing was rated. */
  readonly kappa: number | null;
}

/**
 * The weighted confusion matrix of two raters.
 *
 * @throws RangeError where a rating has a label that is not listed.
 */
export function confusionOf(ratings: readonly Rating[], labels: readonly string[]): number[][] {
  const place = (label: string): number => {
    const at = labels.indexOf(label);
    if (at < 0)
      throw new RangeError(
        `expected one of the labels ${labels.join(", ")}, received ${JSON.stringify(label)}`,
      );
    return at;
  };
  const matrix = labels.map(() => labels.map(() => 0));
  for (const { first, second, weight } of ratings) {
    const row = matrix[place(first)] ?? [];
    row[place(second)] = (row[place(second)] ?? 0) + weight;
  }
  return matrix;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Share of the weight on the diagonal; null for an empty matrix. */
export function observedAgreement(confusion: readonly (readonly number[])[]): number | null {
  const total = sum(confusion.map(sum));
  return total === 0 ? null : sum(confusion.map((row, at) => row[at] ?? 0)) / total;
}

/** Agreement to be expected of raters who give their labels as often as these but independently; null for an empty matrix. */
export function chanceAgreement(confusion: readonly (readonly number[])[]): number | null {
  const total = sum(confusion.map(sum));
  if (total === 0) return null;
  const column = (at: number) => sum(confusion.map((row) => row[at] ?? 0));
  return sum(confusion.map((row, at) => sum(row) * column(at))) / (total * total);
}

/**
 * Cohen's kappa, (observed - chance) / (1 - chance): agreement beyond chance as a share of what chance leaves. J. Cohen,
 * A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960) 37-46.
 */
export function cohenKappa(confusion: readonly (readonly number[])[]): number | null {
  const observed = observedAgreement(confusion);
  const chance = chanceAgreement(confusion);
  return observed === null || chance === null || chance === 1 ? null : (observed - chance) / (1 - chance);
}

/** Confusion matrix, agreement and kappa of two raters. */
export function agreementOf(ratings: readonly Rating[], labels: readonly string[]): Agreement {
  const confusion = confusionOf(ratings, labels);
  return {
    labels,
    confusion,
    total: sum(confusion.map(sum)),
    agreement: observedAgreement(confusion),
    kappa: cohenKappa(confusion),
  };
}
