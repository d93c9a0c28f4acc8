import { spawnSync } from "node:child_process";
import type { Chain } from "./chain";
import { HORIZON_MONTHS, SEED } from "./setting";

/** What a peer in a process of its own says of the chain: its version, seconds by repetition, and the mean of all series. */
export interface Answer {
  readonly version: string;
  readonly seconds: readonly number[];
  readonly mean: number;
}

function ask(program: string, script: string, job: unknown): Answer {
  const input = JSON.stringify(job);
  const { status, stdout, stderr } = spawnSync(program, [script], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

/** The chain in NumPy, all paths at a time; undefined where there is no Python with NumPy. */
export function numpyChain(chain: Chain, paths: number, repetitions: number): Answer | undefined {
  const isThere = spawnSync("python3", ["-c", "import numpy"]).status === 0;
  if (!isThere) return undefined;
  return ask("python3", "test/bench/chain.py", {
    chain,
    paths,
    months: HORIZON_MONTHS,
    repetitions,
    seed: 1,
  });
}

/** The chain in Squiggle, a sample a path: every series of every month is a set of samples. */
export function squiggleChain(chain: Chain, paths: number, repetitions: number): Answer {
  const job = { chain, paths, months: HORIZON_MONTHS, repetitions, seed: SEED };
  return ask(process.execPath, "test/bench/chain-squiggle.mjs", job);
}
