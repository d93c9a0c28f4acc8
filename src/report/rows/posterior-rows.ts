import type { Posterior } from "../../contracts/posterior";

/** What was learned of one unknown. */
export interface PosteriorRow {
  readonly unknown: string;
  /** The parameters of the model that it stands for, a blank between. */
  readonly parameters: string;
  readonly priorP05: number;
  readonly priorP50: number;
  readonly priorP95: number;
  readonly posteriorP05: number;
  readonly posteriorP50: number;
  readonly posteriorP95: number;
  /** 1 - Var(posterior) / Var(prior) on the scale on which the prior is standard normal. */
  readonly contraction: number;
  /** Its standard error. */
  readonly contractionError: number;
}

export const POSTERIOR_COLUMNS = [
  "unknown",
  "parameters",
  "priorP05",
  "priorP50",
  "priorP95",
  "posteriorP05",
  "posteriorP50",
  "posteriorP95",
  "contraction",
  "contractionError",
] as const satisfies readonly (keyof PosteriorRow)[];

/** A posterior as tidy rows, one unknown a row. */
export function posteriorRows({ unknowns }: Posterior): PosteriorRow[] {
  return unknowns.map(({ id, names, prior, posterior, contraction, contractionError }) => ({
    unknown: id,
    parameters: names.join(" "),
    priorP05: prior.p05,
    priorP50: prior.p50,
    priorP95: prior.p95,
    posteriorP05: posterior.p05,
    posteriorP50: posterior.p50,
    posteriorP95: posterior.p95,
    contraction,
    contractionError,
  }));
}
