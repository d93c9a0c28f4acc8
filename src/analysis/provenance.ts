import type { AnalysisProvenance } from "../contracts/analysis/parts";
import { LIBRARY_VERSION } from "../contracts/version";
import { LANES } from "../kernel/shape";
import { headlineRule } from "../model/compile/rules";
import type { Model } from "../model/define";
import type { Settings } from "../simulation/options";
import { warningsFor } from "../simulation/warnings";

/** Where the numbers of an analysis come from; what is to be known of the other models as well. */
export function analysisProvenance(
  { spec, fingerprint }: Model,
  settings: Settings,
  models: number,
  others: readonly Model[] = [],
): AnalysisProvenance {
  return {
    asOf: spec.asOf,
    horizonMonths: settings.horizonMonths,
    model: spec.id,
    modelFingerprint: fingerprint,
    dataFingerprint: spec.dataFingerprint ?? null,
    library: LIBRARY_VERSION,
    seed: settings.seed,
    paths: settings.draws * settings.rounds * LANES,
    draws: settings.draws,
    engine: settings.engine,
    rule: headlineRule(spec),
    models,
    warnings: [
      ...new Set([spec, ...others.map((one) => one.spec)].flatMap((one) => warningsFor(one, settings))),
    ],
  };
}
