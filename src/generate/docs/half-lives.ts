import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fingerprintOf } from "../../contracts/fingerprint";
import type { Forecast } from "../../contracts/forecast";
import type { Posterior } from "../../contracts/posterior";
import { evidence } from "../../evidence/evidence";
import { settledTarget } from "../../inference/calibrate/calibrate";
import { mapsFingerprint } from "../../inference/calibrate/maps-fingerprint";
import { resolveCalibrate } from "../../inference/calibrate/options";
import { significant } from "../../report/format";
import { code, paragraphs, table } from "./markdown";
import { range, withError } from "./numbers";

/** One calibration of the study, and what the baseline forecasts from it. */
export interface HalfLifeRun {
  readonly sampler: Posterior["sampler"];
  readonly provenance: Posterior["provenance"];
  readonly fingerprint: string;
  /** Posterior medians, and what was told. */
  readonly unknowns: readonly {
    readonly id: string;
    readonly median: number;
    readonly contraction: number;
    readonly contractionError: number;
  }[];
  readonly counted: readonly { readonly name: string; readonly median: number }[];
  readonly forecasts: readonly {
    readonly horizonMonths: number;
    readonly pathways: Readonly<
      Record<string, Pick<Forecast["pathways"][string], "probability" | "standardError" | "parameterRange">>
    >;
  }[];
}

export const halfLivesFile = (): string =>
  fileURLToPath(new URL("../../../docs/data/half-lives.json", import.meta.url));

/** The committed result of `npm run study:half-lives`. */
export const readHalfLives = (): HalfLifeRun[] => JSON.parse(readFileSync(halfLivesFile(), "utf8"));

const REMEDY = "run npm run study:half-lives, then npm run docs";

/** What of the result is not of the tables and the code at hand: the record is filtered again at the medians of the priors. */
export async function halfLifeFaults(runs: readonly HalfLifeRun[] = readHalfLives()): Promise<string[]> {
  const faults = await Promise.all(
    runs.map(async ({ sampler, provenance }) => {
      const { asOf, seed, dataFingerprint } = provenance;
      if (dataFingerprint !== fingerprintOf(evidence)) return "other tables";
      if (provenance.mapsFingerprint !== mapsFingerprint()) return "other maps";
      const { particles, halfLifeYears, atPriorMedians } = sampler;
      const settings = await resolveCalibrate({ asOf, seed, particles, halfLifeYears }, evidence);
      const target = await settledTarget(evidence, settings);
      const again = target.lnLikelihood(new Float64Array(target.unknowns), 0);
      return again === atPriorMedians ? undefined : "other code";
    }),
  );
  return [...new Set(faults)]
    .filter((fault) => fault !== undefined)
    .map((fault) => `docs/data/half-lives.json is of ${fault}; ${REMEDY}`);
}

/** A run by its half-life; one that repeats an earlier half-life is of another seed. */
function nameOf({ sampler: { halfLifeYears } }: HalfLifeRun, place: number, runs: readonly HalfLifeRun[]) {
  const years = halfLifeYears === null ? "none" : `${halfLifeYears} years`;
  const isAgain = runs.slice(0, place).some((run) => run.sampler.halfLifeYears === halfLifeYears);
  return isAgain ? `${years}, another seed` : years;
}

function forecastTable(runs: readonly HalfLifeRun[]): string {
  const pathways = Object.keys(runs[0]?.forecasts[0]?.pathways ?? {});
  const rows = (runs[0]?.forecasts ?? []).flatMap(({ horizonMonths }, horizon) =>
    runs.map((run, place) => [
      `${horizonMonths} months`,
      nameOf(run, place, runs),
      ...Object.values(run.forecasts[horizon]?.pathways ?? {}).map(
        (p) => `${withError(p.probability, p.standardError)} (${range(p.parameterRange)})`,
      ),
    ]),
  );
  return table(["window ends after", "half-life", ...pathways.map(code)], rows);
}

function medianTable(runs: readonly HalfLifeRun[]): string {
  const rows = (runs[0]?.unknowns ?? []).map(({ id }, at) => [
    code(id),
    ...runs.map(({ unknowns }) => significant(unknowns[at]?.median ?? Number.NaN)),
  ]);
  const counted = (runs[0]?.counted ?? []).map(({ name }, at) => [
    code(name),
    ...runs.map((run) => significant(run.counted[at]?.median ?? Number.NaN)),
  ]);
  return table(["posterior median", ...runs.map(nameOf)], [...rows, ...counted]);
}

/** Forecasts and medians under each half-life, side by side. */
export function halfLivesText(runs: readonly HalfLifeRun[]): string {
  const sampler = runs[0]?.sampler;
  const size = `Each is from ${sampler?.points} points, ${sampler?.particles} particles and ${sampler?.moves} moves, fewer than the editions have. The row of another seed shows what chance alone does.`;
  return paragraphs(forecastTable(runs), size, medianTable(runs));
}
