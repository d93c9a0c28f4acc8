import { fingerprintOf } from "../../contracts/fingerprint";
import calibration from "../../model/data/calibration.json";
import judgement from "../../model/data/judgement.json";
import readings from "../../model/data/readings.json";

/** What a calibration depends on beside record and model, as far as it is data: what is read, fitted and judged. */
export function mapsFingerprint(): string {
  return fingerprintOf({ calibration, judgement, readings });
}
