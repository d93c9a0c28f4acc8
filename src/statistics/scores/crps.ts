import { issue } from "../../contracts/errors";
import { numberIssues, refuse } from "./input-issues";
import { listIssues } from "./list-issues";

export interface CrpsOptions {
  /**
   * Whether to score the law that the members were drawn from (fair: pairs are averaged over m(m - 1)) or the members as if they
   * were the whole forecast (plain: over m * m). Plain where absent. The fair score of one member is not defined.
   */
  readonly fair?: boolean;
}

/**
 * Continuous ranked probability score of an ensemble, in the unit of its values: the mean distance of a member from what was
 * observed, less half the mean distance of two members; 0 is best for the plain score, and a fair one can lie below 0.
 *
 * Source: Gneiting and Raftery (2007), equation 21; fair: Ferro (2014), Fair scores for ensemble forecasts.
 *
 * @param ensemble Equally likely values, in any order.
 * @throws OptionsError where a value is not finite, there is none, or a fair score is asked for of one.
 */
export function crps(
  ensemble: ArrayLike<number>,
  observed: number,
  { fair = false }: CrpsOptions = {},
): number {
  refuse("The CRPS has no value", [
    ...listIssues(ensemble, ["ensemble"], numberIssues),
    ...numberIssues(observed, ["observed"]),
  ]);
  const m = ensemble.length;
  if (fair && m < 2) refuse("The fair CRPS has no value", oneMember());
  const sorted = Float64Array.from(ensemble).sort();
  let [distance, spread] = [0, 0];
  for (let i = 0; i < m; i++) {
    // Counted from what was observed: the spread is the same, and nothing of it is lost far from 0.
    const off = (sorted[i] ?? 0) - observed;
    distance += Math.abs(off);
    // Summed over all pairs, a member in place i is added i times and taken away m - 1 - i times.
    spread += (2 * i - m + 1) * off;
  }
  return distance / m - spread / (m * (fair ? m - 1 : m));
}

const oneMember = () => [
  issue({
    code: "too-small",
    path: ["ensemble"],
    expected: "two members or more",
    received: "1",
    remedy: "Give more members, or ask for the plain score.",
  }),
];
