/** The law of Bernoulli(probability) as its quantile function: 1 with that probability, else 0. */
export function bernoulli(probability: number): (u: number) => 0 | 1 {
  // Small u means success, so that raising the probability never turns a success into a failure.
  return (u) => (u < probability ? 1 : 0);
}
