// Recovery of known parameters: `npm run study:recovery [-- --replicates 200]`. Prints how often intervals hold the truth.
import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { coverage, type Recovered, recover, UNKNOWNS } from "./recovery";

const EFFORT = { points: 128, particles: 256, moves: 3 };
const LEVELS = [0.5, 0.8, 0.9, 0.95];

const asked = process.argv.indexOf("--replicates");
const replicates = asked < 0 ? 200 : Number(process.argv[asked + 1]);
if (!Number.isInteger(replicates) || replicates < 1) throw new Error("--replicates: a whole number above 0");

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function printUnknown(name: string, found: readonly Recovered[]): void {
  const ranks = found.map(({ rank }) => rank);
  const cells = LEVELS.map((level) => {
    const { share, error } = coverage(ranks, level);
    return `${share.toFixed(2)} ±${(1.96 * error).toFixed(2)}`.padStart(12);
  });
  const told = found.reduce((sum, { contraction }) => sum + contraction, 0) / found.length;
  print(`${name.padEnd(18)}${cells.join("")}${told.toFixed(2).padStart(8)}`);
}

const filter = simdFilter(await newFilter());
const found: Recovered[][] = [];
for (let replicate = 0; replicate < replicates; replicate++) {
  found.push(await recover(replicate, EFFORT, filter));
  if ((replicate + 1) % 20 === 0) process.stderr.write(`${replicate + 1} of ${replicates} replicates\n`);
}

print(`Recovery: ${replicates} records drawn from the model, parameters from their priors`);
print(`${EFFORT.points} points, ${EFFORT.particles} particles, ${EFFORT.moves} moves a stage`);
print(
  "Share of truths in the central interval; ± is half the 95 per cent interval of a share that is as it should be\n",
);
print(`${"".padEnd(18)}${LEVELS.map((level) => `${level}`.padStart(12)).join("")}${"told".padStart(8)}`);
UNKNOWNS.forEach((name, place) => {
  printUnknown(
    name,
    found.flatMap((one) => one[place] ?? []),
  );
});
