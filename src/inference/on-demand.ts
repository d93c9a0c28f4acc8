import type { Nowcast } from "../contracts/nowcast";
import type { Posterior } from "../contracts/posterior";
import type { EvidenceRecord } from "../contracts/tables";
import type { CalibrateOptions } from "./calibrate/options";
import type { NowcastOptions } from "./nowcast-options";

// Each is loaded when it is first asked for: who only reads tables does without the filters.

/**
 * Where the factors stand at the end of a month, filtered from the months of a record up to it by a particle filter on the
 * library's own kernel: polls, meetings, summits and acts of damage weigh the particles; events, changes of leader and tariffs in
 * force are taken as given. Structural parameters are drawn from their priors. Its `ensemble` is what a model starts from:
 * `withEnsemble` or `nowcastModel`.
 *
 * @throws OptionsError listing every problem of the options; EvidenceError where the record does not reach the month; AbortError
 * where the signal stops the run; ExecutionError where the engine asked for cannot be loaded.
 * @example const { factors } = await nowcast(evidence, { asOf: "2023-08", draws: 64 })
 */
export async function nowcast(record: EvidenceRecord, options?: NowcastOptions): Promise<Nowcast> {
  const { nowcast } = await import("./nowcast");
  return nowcast(record, options);
}

/**
 * Fits the structural parameters to a record: tempered sequential Monte Carlo over the likelihood that the particle filter
 * estimates. Old months count less (a half-life of ten years). Depends on record, options and seed alone; one that was stopped
 * goes on from its checkpoint to the same end. Takes minutes: about 20 of one core in its default form.
 *
 * @throws OptionsError, EvidenceError, AbortError and ExecutionError as `nowcast` does.
 */
export async function calibrate(record: EvidenceRecord, options?: CalibrateOptions): Promise<Posterior> {
  const { calibrate } = await import("./calibrate/calibrate");
  return calibrate(record, options);
}
