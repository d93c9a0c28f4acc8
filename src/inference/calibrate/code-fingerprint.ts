import { fingerprintOf } from "../../contracts/fingerprint";
import filter from "../../generated/filter.json";
import calibration from "../../model/data/calibration.json";
import judgement from "../../model/data/judgement.json";
import readings from "../../model/data/readings.json";

/** What a calibration depends on beside record and model, as far as it is data: the compiled filter, and what is read, fitted and judged. */
export function codeFingerprint(): string {
  return fingerprintOf({ filter: filter.wasm, calibration, judgement, readings });
}
