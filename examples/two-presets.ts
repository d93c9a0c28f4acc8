// Two states of the world side by side under the same random numbers: August 2023 and December 2025.
import { presetModel, simulate } from "trilateral-pathways";

const options = { paths: 8192, horizonMonths: 12, seed: "side by side" };
const then = await simulate(presetModel("camp-david-2023"), options);
const now = await simulate(presetModel("baseline-2025"), options);

console.log("pathway         2023-08   2025-12");
for (const pathway of ["damage", "fullIntensity", "workingLevel"] as const) {
  const [a, b] = [then, now].map((forecast) => forecast.pathways[pathway].probability.toFixed(2));
  console.log(`${pathway.padEnd(16)}${a}      ${b}`);
}
