// The built-in forecast: how likely is each pathway over the next two years, and how sure is that?
import { baselineModel, simulate } from "trilateral-pathways";

const forecast = await simulate(baselineModel(), { paths: 8192 });

for (const [pathway, { probability, standardError, parameterRange, words }] of Object.entries(
  forecast.pathways,
)) {
  const [low, high] = parameterRange.map((p) => p.toFixed(2));
  console.log(
    `${pathway}: ${probability.toFixed(3)} +- ${standardError.toFixed(3)}, ${words} (parameters: ${low} to ${high})`,
  );
}

const ministers = forecast.channels.find((channel) => channel.id === "defence-ministers");
const june = ministers?.months.indexOf("2026-06") ?? -1;
console.log(`defence ministers meet by June 2026: ${ministers?.probabilityBy[june]?.toFixed(2)}`);
console.log(`reproduce with seed "${forecast.provenance.seed}": ${forecast.fingerprint}`);
