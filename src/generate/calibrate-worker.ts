import { evidence } from "../evidence/evidence";
import { settledTarget } from "../inference/calibrate/calibrate";
import { resolveCalibrate } from "../inference/calibrate/options";
import { SHIPPED } from "./calibrate-shipped";

/** Works out likelihoods of the shipped calibration for the process that asks. */
const target = await settledTarget(evidence, await resolveCalibrate(SHIPPED, evidence));

process.on("message", ({ points, first }: { points: readonly Float64Array[]; first: number }) => {
  process.send?.(points.map((point, at) => target.lnLikelihood(point, first + at)));
});
process.send?.("ready");
