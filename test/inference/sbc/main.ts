// Simulation-based calibration: `npm run study:sbc [-- --replicates 500 --processes 2 --anew]`. Goes on from docs/data/sbc.json.
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import {
  type RankSummary,
  readSbc,
  type SbcReplicate,
  verificationPath,
} from "../../../src/generate/docs/verification-data";
import { startHelpers } from "./helpers";
import { QUANTITIES } from "./replicate";
import { STUDY, studyFile, studyText } from "./study";

const KEPT_EVERY = 10;

function whole(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name}: a whole number above 0`);
  return value;
}

/** What an earlier run of the same study left. */
function found(): SbcReplicate[] {
  if (!existsSync(verificationPath("sbc")) || process.argv.includes("--anew")) return [];
  const { effort, quantities, replicates } = readSbc();
  const of = (parts: object) => JSON.stringify(parts);
  return of({ effort, quantities }) === of({ effort: STUDY, quantities: QUANTITIES }) ? [...replicates] : [];
}

const keep = (replicates: readonly SbcReplicate[]): void =>
  writeFileSync(verificationPath("sbc"), studyText(studyFile(replicates)));

const asked = whole("--replicates", 500);
const helpers = await startHelpers(whole("--processes", availableParallelism()));
const replicates = found();
process.stderr.write(`${replicates.length} of ${asked} replicates were at hand\n`);
while (replicates.length < asked) {
  const count = Math.min(KEPT_EVERY, asked - replicates.length);
  const numbers = Array.from({ length: count }, (_, i) => replicates.length + i);
  replicates.push(...(await helpers.run(numbers)));
  keep(replicates);
  process.stderr.write(`${replicates.length} of ${asked} replicates\n`);
}
helpers.end();
keep(replicates);

const signed = (value: number): string => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;

function rowText({ quantity, departure, at, band, outside, averaged, within }: RankSummary): string {
  const told =
    averaged === null
      ? ""
      : `averaged: mean ${signed(averaged.mean)} ±${(1.96 * averaged.meanError).toFixed(3)}, variance ${averaged.variance.toFixed(3)} ±${(1.96 * averaged.varianceError).toFixed(3)}; left ${within.toFixed(2)}`;
  const where = outside === 0 ? "within" : `OUTSIDE at ${outside}`;
  return `${quantity.padEnd(20)} ${signed(departure)} at ${at.toFixed(2)}, band ${signed(band[0])} to ${signed(band[1])}: ${where.padEnd(12)} ${told}`;
}

process.stdout.write(
  `Ranks of ${replicates.length} truths: largest departure from uniform, and the band there\n`,
);
for (const row of studyFile(replicates).summary) process.stdout.write(`${rowText(row)}\n`);
