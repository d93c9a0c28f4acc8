// How far estimates of `parameterRange` from 16 paths a draw are from what many paths show, and how far apart seeds are:
// npx tsx test/bench/parameter-range.ts (under a minute)
import { countsByDraw, type Ends, endsIn, runEnds } from "../../src/analysis/ends";
import { baselineModel } from "../../src/model/presets";
import { variantOf } from "../../src/simulation/forecast-run";
import { resolveOptions } from "../../src/simulation/options";
import { betaRange } from "../../src/statistics/beta-range";
import { sortedQuantile } from "../../src/statistics/quantile";
import { addCounts, emptySums, shrinkFactor, type TwoLevel, twoLevel } from "../../src/statistics/two-level";
import { print, printRow } from "./print";
import { SEED } from "./setting";

/** What a forecast has unless it is asked for more, and what stands for the truth. */
const FEW = { draws: 2048, each: 16 };
const MANY = { draws: 8192, each: 256 };
const SEEDS = 32;

type Range = readonly [number, number];
type Estimator = (stats: TwoLevel, shares: Float64Array) => Range;

/** Shares pulled towards their mean until they have the spread of the chances: what the library did before. */
const byShrinking: Estimator = (stats, shares) => {
  const factor = shrinkFactor(stats, shares.length);
  const pulled = shares.map((share) => stats.mean + factor * (share - stats.mean)).sort();
  return [sortedQuantile(pulled, 0.05), sortedQuantile(pulled, 0.95)];
};

const byMoments: Estimator = ({ mean, ensembleSd }) => betaRange(mean, ensembleSd);

const model = baselineModel();

async function run({ draws, each }: typeof FEW, seed: string): Promise<Ends> {
  const settings = await resolveOptions({ draws, paths: draws * each, seed }, model.spec);
  return runEnds([variantOf(model, "ends")], settings, {});
}

function rangeOf(ends: Ends, pathway: number, estimator: Estimator): Range {
  const counts = countsByDraw(ends, 0, endsIn(pathway));
  const sums = emptySums();
  for (const count of counts) addCounts(sums, 1, ends.perDraw, count, count * count);
  const shares = counts.map((count) => count / ends.perDraw);
  return estimator(twoLevel(sums), shares);
}

/** Mean over seeds and standard deviation between them, less what many paths show. */
function errorsOf(runs: readonly Ends[], pathway: number, estimator: Estimator, truth: Range): string[] {
  const ranges = runs.map((ends) => rangeOf(ends, pathway, estimator));
  return [0, 1].map((end) => {
    const values = ranges.map((range) => range[end] ?? Number.NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    return `${signed(mean - (truth[end] ?? 0))}, sd ${Math.sqrt(variance).toFixed(3)}`;
  });
}

const signed = (value: number): string => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;

print(
  `parameterRange of ${FEW.draws} draws of ${FEW.each} paths, ${SEEDS} seeds, less that of ${MANY.draws} of ${MANY.each}`,
);
printRow("pathway", "5 %", "shrunken", "Beta", "95 %", "shrunken", "Beta");
const many = await run(MANY, SEED);
const runs: Ends[] = [];
for (let seed = 0; seed < SEEDS; seed++) runs.push(await run(FEW, `${SEED} ${seed}`));
model.spec.pathways.forEach(({ id }, pathway) => {
  const truth = rangeOf(many, pathway, byShrinking);
  const [shrunken, beta] = [byShrinking, byMoments].map((how) => errorsOf(runs, pathway, how, truth));
  const cells = [0, 1].map((end) => [truth[end]?.toFixed(3) ?? "", shrunken?.[end] ?? "", beta?.[end] ?? ""]);
  printRow(id, ...cells.flat());
});
