import type { Distribution } from "../contracts/distribution";
import { significant } from "./format";

const n = (value: number): string => significant(value);

/** What is believed of a number before it is learned from data, in words with the law's own parameters. */
export function priorText(prior: Distribution): string {
  if ("fixed" in prior) return `${n(prior.fixed)}, fixed`;
  if ("normal" in prior) return `normal, mean ${n(prior.normal.mean)}, sd ${n(prior.normal.sd)}`;
  if ("logNormal" in prior)
    return `lognormal, median ${n(prior.logNormal.median)}, log-sd ${n(prior.logNormal.logSd)}`;
  if ("uniform" in prior) return `uniform, ${n(prior.uniform.low)} to ${n(prior.uniform.high)}`;
  if ("poisson" in prior) return `Poisson, mean ${n(prior.poisson.mean)}`;
  if ("quantiles" in prior) {
    const { p05, p50, p95 } = prior.quantiles;
    return `median ${n(p50)}, 5-95% ${n(p05)} to ${n(p95)}`;
  }
  if ("beta" in prior) {
    const { alpha, beta } = prior.beta;
    return `beta(${n(alpha)}, ${n(beta)}), mean ${n(alpha / (alpha + beta))}`;
  }
  const { shape, rate } = prior.gamma;
  return `gamma(${n(shape)}, ${n(rate)}), mean ${n(shape / rate)}`;
}
