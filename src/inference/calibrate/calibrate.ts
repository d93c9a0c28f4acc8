import { fingerprintOf } from "../../contracts/fingerprint";
import type { Posterior } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import { LIBRARY_VERSION } from "../../contracts/version";
import { stopWhere } from "../../simulation/drive";
import { createTurns } from "../../simulation/turns";
import { loadFilter } from "../filter-engine";
import { originSpec } from "../origin-spec";
import { nextStage, type Pause, startSampling } from "../smc/sample";
import type { Stage } from "../smc/target";
import { loadStages, runOf, saveStages } from "./checkpoint";
import { drawPosterior } from "./draw-posterior";
import { learned } from "./learned";
import { mapsFingerprint } from "./maps-fingerprint";
import { type CalibrateOptions, type CalibrateSettings, resolveCalibrate } from "./options";
import { type RecordTarget, recordTarget } from "./target";
import { unknownsOf } from "./unknowns";

/** Lets others have their turn, tells of progress and hears of stops, between filters. */
function pauseOf({ signal, onProgress }: CalibrateOptions, temperature: () => number): Pause {
  const turn = createTurns();
  return async (stage, done, total) => {
    stopWhere(signal);
    onProgress?.({ stage, temperature: temperature(), done, total });
    await turn();
  };
}

/** The stages up to the whole record, from where a run before this one stopped. */
async function sampleStages(
  target: RecordTarget,
  settings: CalibrateSettings,
  options: CalibrateOptions,
  of: string,
): Promise<Stage[]> {
  const stages = loadStages(options.checkpoint, of, settings.points * target.unknowns);
  const pause = pauseOf(options, () => stages.at(-1)?.temperature ?? 0);
  if (stages.length === 0) {
    stages.push(await startSampling(target, settings, settings.key, pause));
    saveStages(options.checkpoint, of, stages);
  }
  for (let last = stages.at(-1); last !== undefined && last.temperature < 1; last = stages.at(-1)) {
    stages.push(await nextStage(target, settings, last, settings.key, pause));
    saveStages(options.checkpoint, of, stages);
  }
  return stages;
}

function distinctPoints(stage: Stage, unknowns: number): number {
  const { points } = stage.population;
  const texts = Array.from({ length: points.length / unknowns }, (_, point) =>
    points.subarray(point * unknowns, (point + 1) * unknowns).join(),
  );
  return new Set(texts).size;
}

/** The target of a calibration with these settings: whoever makes it gets the same estimates. */
export async function settledTarget(
  record: EvidenceRecord,
  { asOf, particles, halfLifeYears, key, engine }: CalibrateSettings,
): Promise<RecordTarget> {
  const spec = originSpec(record, asOf);
  const filter = await loadFilter(engine);
  return recordTarget(record, spec, unknownsOf(spec), key, filter, particles, halfLifeYears ?? undefined);
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function calibrate(record: EvidenceRecord, options: CalibrateOptions = {}): Promise<Posterior> {
  const settings = await resolveCalibrate(options, record);
  stopWhere(options.signal, " before it began");
  const { asOf, points, particles, moves, draws, halfLifeYears, seed, key, engine } = settings;
  const spec = originSpec(record, asOf);
  const unknowns = unknownsOf(spec);
  const own = await settledTarget(record, settings);
  const target = options.estimator === undefined ? own : { ...own, lnLikelihoods: options.estimator };
  const dataFingerprint = spec.dataFingerprint ?? null;
  const modelFingerprint = fingerprintOf(spec);
  const ground = { modelFingerprint, mapsFingerprint: mapsFingerprint() };
  const provenance = { asOf, dataFingerprint, ...ground, library: LIBRARY_VERSION, seed, engine };
  const of = runOf({
    provenance,
    points,
    particles,
    moves,
    halfLifeYears,
    unknowns: unknowns.map(({ id }) => id),
  });
  const stages = await sampleStages(target, settings, options, of);
  const last = stages.at(-1) as Stage;
  const { population } = last;
  const pause = pauseOf(options, () => 1);
  const ensemble = await drawPosterior({ target, spec, unknowns, population }, draws, key, pause);
  const posterior = {
    schemaVersion: 1 as const,
    edition: "data" as const,
    asOf,
    ensemble,
    unknowns: learned(unknowns, population),
    sampler: {
      points,
      particles,
      moves,
      stages: stages.slice(1).map(({ temperature, acceptance }) => ({ temperature, acceptance })),
      lnEvidence: last.lnEvidence,
      atPriorMedians: own.lnLikelihood(new Float64Array(unknowns.length), 0),
      distinct: distinctPoints(last, unknowns.length),
      halfLifeYears,
    },
    judgement: null,
    provenance,
  };
  return { ...posterior, fingerprint: fingerprintOf(posterior) };
}
