import type { Distribution } from "../contracts/distribution";
import { beta } from "./beta";
import { gamma } from "./gamma";
import { logNormal } from "./log-normal";
import { normal } from "./normal";
import { poisson } from "./poisson";
import { uniform } from "./uniform";

/** The width of a central 90 per cent interval of a standard normal. */
export const NORMAL_90_WIDTH = 3.29;

/**
 * The quantile function of a prior: drawing is evaluating it at a uniform number, so a draw moves smoothly and
 * monotonically when the prior is changed. `quantiles` must have been put on the latent scale as a normal before.
 */
export function quantileFunction(
  prior: Exclude<Distribution, { quantiles: unknown }>,
): (u: number) => number {
  if ("fixed" in prior) return () => prior.fixed;
  if ("normal" in prior) return normal(prior.normal.mean, prior.normal.sd);
  if ("logNormal" in prior) return logNormal(prior.logNormal.median, prior.logNormal.logSd);
  if ("beta" in prior) return beta(prior.beta.alpha, prior.beta.beta);
  if ("gamma" in prior) return gamma(prior.gamma.shape, prior.gamma.rate);
  if ("uniform" in prior) return uniform(prior.uniform.low, prior.uniform.high);
  return poisson(prior.poisson.mean);
}
