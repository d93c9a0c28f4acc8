// The record among records that the model makes: `npm run study:predictive`. Writes docs/data/predictive.json.
import { writeFileSync } from "node:fs";
import { type Placed, verificationPath } from "../../../src/generate/docs/verification-data";
import { loadPosterior } from "../../../src/inference/editions/load";
import { checkPredictive, EDITION } from "./study";

const OUTSIDE = 0.1;

const number = (value: number | null): string => (value === null ? "-" : value.toFixed(2)).padStart(8);

const placedText = ({ p05, p50, p95, tail }: Placed): string =>
  [p05, p50, p95, tail].map(number).join("") + (tail !== null && tail < OUTSIDE ? " *" : "  ");

const file = checkPredictive(await loadPosterior(EDITION), (line) => process.stderr.write(`${line}\n`));
writeFileSync(verificationPath("predictive"), `${JSON.stringify(file, null, 2)}\n`);

const columns = ["record", "5 %", "50 %", "95 %", "tail", "  5 %", "50 %", "95 %", "tail"];
process.stdout.write(`${"".padEnd(60)}${columns.map((name) => name.padStart(8)).join("")}\n`);
process.stdout.write(`${"".padEnd(68)}posterior                         prior\n`);
for (const { label, observed, prior, posterior } of file.statistics)
  process.stdout.write(
    `${label.slice(0, 59).padEnd(60)}${number(observed)}${placedText(posterior)}${placedText(prior)}\n`,
  );
process.stdout.write("* outside the central 90 per cent\n");
