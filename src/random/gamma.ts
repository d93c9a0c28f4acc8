import { gammaQuantile } from "../numeric/gamma-quantile";

/** The law of Gamma(shape, rate), mean shape / rate, as its quantile function. */
export function gamma(shape: number, rate: number): (u: number) => number {
  return (u) => gammaQuantile(u, shape, rate);
}
