export type { PublishedEdition, PublishedForecast, PublishedHeadline } from "../contracts/headline";
export { type CalibratedUnknown, EDITIONS, type Edition, type Posterior } from "../contracts/posterior";
export { publishedHeadline as headline } from "../inference/editions/headline";
export { loadPosterior } from "../inference/editions/load";
export { posteriorModel } from "../inference/editions/posterior-model";
