// The runs whose results must be the same everywhere and however their blocks are run. The library is given, so that each
// format of it can be tried.

const SEED = "runtimes";

const ENGINES = ["simd", "reference"];

/** The ways to run blocks: on how many workers, and how many draws of 16 paths in each. */
const ALL = { workers: [1, 2, 3, 7], blockDraws: [16, 32, 64, 128, 256, 512] };

/** Forecasts as they are usually asked for, but for their paths. */
const WHOLE = { paths: 512, horizonMonths: 24 };

/** For workers, in blocks of a draw each, so that there is one for each of seven. */
const SMALL = { paths: 128, horizonMonths: 6 };
const SMALL_BLOCK_DRAWS = 1;

/** As many paths as the largest block has, for a month. */
const LARGE = { paths: 8192, horizonMonths: 1 };

const nameOf = (what, { paths, horizonMonths }) => `${what}, ${paths} paths to month ${horizonMonths}`;

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

/** The runs by name. Each takes an engine and an executor and gives the fingerprints of its model and of its tallies. */
function runsOf({ PRESETS, compare, presetModel, simulate }) {
  const models = PRESETS.map((preset) => presetModel(preset));
  const forecasts = (size) =>
    models.map((model, place) => {
      const run = async (how) => {
        const { fingerprint } = await simulate(model, { ...size, seed: SEED, ...how });
        return { model: model.fingerprint, forecast: fingerprint };
      };
      return [nameOf(PRESETS[place], size), run];
    });
  const comparison = (size) => {
    const run = async (how) => {
      const options = { ...size, seed: SEED, ...how };
      const { alternatives, fingerprint } = await compare(models[0], { changed: CHANGE }, options);
      const { modelFingerprint } = alternatives.changed.forecast.provenance;
      return { model: modelFingerprint, forecast: fingerprint };
    };
    return [nameOf("a comparison", size), run];
  };
  return {
    whole: [...forecasts(WHOLE), comparison(WHOLE)],
    small: [...forecasts(SMALL), comparison(SMALL)],
    large: forecasts(LARGE),
  };
}

/** What runs amount to: run, engine, fingerprints. */
async function resultsOf(runs, executor) {
  const results = {};
  for (const [name, run] of runs) {
    results[name] = {};
    for (const engine of ENGINES) results[name][engine] = await run({ engine, executor });
  }
  return results;
}

/** An executor that runs the same draws, of one round, in blocks of another size. */
function inBlocksOf(draws, inner) {
  const replanned = (blocks) => {
    const end = Math.max(...blocks.map((block) => block.firstDraw + block.draws));
    const starts = Array.from({ length: Math.ceil(end / draws) }, (_, place) => place * draws);
    return starts.map((firstDraw) => ({ round: 0, firstDraw, draws: Math.min(draws, end - firstDraw) }));
  };
  return { ...inner, run: (job, blocks, signal) => inner.run(job, replanned(blocks), signal) };
}

/** The runs in every way they are to be run, and inline: way, run, engine, fingerprints. */
export async function fixedRuns(library, workerExecutor, { workers, blockDraws } = ALL) {
  const { whole, small, large } = runsOf(library);
  const ways = { inline: await resultsOf([...whole, ...small, ...large]) };
  for (const count of workers) {
    const executor = await workerExecutor({ workers: count });
    ways[`workers: ${count}`] = await resultsOf(small, inBlocksOf(SMALL_BLOCK_DRAWS, executor));
    await executor.close();
  }
  for (const draws of blockDraws)
    ways[`blocks of ${16 * draws} paths`] = await resultsOf(
      large,
      inBlocksOf(draws, library.inlineExecutor()),
    );
  return ways;
}

/** The engine of who does not ask for one. */
export async function defaultEngine({ baselineModel, simulate }) {
  const { provenance } = await simulate(baselineModel(), { paths: 16, horizonMonths: 1 });
  return provenance.engine;
}
