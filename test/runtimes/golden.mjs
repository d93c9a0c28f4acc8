// The results that every runtime must come to: run, engine, fingerprints of the model and of the tallies.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.mjs";

const file = fileURLToPath(new URL("fingerprints.json", import.meta.url));

export function readGolden() {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  throw new Failure("There is no test/runtimes/fingerprints.json. Run: npm run test:runtimes -- --update");
}

export const writeGolden = (golden) => writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);

/** Every fingerprint of some results, by run and engine. */
const entriesOf = (results) =>
  Object.entries(results).flatMap(([run, engines]) =>
    Object.entries(engines).map(([engine, fingerprints]) => [`${run}, ${engine}`, fingerprints]),
  );

function difference(name, expected, received) {
  if (expected === undefined) return `${name}: is not in fingerprints.json`;
  if (expected.model !== received.model)
    return `${name}: the model is another\n  ${expected.model}\n  ${received.model}`;
  if (expected.forecast === received.forecast) return undefined;
  return `${name}: the model is the same, the forecast is not\n  ${expected.forecast}\n  ${received.forecast}`;
}

/** Holds the ways in which runs were run against the results expected: all runs inline, some in every other way. */
export function checkWays(title, golden, ways) {
  const expected = new Map(entriesOf(golden));
  const isRun = new Set(entriesOf(ways.inline).map(([name]) => name));
  const missing = [...expected.keys()].filter((name) => !isRun.has(name));
  const received = Object.entries(ways).flatMap(([way, results]) =>
    entriesOf(results).map(([name, prints]) => difference(`${way}: ${name}`, expected.get(name), prints)),
  );
  const differences = [...missing.map((name) => `inline: ${name}: was not run`), ...received.filter(Boolean)];
  if (differences.length === 0) return;
  throw new Failure(
    `${title}: not the results of fingerprints.json\n${differences.join("\n")}\n` +
      "If the change is meant: npm run test:runtimes -- --update",
  );
}

/** How much was compared, in words. */
export function countOf(ways) {
  const results = Object.values(ways).flatMap(entriesOf);
  return `${results.length} results in ${Object.keys(ways).length} ways agree`;
}
