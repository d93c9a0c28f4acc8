export { type CalibratedUnknown, EDITIONS, type Edition, type Posterior } from "../contracts/posterior";
export { loadPosterior } from "../inference/editions/load";
export { posteriorModel } from "../inference/editions/posterior-model";
