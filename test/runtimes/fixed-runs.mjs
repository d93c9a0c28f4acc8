// The runs whose results must be the same everywhere. The library is given, so that each format can be tried.

const HORIZON_MONTHS = 24;

const SEED = "runtimes";

/** A change of every stage of a month: shocks, events, leaders, meetings, institutions and acts. */
const CHANGE = [
  { type: "shift-factor", factor: "leaderCommitment.US", by: 10, from: "2026-02", until: "2026-09" },
  { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" },
  { type: "scale-hazard", event: "kp-crisis", times: 2 },
  { type: "change-leader", country: "JP", month: "2026-04" },
  { type: "schedule-meeting", channel: "leaders-summit", month: "2026-09", probability: 0.5 },
  { type: "scale-cadence", level: "working", times: 1.5 },
  { type: "pull-lever", lever: "K09", from: "2026-02" },
  { type: "schedule-act", country: "KR", tier: 2, month: "2026-10" },
];

/** What each run amounts to: the fingerprint of its tallies, and of the model they come from. */
export async function fixedRuns({ PRESETS, compare, presetModel, simulate }) {
  const results = {};
  const run = async (preset, paths) => {
    const model = presetModel(preset);
    const { fingerprint } = await simulate(model, { paths, horizonMonths: HORIZON_MONTHS, seed: SEED });
    results[`${preset}, ${paths} paths`] = { model: model.fingerprint, forecast: fingerprint };
  };
  for (const preset of PRESETS) await run(preset, 512);
  await run("baseline-2025", 2048);
  const options = { paths: 512, horizonMonths: HORIZON_MONTHS, seed: SEED };
  const compared = await compare(presetModel("baseline-2025"), { changed: CHANGE }, options);
  results["a comparison, 512 paths"] = {
    model: compared.alternatives.changed.forecast.provenance.modelFingerprint,
    forecast: compared.fingerprint,
  };
  return results;
}
