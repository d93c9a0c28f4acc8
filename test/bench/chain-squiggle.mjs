// The factor chain of the built-in model in Squiggle: every series of a month is a set of samples, one a path, and is
// combined with others sample by sample. Reads the chain and the size as JSON from standard input and writes the seconds
// of every repetition, after one that does not count, and the mean of all series. Means that all paths share are plain
// numbers here, and a series' own shock is drawn about its mean: the fewest operations on samples that the chain takes.
import { readFileSync } from "node:fs";
import { run } from "@quri/squiggle-lang";

const { chain, paths, months, repetitions, seed } = JSON.parse(readFileSync(0, "utf8"));
const { version } = JSON.parse(readFileSync("node_modules/@quri/squiggle-lang/package.json", "utf8"));

const list = (values) => `[${values.join(", ")}]`;
const places = chain.family.map((_, place) => place);

const code = `
family = ${list(chain.family)}
mean0 = ${list(chain.mean)}
reference = ${list(chain.reference)}
meanDecay = ${list(chain.meanDecay)}
decay = ${list(chain.decay)}
common = ${list(chain.common)}
own = ${list(chain.own)}
places = ${list(places)}
drawn(mean, sd) = SampleSet.fromDist(Sym.normal(mean, sd))
step(x, month) = {
  shocks = List.map(List.upTo(1, ${chain.families}), {|f| drawn(0, 1)})
  List.map(places, {|i|
    mu = reference[i] + meanDecay[i] ^ month * (mean0[i] - reference[i])
    x[i] * decay[i] + shocks[family[i]] * common[i] + drawn(mu * (1 - decay[i]), own[i])
  })
}
last = List.reduce(List.upTo(1, ${months}), ${list(chain.start)}, step)
List.reduce(last, 0, {|sum, x| sum + mean(x)}) / ${places.length}
`;

async function meanOfChain() {
  const { result } = await run(code, { environment: { sampleCount: paths, xyPointLength: 1000, seed } });
  if (!result.ok) throw new Error(result.value.toString());
  return result.value.result.value;
}

const mean = await meanOfChain();
const seconds = [];
for (let i = 0; i < repetitions; i++) {
  const began = performance.now();
  await meanOfChain();
  seconds.push((performance.now() - began) / 1000);
}
console.log(JSON.stringify({ version, mean, seconds }));
