import { type Chain, type RunChain, referenceChain } from "./chain";
import { type Answer, numpyChain, squiggleChain } from "./chain-apart";
import { plainChain } from "./chain-plain";
import { simdChain } from "./chain-simd";
import { inTurns, ratios, summarise } from "./measure";
import { count, perPathMonth, print, printRow, show } from "./print";
import { HORIZON_MONTHS, type Size } from "./setting";

/** How far means of one chain may be apart: some ten standard errors of a thousand paths of correlated series. */
const SAME_MEAN = 0.1;

/** @throws Error where a peer computes something else, so that its time would mean nothing. */
function mustAgree(name: string, mean: number, own: number): void {
  if (!(Math.abs(mean - own) <= SAME_MEAN))
    throw new Error(`The chain of ${name} has the mean ${mean}, that of the SIMD kernel ${own}`);
}

/** Chains of this process by name. */
async function chainsHere(): Promise<{
  chain: Chain;
  runs: Record<"simd" | "reference" | "plain", RunChain>;
}> {
  const { chain, run } = referenceChain();
  return { chain, runs: { simd: await simdChain(chain), reference: run, plain: plainChain(chain) } };
}

/** The factor chain alone, against peers in the same run: how many times as long as the SIMD kernel's they take. */
export async function benchChain({ chainPaths, squigglePaths, repetitions }: Size): Promise<void> {
  const { chain, runs } = await chainsHere();
  const { simd, reference, plain } = runs;
  const mean = simd(chainPaths);
  mustAgree("the reference kernel", reference(chainPaths), mean);
  mustAgree("plain JavaScript", plain(chainPaths), mean);
  const times = await inTurns(repetitions, {
    simd: () => simd(chainPaths),
    reference: () => reference(chainPaths),
    plain: () => plain(chainPaths),
  });
  const { families, family } = chain;
  print(
    `\nThe factor chain alone: ${family.length} correlated series of ${families} families, ${HORIZON_MONTHS} months, with its random numbers`,
  );
  printRow("", "paths", "ns a path-month", "theirs : simd");
  const row = (name: string, seconds: readonly number[], paths: number): void => {
    // The same paths a second, where a peer has run fewer of them.
    const ratio = ratios(
      seconds.map((time) => (time / paths) * chainPaths),
      times.simd,
    );
    printRow(name, count(paths), show(perPathMonth(summarise(seconds), paths)), `${show(ratio)} x`);
  };
  const apart = (name: string, answer: Answer | undefined, paths: number): void => {
    if (answer === undefined) {
      printRow(name, "not here");
      return;
    }
    mustAgree(name, answer.mean, mean);
    row(`${name} ${answer.version}`, answer.seconds, paths);
  };
  row("this library, simd", times.simd, chainPaths);
  row("this library, reference", times.reference, chainPaths);
  row("plain JavaScript, Math.random", times.plain, chainPaths);
  apart("NumPy", numpyChain(chain, chainPaths, repetitions), chainPaths);
  apart("Squiggle", squiggleChain(chain, squigglePaths, repetitions), squigglePaths);
}
