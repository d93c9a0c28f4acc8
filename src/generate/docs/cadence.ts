import type { ModelSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import { fitCadence } from "../../model/from-evidence/cadence-fit";
import { places } from "../../report/format";
import { Z95 } from "../../statistics/interval";
import { code, table } from "./markdown";

/** The fitted log-sd of every level, with its error and what the simulation uses. */
export function cadenceText(record: EvidenceRecord, spec: ModelSpec): string {
  const fits = fitCadence(record, spec.asOf);
  const rows = spec.levels.map((level) => {
    const fit = fits.get(level.id);
    const isUsed = level.cadence !== undefined;
    return [
      code(level.id),
      fit === undefined ? "-" : `${places(fit.logSd, 2)} ± ${places(Z95 * fit.standardError, 2)}`,
      fit === undefined ? "0" : String(fit.gaps),
      isUsed ? "fitted" : level.tier === "summit" ? "not used: summits come from venues" : "Poisson",
    ];
  });
  return table(["level", "log-sd, ± half the 95% interval", "gaps", "in the simulation"], rows, [1, 2]);
}
