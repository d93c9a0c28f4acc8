// Another framework is described by data alone: see ferry-spec.ts for the data.
import { defineModel, simulate } from "trilateral-pathways";
import { ferrySpec } from "./ferry-spec";

const forecast = await simulate(defineModel(ferrySpec), { paths: 4096, horizonMonths: 18, seed: "ferry" });
for (const [id, { probability, standardError, words }] of Object.entries(forecast.pathways)) {
  console.log(`${id}: ${probability.toFixed(3)} +- ${standardError.toFixed(3)} (${words})`);
}
console.log(
  "directors meet within six months:",
  forecast.channels.find((channel) => channel.id === "directors")?.probabilityBy[5],
);
