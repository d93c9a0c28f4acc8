import { exp } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal-distribution";

/** The law of exp(Normal(ln median, logSd)) as its quantile function. */
export function logNormal(median: number, logSd: number): (u: number) => number {
  return (u) => median * exp(logSd * normalQuantile(u));
}
