import type { CalibrateProgress } from "../inference/calibrate/options";

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Tells of a calibration: a line for every stage, and one a minute within it. */
export function teller(): (at: CalibrateProgress) => void {
  let stage = Number.NaN;
  let told = 0;
  return (at) => {
    if (at.stage === stage && Date.now() - told < 60_000) return;
    stage = at.stage;
    told = Date.now();
    const what =
      at.stage < 0
        ? "drawing states"
        : `stage ${at.stage}, ${Math.round(100 * at.temperature)} % of the record`;
    say(`${what}: ${at.done} of ${at.total} filters`);
  };
}
