import { ownChain } from "./chain";
import { numpyChain } from "./chain-numpy";
import { plainChain } from "./chain-plain";
import { seconds, summarise } from "./measure";
import { perPathMonth, print, printRow, show } from "./print";
import type { Size } from "./setting";

/** The factor chain alone, against peers in the same run: how many times as long as each of them it takes. */
export async function benchChain({ partPaths, repetitions }: Size): Promise<void> {
  const { chain, run } = ownChain();
  const plain = plainChain(chain);
  run(partPaths);
  plain(partPaths);
  const own: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    own.push(await seconds(() => run(partPaths)));
    peer.push(await seconds(() => plain(partPaths)));
  }
  const against = (name: string, times: readonly number[]): void => {
    const ratio = summarise(own.map((time, i) => time / (times[i] ?? Number.NaN)));
    printRow(name, show(perPathMonth(summarise(times), partPaths)), `${show(ratio)} x`);
  };
  const { families, family } = chain;
  print(
    `\nThe factor chain alone (${family.length} series, ${families} families), ns a path-month; ours over theirs`,
  );
  printRow("this library", show(perPathMonth(summarise(own), partPaths)));
  against("plain JavaScript, Math.random", peer);
  const numpy = numpyChain(chain, partPaths, repetitions);
  if (numpy === undefined) printRow("NumPy", "not here");
  else against(`NumPy ${numpy.numpy}`, numpy.seconds);
}
