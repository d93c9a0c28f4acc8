import { betaQuantile } from "../numeric/beta-quantile";

/** The law of Beta(alpha, beta), mean alpha / (alpha + beta), as its quantile function. */
export function beta(alpha: number, betaParameter: number): (u: number) => number {
  return (u) => betaQuantile(u, alpha, betaParameter);
}
