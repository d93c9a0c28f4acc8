import { spawnSync } from "node:child_process";
import type { Chain } from "./chain";
import { HORIZON_MONTHS } from "./setting";

const SCRIPT = "test/bench/chain.py";

interface Answer {
  readonly numpy: string;
  readonly seconds: readonly number[];
}

/** Seconds of the same chain in NumPy, repetition by repetition; undefined where there is no Python with NumPy. */
export function numpyChain(chain: Chain, paths: number, repetitions: number): Answer | undefined {
  const isThere = spawnSync("python3", ["-c", "import numpy"]).status === 0;
  if (!isThere) return undefined;
  const input = JSON.stringify({ chain, paths, months: HORIZON_MONTHS, repetitions, seed: 1 });
  const { status, stdout, stderr } = spawnSync("python3", [SCRIPT], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`The chain in NumPy failed: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}
