import { fingerprintOf } from "../../contracts/fingerprint";
import type { Stage } from "../smc/target";
import type { Checkpoint } from "./options";

/** A stage as text: numbers keep every digit. */
interface Saved {
  readonly of: string;
  readonly stages: readonly SavedStage[];
}

type SavedStage = Omit<Stage, "population"> & {
  readonly points: readonly number[];
  readonly lnLikelihoods: readonly (number | null)[];
};

const toSaved = ({ population, ...rest }: Stage): SavedStage => ({
  ...rest,
  points: [...population.points],
  // JSON has no -Infinity.
  lnLikelihoods: Array.from(population.lnLikelihoods, (value) => (Number.isFinite(value) ? value : null)),
});

const fromSaved = ({ points, lnLikelihoods, ...rest }: SavedStage): Stage => ({
  ...rest,
  population: {
    points: Float64Array.from(points),
    lnLikelihoods: Float64Array.from(lnLikelihoods, (value) => value ?? Number.NEGATIVE_INFINITY),
  },
});

/** What a checkpoint belongs to: a run of other data or options starts anew. */
export function runOf(parts: unknown): string {
  return fingerprintOf(parts);
}

/** Only the last stage keeps its points; of those before it temperatures and acceptances are kept. */
export function saveStages(checkpoint: Checkpoint | undefined, of: string, stages: readonly Stage[]): void {
  if (checkpoint === undefined) return;
  const empty = { points: new Float64Array(0), lnLikelihoods: new Float64Array(0) };
  const slim = stages.map((stage, at) =>
    toSaved(at === stages.length - 1 ? stage : { ...stage, population: empty }),
  );
  checkpoint.save(JSON.stringify({ of, stages: slim } satisfies Saved));
}

/** The stages that were kept of the same run; none where there is nothing, or another run's. */
export function loadStages(checkpoint: Checkpoint | undefined, of: string): Stage[] {
  const text = checkpoint?.load();
  if (text === undefined) return [];
  const saved = JSON.parse(text) as Partial<Saved>;
  return saved.of === of && Array.isArray(saved.stages) ? saved.stages.map(fromSaved) : [];
}
