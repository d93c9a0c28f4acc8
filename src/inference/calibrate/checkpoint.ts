import { checkShapeOnly } from "../../contracts/check";
import { checkpointSchema, type SavedCheckpoint, type SavedStage } from "../../contracts/checkpoint";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { fingerprintOf } from "../../contracts/fingerprint";
import type { Stage } from "../smc/target";
import type { Checkpoint } from "./options";

const toSaved = ({ population, ...rest }: Stage): SavedStage => ({
  ...rest,
  points: [...population.points],
  founders: [...population.founders],
  // JSON has no -Infinity.
  lnLikelihoods: Array.from(population.lnLikelihoods, (value) => (Number.isFinite(value) ? value : null)),
});

const fromSaved = ({ points, lnLikelihoods, founders, ...rest }: SavedStage): Stage => ({
  ...rest,
  population: {
    points: Float64Array.from(points),
    lnLikelihoods: Float64Array.from(lnLikelihoods, (value) => value ?? Number.NEGATIVE_INFINITY),
    founders: Int32Array.from(founders),
  },
});

/** What a checkpoint belongs to: a run of these parts and no other. */
export function runOf(parts: unknown): string {
  return fingerprintOf(parts);
}

/** Only the last stage keeps its points; of those before it temperatures and acceptances are kept. */
export function saveStages(checkpoint: Checkpoint | undefined, of: string, stages: readonly Stage[]): void {
  if (checkpoint === undefined) return;
  const empty = {
    points: new Float64Array(0),
    lnLikelihoods: new Float64Array(0),
    founders: new Int32Array(0),
  };
  const slim = stages.map((stage, at) =>
    toSaved(at === stages.length - 1 ? stage : { ...stage, population: empty }),
  );
  checkpoint.save(JSON.stringify({ of, stages: slim } satisfies SavedCheckpoint));
}

function refusal(issues: readonly Issue[]): OptionsError {
  return new OptionsError("The checkpoint cannot be used", issues);
}

function problem(expected: string, received: string): Issue {
  const remedy = "Remove it to start anew, or name another.";
  return issue({ code: "invalid-checkpoint", path: ["checkpoint"], expected, received, remedy });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal([problem("JSON as a calibration writes it", (error as Error).message)]);
  }
}

/**
 * The stages that were kept of the same run; none where nothing was kept.
 *
 * @param numbers how many numbers the points of a stage are.
 * @throws OptionsError where what was kept is no checkpoint, or that of another record or other options.
 */
export function loadStages(checkpoint: Checkpoint | undefined, of: string, numbers: number): Stage[] {
  const text = checkpoint?.load();
  if (text === undefined) return [];
  const { value, issues } = checkShapeOnly<SavedCheckpoint>(checkpointSchema() as never, parse(text));
  if (value === undefined || issues.length > 0)
    throw refusal(issues.map((one) => issue({ ...one, path: ["checkpoint", ...one.path] })));
  if (value.of !== of)
    throw refusal([
      problem("that of the same record and options", "that of another record or of other options"),
    ]);
  const kept = value.stages.at(-1)?.points.length;
  if (kept !== numbers) throw refusal([problem(`${numbers} numbers in the last stage`, String(kept))]);
  return value.stages.map(fromSaved);
}
