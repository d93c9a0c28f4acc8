import { evidence } from "../evidence/evidence";
import { settledTarget } from "../inference/calibrate/calibrate";
import { resolveCalibrate } from "../inference/calibrate/options";

/** Works out likelihoods of the shipped record for the process that asks, under the options it was started with. */
const options = JSON.parse(process.argv[2] ?? "{}");
const target = await settledTarget(evidence, await resolveCalibrate(options, evidence));

process.on("message", ({ points, first }: { points: readonly Float64Array[]; first: number }) => {
  process.send?.(points.map((point, at) => target.lnLikelihood(point, first + at)));
});
process.send?.("ready");
