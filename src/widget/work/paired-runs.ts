import { byPathway, type Ends, rangedDifference } from "../../analysis/ends";
import { LANES } from "../../kernel/shape";
import type { BlockResult, Executor } from "../../simulation/executor";
import { lendingExecutor } from "../../simulation/inline-executor";
import { sizes } from "../../simulation/options";
import type { Differences } from "../protocol";

/** A run under way that keeps how each of its paths ended. */
export interface NotedRun {
  /** Runs its blocks here. */
  readonly executor: Executor;
  /** End codes, draw after draw. */
  readonly codes: Uint16Array;
  readonly perDraw: number;
  /** Draws from the first on that have all their paths. */
  draws: number;
}

/** Begins to note a run of so many paths. */
export function noteRun(paths: number): NotedRun {
  const { draws, rounds } = sizes({ paths }, []);
  const perDraw = rounds * LANES;
  const inner = lendingExecutor();
  async function* noted(...asked: Parameters<Executor["run"]>): AsyncGenerator<BlockResult> {
    for await (const result of inner.run(...asked)) {
      note(run, result, rounds);
      yield result;
    }
  }
  const executor = { ...inner, run: noted };
  const run: NotedRun = { executor, codes: new Uint16Array(draws * perDraw), perDraw, draws: 0 };
  return run;
}

/** Blocks come round by round, in order of draws: a draw is complete with its last round. */
function note(run: NotedRun, { block, outcomes: [outcome] }: BlockResult, rounds: number): void {
  const { firstDraw, draws, round } = block;
  for (let place = 0; place < draws && outcome !== undefined; place++) {
    const at = (firstDraw + place) * run.perDraw + round * LANES;
    run.codes.set(outcome.ends.subarray(place * LANES, (place + 1) * LANES), at);
  }
  if (round === rounds - 1) run.draws = firstDraw + draws;
}

/**
 * What a run changes against another of the same paths, pathway by pathway, over the draws that both have; undefined where
 * that is fewer than two.
 */
export function differencesOf(
  before: NotedRun | undefined,
  after: NotedRun,
  pathways: readonly string[],
): Differences | undefined {
  const draws = Math.min(before?.draws ?? 0, after.draws);
  if (before === undefined || draws < 2) return undefined;
  const ends: Ends = { draws, perDraw: after.perDraw, codes: [before.codes, after.codes] };
  return byPathway(pathways, (test) => rangedDifference(ends, 0, 1, test));
}
