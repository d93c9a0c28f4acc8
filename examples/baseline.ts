// The built-in forecast from both editions of the calibration: how likely is each pathway over the next two years, and how sure is
// that?
import { simulate } from "trilateral-pathways";
import { EDITIONS, loadPosterior, posteriorModel } from "trilateral-pathways/posterior";

for (const edition of EDITIONS) {
  const forecast = await simulate(posteriorModel(await loadPosterior(edition)), { paths: 8192 });
  console.log(edition);
  for (const [pathway, item] of Object.entries(forecast.pathways)) {
    const { probability, standardError, parameterRange, words } = item;
    const [low, high] = parameterRange.map((p) => p.toFixed(2));
    console.log(
      `  ${pathway}: ${probability.toFixed(3)} +- ${standardError.toFixed(3)}, ${words} (parameters: ${low} to ${high})`,
    );
  }
  const ministers = forecast.channels.find((channel) => channel.id === "defence-ministers");
  const june = ministers?.months.indexOf("2026-06") ?? -1;
  console.log(`  defence ministers meet by June 2026: ${ministers?.probabilityBy[june]?.toFixed(2)}`);
  console.log(`  reproduce with seed "${forecast.provenance.seed}": ${forecast.fingerprint}`);
}
