// The runs whose results must be the same everywhere. The library is given, so that each format can be tried.

const HORIZON_MONTHS = 24;

const SEED = "runtimes";

/** What each run amounts to: the fingerprint of its tallies, and of the model they come from. */
export async function fixedRuns({ PRESETS, presetModel, simulate }) {
  const results = {};
  const run = async (preset, paths) => {
    const model = presetModel(preset);
    const { fingerprint } = await simulate(model, { paths, horizonMonths: HORIZON_MONTHS, seed: SEED });
    results[`${preset}, ${paths} paths`] = { model: model.fingerprint, forecast: fingerprint };
  };
  for (const preset of PRESETS) await run(preset, 512);
  await run("baseline-2025", 2048);
  return results;
}
