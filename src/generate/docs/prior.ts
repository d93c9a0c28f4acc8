import type { Distribution } from "../../contracts/distribution";
import { quantileFunction } from "../../random/distribution";
import { significant } from "../../report/format";

const n = (value: number): string => significant(value, 3);
const sentence = (law: string, middle: string, value: number, unit: string): string =>
  `${law}: ${middle} ${n(value)}${unit === "" ? "" : ` ${unit}`}`;

/** A prior as a reader of statistics writes it, with its mean or median in the parameter's unit. */
export function priorSentence(prior: Distribution, unit: string): string {
  if ("fixed" in prior) return `${n(prior.fixed)}${unit === "" ? "" : ` ${unit}`}, fixed`;
  if ("normal" in prior)
    return sentence(`N(${n(prior.normal.mean)}, ${n(prior.normal.sd)})`, "mean", prior.normal.mean, unit);
  if ("logNormal" in prior) {
    const { median, logSd } = prior.logNormal;
    return sentence(`LogN(${n(median)}, ${n(logSd)})`, "median", median, unit);
  }
  if ("beta" in prior) {
    const { alpha, beta } = prior.beta;
    return sentence(`Beta(${n(alpha)}, ${n(beta)})`, "mean", alpha / (alpha + beta), unit);
  }
  if ("gamma" in prior) {
    const { shape, rate } = prior.gamma;
    return sentence(`Gamma(${n(shape)}, ${n(rate)})`, "mean", shape / rate, unit);
  }
  if ("uniform" in prior) return `U(${n(prior.uniform.low)}, ${n(prior.uniform.high)})`;
  if ("poisson" in prior)
    return sentence(`Poisson(${n(prior.poisson.mean)})`, "mean", prior.poisson.mean, unit);
  return sentence("normal on the latent scale", "median", prior.quantiles.p50, unit);
}

/** The central 90 per cent of a prior; a dash for a number without a spread. */
export function priorRange(prior: Distribution): string {
  if ("fixed" in prior) return "-";
  if ("quantiles" in prior) return `${n(prior.quantiles.p05)} to ${n(prior.quantiles.p95)}`;
  const quantile = quantileFunction(prior);
  return `${n(quantile(0.05))} to ${n(quantile(0.95))}`;
}
