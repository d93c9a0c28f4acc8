import type { CalibrateProgress } from "../inference/calibrate/options";
import { share } from "../report/format";
import type { Environment } from "./environment";
import { type ProgressBar, progressBar } from "./progress";

/** Tells of the stages of a calibration. */
export interface StageProgress {
  update(progress: CalibrateProgress): void;
  /** Takes the bar off the terminal. */
  stop(): void;
}

/** What a stage is for, in words. */
export function stageName({ stage, temperature }: CalibrateProgress): string {
  if (stage < 0) return "states drawn";
  if (stage === 0) return "points of the prior";
  return `moves of stage ${stage}, ${share(temperature)} of the record in force`;
}

/** A bar for each stage on a terminal, since each has a pace of its own; elsewhere a line for each on standard error. */
export function stageProgress({ progress, err }: Environment, quiet: boolean): StageProgress {
  let bar: ProgressBar | undefined;
  let at: number | undefined;
  return {
    update(told) {
      if (quiet) return;
      const of = stageName(told);
      if (told.stage !== at) {
        bar?.stop();
        bar = progressBar(progress);
        at = told.stage;
        if (progress === undefined) err(`${told.total} ${of}\n`);
      }
      bar?.update({ pathsDone: told.done, pathsTotal: told.total, of });
    },
    stop: () => bar?.stop(),
  };
}
