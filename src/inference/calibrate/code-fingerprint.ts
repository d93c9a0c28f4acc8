import { fingerprintOf } from "../../contracts/fingerprint";
import filter from "../../generated/filter.json";
import kernel from "../../generated/kernel.json";
import calibration from "../../model/data/calibration.json";
import judgement from "../../model/data/judgement.json";
import readings from "../../model/data/readings.json";

/** What a calibration depends on beside record and model: the sources of both kernels, and what is mapped, fitted and judged. */
export function codeFingerprint(): string {
  return fingerprintOf({ kernel: kernel.sources, filter: filter.sources, calibration, readings, judgement });
}
