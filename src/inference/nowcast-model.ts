import type { Nowcast } from "../contracts/nowcast";
import type { Posterior } from "../contracts/posterior";
import type { EvidenceRecord } from "../contracts/tables";
import { defineModel, type Model } from "../model/define";
import { originSpec } from "./origin-spec";

/**
 * The model as it could be counted at the month of a nowcast or posterior, starting from the state and, for a posterior, with the
 * parameters that it found.
 *
 * @throws EvidenceError or ModelError where the record is not one the ensemble can belong to.
 * @example await simulate(nowcastModel(evidence, await nowcast(evidence)))
 */
export function nowcastModel(
  record: EvidenceRecord,
  { asOf, ensemble }: Pick<Nowcast | Posterior, "asOf" | "ensemble">,
): Model {
  return defineModel({ ...originSpec(record, asOf), id: ensemble.id, ensemble });
}
