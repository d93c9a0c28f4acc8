import type { BacktestReport } from "../../contracts/backtest";
import { BASELINES, MIXED } from "./baselines";
import type { RefitSize } from "./options";

export const MODEL = "model";
export const MIXTURE = "mixture";

/** Who forecasts, in the order in which they are shown: the model, its mixture with a baseline, then the baselines. */
export function forecasters(refit?: RefitSize): BacktestReport["forecasters"] {
  const parameters =
    refit === undefined
      ? "structural parameters at their priors"
      : `structural parameters fitted to it (${refit.points} points, ${refit.particles} particles)`;
  return [
    {
      id: MODEL,
      label: "Model",
      kind: "model",
      method: `Rates, turnover and venues counted at the origin, the state filtered from the record up to it, ${parameters}, a neutral reference state in place of judged ones.`,
    },
    {
      id: MIXTURE,
      label: `Half model, half ${MIXED.label}`,
      kind: "mixture",
      method: `The mean of the probabilities of the model and of the baseline ${MIXED.label}.`,
    },
    ...BASELINES.map(({ id, label, method }) => ({ id, label, kind: "baseline" as const, method })),
  ];
}
