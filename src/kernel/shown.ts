import { exp, logistic } from "../numeric/elementary";
import { SCALE } from "./shape";

/** A latent value in shown units: 100 logistic(x), or unit (exp(x) - 1). */
export function shownValue(scale: number, unit: number, latent: number): number {
  return scale === SCALE.logit ? 100 * logistic(latent) : unit * (exp(latent) - 1);
}
